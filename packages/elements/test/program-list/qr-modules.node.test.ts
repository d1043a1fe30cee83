/** The squares of our QR codes are those of a library that is used all over, for every mask and any text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { encode } from 'uqr';
import { qrModules } from '../../src/program-list/qr-modules.ts';

const LONGEST = 2331;
const byLibrary = (text: string, maskPattern: number): boolean[][] => encode([...new TextEncoder().encode(text)], { border: 0, ecc: 'M', boostEcc: false, maskPattern }).data;

test('every version and mask', () => {
  for (let length = 0, at = 0; length <= LONGEST; length += 27, at++) {
    const text = 'https://kabar.example.id/a/'.repeat(90).slice(0, length);
    assert.deepEqual(qrModules(text, at % 8), byLibrary(text, at % 8), `${length} bytes, mask ${at % 8}`);
  }
});

test('any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.nat(7), (text, mask) => { assert.deepEqual(qrModules(text, mask), byLibrary(text, mask)); }));
});

test('without a mask, one of the eight; the shades in balance', () => {
  const text = 'https://kabar.example.id/a/KB-7Q4M-2XKD-9';
  const chosen = qrModules(text);
  assert.ok(Array.from({ length: 8 }, (_, mask) => JSON.stringify(byLibrary(text, mask))).includes(JSON.stringify(chosen)));
  const share = chosen.flat().filter(Boolean).length / chosen.length ** 2;
  assert.ok(share > 0.4 && share < 0.6, String(share));
});

test('more than fits is refused', () => {
  assert.equal(qrModules('a'.repeat(LONGEST)).length, 177);
  assert.throws(() => qrModules('a'.repeat(LONGEST + 1)), RangeError);
});
