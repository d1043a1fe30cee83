import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ASPIRATION_CATEGORIES, ASPIRATION_KINDS, schemas } from '@kentongan/contract';

const input = {
  kind: 'aspiration', category: 'water', title: 'Sumur bor', text: 'Mohon sumur bor untuk dua puluh keluarga.', region: '61.12.01.2001', anonymous: false, confidential: false, adult: true, consents: [],
};
const accepts = (change: object): boolean => schemas.aspirationInput.safeParse({ ...input, ...change }).success;

test('an aspiration needs its fields, and each alone is missed', () => {
  assert.equal(accepts({}), true);
  for (const field of Object.keys(input)) assert.equal(accepts({ [field]: undefined }), false, field);
});

test('lengths count at their edges', () => {
  const edges: [string, number, number][] = [['title', 5, 120], ['text', 20, 4000]];
  for (const [field, least, most] of edges) {
    assert.deepEqual([least - 1, least, most, most + 1].map((length) => accepts({ [field]: 'a'.repeat(length) })), [false, true, true, false], field);
  }
});

test('what nobody knows is refused, at every level', () => {
  assert.equal(accepts({ nik: '6112010000000001' }), false);
  assert.equal(accepts({ reporter: { nik: '6112010000000001' } }), false);
  assert.equal(accepts({ consents: [{ purpose: 'contact', noticeVersion: '2026-11', given: true }] }), false);
  assert.equal(accepts({ extra: { household: 4 } }), true);
});

test('kinds, categories and regions are those of the contract and no others', () => {
  for (const kind of ASPIRATION_KINDS) assert.equal(accepts({ kind }), true, kind);
  for (const category of ASPIRATION_CATEGORIES) assert.equal(accepts({ category }), true, category);
  for (const change of [{ kind: 'Aspiration' }, { category: '' }, { region: '611201200' }, { region: '6112.01' }, { region: '61.1' }, { kind: ['aspiration'] }]) assert.equal(accepts(change), false, JSON.stringify(change));
});

test('a region may come without dots and leaves with them', () => {
  for (const [given, kept] of [['6112012001', '61.12.01.2001'], ['611201', '61.12.01'], ['6112', '61.12'], ['61', '61'], ['61.12', '61.12']] as const) assert.equal(schemas.regionCodeInput.parse(given), kept);
});

test('numbers and addresses as people in Indonesia write them pass', () => {
  for (const whatsapp of ['081234567890', '+62 812-3456-7890', '62 812 3456 7890']) assert.equal(accepts({ reporter: { whatsapp } }), true, whatsapp);
  for (const whatsapp of ['nanti saya isi', '0812', '+62812345678901234567890', '']) assert.equal(accepts({ reporter: { whatsapp } }), false, whatsapp);
  assert.equal(accepts({ reporter: { email: 'warga@desa.example' } }), true);
  assert.equal(accepts({ reporter: { email: 'warga@' } }), false);
});

test('nothing that can be parsed from JSON makes a schema throw', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    for (const schema of [schemas.aspirationInput, schemas.newsInput, schemas.programInput, schemas.alertInput, schemas.sessionInput]) schema.safeParse(value);
  }));
});

test('a program input fills in what a village leaves out', () => {
  const program = schemas.programInput.parse({ name: 'Layanan KTP Keliling', summary: 'Perekaman di dusun.', organiser: 'Disdukcapil', audience: 'Warga ber-KK', regions: ['61.12'], category: 'civil_registry' });
  assert.deepEqual([program.fee, program.level, program.requirements, program.cancelled], [0, 'village', [], false]);
  assert.equal(schemas.programInput.safeParse({ ...program, fee: -1 }).success, false);
  assert.equal(schemas.programInput.safeParse({ ...program, regions: [] }).success, false);
});
