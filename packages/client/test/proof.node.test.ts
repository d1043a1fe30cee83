import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey as pbkdf2 } from 'altcha-lib/algorithms/pbkdf2';
import { deriveKey as sha } from 'altcha-lib/algorithms/sha';
import { solveProof } from '@kentongan/client/proof';

const SECRET = 'a secret of this test';

for (const [algorithm, deriveKey, more] of [
  ['SHA-256', sha, { cost: 1, keyPrefix: '00' }],
  ['SHA-512', sha, { cost: 3, keyPrefix: '0', keyLength: 48 }],
  ['PBKDF2/SHA-256', pbkdf2, { cost: 50, keyPrefix: '0F' }],
  ['PBKDF2/SHA-384', pbkdf2, { cost: 20, keyPrefix: 'abc' }],
  ['PBKDF2/SHA-256', pbkdf2, { cost: 100, counter: randomInt(200, 50) }],
] as const) {
  test(`a solution of ${algorithm} ${JSON.stringify(more)} is one for the API`, async () => {
    const challenge = await createChallenge({ algorithm, deriveKey, hmacSignatureSecret: SECRET, expiresAt: new Date(Date.now() + 60_000), data: { load: 1 }, ...more });
    // As it travels.
    const proof = await solveProof(JSON.parse(JSON.stringify(challenge)));
    const { challenge: back, solution } = JSON.parse(JSON.stringify(proof)) as NonNullable<typeof proof>;
    const { verified } = await verifySolution({ challenge: back as typeof challenge, solution, deriveKey, hmacSignatureSecret: SECRET });
    assert.equal(verified, true);
    const other = await verifySolution({ challenge: back as typeof challenge, solution: { ...solution, counter: solution.counter + 1 }, deriveKey, hmacSignatureSecret: SECRET });
    assert.equal(other.verified, false);
  });
}

test('the key of the challenge’s own secret verifies too', async () => {
  const challenge = await createChallenge({ algorithm: 'SHA-256', deriveKey: sha, cost: 2, counter: 321, hmacSignatureSecret: SECRET, hmacKeySignatureSecret: 'another' });
  const proof = await solveProof(challenge);
  assert.equal(proof?.solution.counter, 321);
  assert.equal((await verifySolution({ challenge, solution: proof.solution, deriveKey: sha, hmacSignatureSecret: SECRET, hmacKeySignatureSecret: 'another' })).verified, true);
});

test('there is no proof past its time, in too little time, when aborted, or for what is no challenge', async () => {
  const endless = await createChallenge({ algorithm: 'SHA-256', deriveKey: sha, cost: 1, keyPrefix: 'f'.repeat(40), hmacSignatureSecret: SECRET });
  assert.equal(await solveProof(endless, { limit: 60 }), undefined);
  assert.equal(await solveProof({ ...endless, parameters: { ...endless.parameters, expiresAt: Date.now() / 1000 - 1 } }), undefined);
  const abort = new AbortController();
  const solving = solveProof(endless, { signal: abort.signal });
  setImmediate(() => abort.abort());
  assert.equal(await solving, undefined);
  for (const none of [null, undefined, 'text', {}, { parameters: { ...endless.parameters, algorithm: 'ARGON2ID' } }, { parameters: { ...endless.parameters, keyPrefix: '' } }]) assert.equal(await solveProof(none), undefined);
});

test('without crypto.subtle there is none, and that is no error', async () => {
  const challenge = await createChallenge({ algorithm: 'SHA-256', deriveKey: sha, cost: 1, hmacSignatureSecret: SECRET });
  const real = Object.getOwnPropertyDescriptor(globalThis, 'crypto')!;
  Object.defineProperty(globalThis, 'crypto', { configurable: true, value: { getRandomValues: () => undefined } });
  try {
    assert.equal(await solveProof(challenge), undefined);
  } finally {
    Object.defineProperty(globalThis, 'crypto', real);
  }
});
