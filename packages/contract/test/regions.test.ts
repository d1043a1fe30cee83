import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ContractError, isInScope, normalizeRegionCode, regionLevel, regionLineage, regionParent, regionZone } from '@kentongan/contract';

const digits = (length: number) => fc.integer({ min: 0, max: 10 ** length - 1 }).map((n) => String(n).padStart(length, '0'));
const dotted = fc.oneof(
  fc.tuple(digits(2)),
  fc.tuple(digits(2), digits(2)),
  fc.tuple(digits(2), digits(2), digits(2)),
  fc.tuple(digits(2), digits(2), digits(2), digits(4)),
).map((parts) => parts.join('.'));

test('a dotted code stays, an undotted one gets its dots, and both mean the same', () => {
  fc.assert(fc.property(dotted, (code) => {
    assert.equal(normalizeRegionCode(code), code);
    assert.equal(normalizeRegionCode(` ${code.replaceAll('.', '')}\n`), code);
  }));
});

test('what is no code is refused with a coded error that does not repeat it', () => {
  for (const input of ['', '6', '611', '61.1', '61.12.', '61-12', '61.12.01.201', '６１', '61.12.01.2001.1', '<script>secret</script>']) {
    assert.throws(() => normalizeRegionCode(input), (error) => error instanceof ContractError && error.code === 'region_code_invalid' && !error.message.includes('secret'), input);
  }
});

test('scope respects the dot', () => {
  assert.equal(isInScope('61.10', '61.1'), false);
  assert.equal(isInScope('61.10', '61'), true);
  assert.equal(isInScope('61', '61.10'), false);
  fc.assert(fc.property(dotted, (code) => { for (const scope of regionLineage(code)) assert.equal(isInScope(code, scope), true); }));
});

test('lineage runs from the code to its province', () => {
  assert.deepEqual(regionLineage('61.12.01.2001'), ['61.12.01.2001', '61.12.01', '61.12', '61']);
  assert.equal(regionParent('61'), null);
  assert.equal(regionLevel('61.12.01'), 3);
});

test('offices keep the zone of their province', () => {
  assert.equal(regionZone('61.12.01.2001'), 'Asia/Pontianak');
  assert.equal(regionZone('31.71'), 'Asia/Jakarta');
  assert.equal(regionZone('64'), 'Asia/Makassar');
  assert.equal(regionZone('91.03'), 'Asia/Jayapura');
});
