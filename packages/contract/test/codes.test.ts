import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ContractError, idOfSlug, shortId, slugFor, ticketNumber, trackingCode } from '@kentongan/contract';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const made = (code: { make(): string }) => fc.constant(null).map(() => code.make());

for (const [name, code, shape] of [
  ['ticket number', ticketNumber, /^KB-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]$/],
  ['tracking code', trackingCode, /^(?:[0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]$/],
] as const) {
  test(`a ${name} survives how people write it down`, () => {
    fc.assert(fc.property(made(code), fc.boolean(), fc.constantFrom('', ' ', '-', ' - ', '–'), (printed, lower, gap) => {
      assert.match(printed, shape);
      const written = printed.replaceAll('0', 'O').replaceAll('1', 'l').replaceAll('-', gap);
      assert.equal(code.parse(lower ? written.toLowerCase() : written), printed);
    }));
  });

  test(`one wrong character in a ${name}, or two neighbours swapped, is noticed`, () => {
    for (let round = 0; round < 20; round += 1) {
      const printed = code.make();
      const start = printed.startsWith('KB-') ? 3 : 0;
      const chars = [...printed];
      for (let i = start; i < chars.length; i += 1) {
        if (chars[i] === '-') continue;
        for (const wrong of ALPHABET) {
          if (wrong === chars[i]) continue;
          const typo = chars.with(i, wrong).join('');
          assert.throws(() => code.parse(typo), ContractError, `${printed} read as ${typo}`);
        }
        const next = chars[i + 1] === '-' ? i + 2 : i + 1;
        if (next < chars.length && chars[next] !== chars[i]) {
          const swapped = chars.with(i, chars[next]!).with(next, chars[i]!).join('');
          assert.throws(() => code.parse(swapped), ContractError, `${printed} read as ${swapped}`);
        }
      }
    }
  });
}

test('a number is found without its prefix, and anything else is refused without being repeated', () => {
  const number = ticketNumber.make();
  assert.equal(ticketNumber.parse(number.slice(3)), number);
  fc.assert(fc.property(fc.string(), (text) => {
    try { ticketNumber.parse(text); } catch (error) {
      assert.ok(error instanceof ContractError);
      assert.equal(error.code, 'ticket_number_invalid');
    }
  }));
});

test('a slug is plain, ends in its id, and is never empty', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (title) => {
    const id = shortId();
    const slug = slugFor(title, id);
    assert.match(slug, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    assert.equal(idOfSlug(slug), id);
    assert.ok(slug.length <= 71);
  }));
  assert.equal(slugFor('Jembatan Gantung, Selesai!', 'abc'), 'jembatan-gantung-selesai-abc');
  const long = 'Jembatan gantung '.repeat(5);
  assert.equal(slugFor(` “${long}`, 'abc'), slugFor(long, 'abc'), 'what stands before the words costs none of them');
});
