import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { backoff, retryAfter } from '../src/outbox/backoff.ts';

test('waits double from 2 s to 15 min, a quarter of each left to chance, never sooner than asked', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 2_000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3_600_000), (attempts, random, asked) => {
    const wait = backoff(attempts, random, asked);
    const whole = Math.min(2_000 * 2 ** (attempts - 1), 900_000);
    assert.ok(wait >= whole * 0.75 && wait >= asked && wait <= Math.max(whole, asked));
  }));
  assert.equal(backoff(1, 0, 7 * 86_400_000), 3_600_000);
});

test('Retry-After is read in seconds and as a date', () => {
  const now = Date.parse('Tue, 24 Nov 2026 08:00:00 GMT');
  assert.deepEqual(['120', 'Tue, 24 Nov 2026 08:01:00 GMT', 'Tue, 24 Nov 2026 07:00:00 GMT', 'soon', '', null].map((header) => retryAfter(header, now)), [120_000, 60_000, 0, 0, 0, 0]);
});
