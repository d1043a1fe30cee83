/** The solver in a page: it must not be felt. */
import { expect } from '@open-wc/testing';
import { mockApi } from '@kentongan/testing';
import { prepareFrom, solveProof, type ProofChallenge } from '@kentongan/client/proof';

const challenge = (keyPrefix: string, algorithm = 'SHA-256', cost = 1): ProofChallenge => ({ parameters: { algorithm, nonce: '00112233445566778899aabbccddeeff', salt: 'ffeeddccbbaa99887766554433221100', cost, keyPrefix } });

describe('proof of work', () => {
  for (const [algorithm, cost] of [['SHA-256', 1], ['PBKDF2/SHA-256', 2_000]] as const) {
    it(`leaves the page its turn while it works (${algorithm})`, async () => {
      // A timer fires every 4 ms at best. A solver that held on for 100 ms would leave twenty turns until its limit; thirty come within a fifth of a second, and on a busy machine within the limit.
      let turns = 0;
      const enough = new AbortController();
      const ticking = setInterval(() => { if (++turns === 30) enough.abort(); }, 0);
      const proof = await solveProof(challenge('f'.repeat(64), algorithm, cost), { limit: 2_000, signal: enough.signal });
      clearInterval(ticking);
      expect(proof).to.equal(undefined);
      expect(turns).to.be.at.least(30);
    });
  }

  it('finds the same key that the counter gives', async () => {
    const proof = await solveProof(challenge('000'));
    expect(proof!.solution.derivedKey).to.match(/^000[0-9a-f]{61}$/);
    expect(proof!.challenge).to.deep.equal(challenge('000'));
  });

  it('prepares a token with and without a proof, and asks for the site’s own', async () => {
    const proofs: unknown[] = [null, challenge('0')];
    const api = mockApi({ routes: [[/^\/v1\/challenge/, () => ({ formToken: 'token', proof: proofs.shift() })]] });
    try {
      const prepare = prepareFrom(`${api.base}/`, 'pk_sample');
      const { signal } = new AbortController();
      expect(await prepare(signal)).to.deep.equal({ formToken: 'token' });
      const prepared = await prepare(signal);
      expect(prepared.proof!.solution.derivedKey[0]).to.equal('0');
      expect(api.requests[0]!.path).to.equal('/v1/challenge?site=pk_sample');
      api.mode = 'fail';
      expect(await prepare(signal).catch((error: unknown) => error)).to.be.instanceOf(Error);
    } finally {
      api.restore();
    }
  });
});
