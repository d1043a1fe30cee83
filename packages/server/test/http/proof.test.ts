/** Proof of work: asked of every form, counted once, dearer under load, and never a reason to refuse anybody. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, it } from 'node:test';
import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { schemas } from '@kentongan/contract';
import { createProofOfWork, MOST_CHALLENGES, PROOF_LIFE } from '../../src/security/proof-of-work.ts';
import { createSealer } from '../../src/security/seal.ts';
import { spendProof } from '../../src/store/spent-proofs.ts';
import { onEachStore } from '../store/each-store.ts';
import { start, SITE, VILLAGE, type UnderTest } from './under-test.ts';

interface Proof {
  challenge: Challenge;
  solution: { counter: number; derivedKey: string };
}

const content = { kind: 'complaint', category: 'roads', title: 'Jembatan rusak di dusun', text: 'Papan jembatan gantung sudah lapuk dan berbahaya bagi anak sekolah.', region: VILLAGE, anonymous: true, confidential: false, adult: true, consents: [] };
const key = (): string => randomBytes(16).toString('hex');

async function solved(challenge: unknown): Promise<Proof> {
  const solution = await solveChallenge({ challenge: challenge as Challenge, deriveKey });
  return { challenge: challenge as Challenge, solution: { counter: solution!.counter, derivedKey: solution!.derivedKey } };
}

onEachStore('proof of work', (make) => {
  let server: UnderTest;
  // The library looks at the machine's own clock too.
  before(async () => { server = await start(make, { KENTONGAN_TRUSTED_PROXIES: '127.0.0.1' }, Date.now()); });
  after(() => server.stop());

  const ask = (from = '198.51.100.1'): Promise<Response> => fetch(`${server.base}/v1/challenge?site=${SITE.key}`, { headers: { 'x-forwarded-for': from } });
  /** A form that was filled in for ten seconds. */
  const ready = async (): Promise<{ formToken: string; proof: Proof }> => {
    const { formToken, proof } = schemas.challenge.parse(await (await ask()).json());
    server.pass(10_000);
    return { formToken, proof: await solved(proof) };
  };
  const post = (body: object, idempotencyKey = key()): Promise<Response> =>
    fetch(`${server.base}/v1/aspirations?site=${SITE.key}`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey, origin: SITE.url }, body: JSON.stringify({ ...content, ...body }) });
  const row = (number: string) => server.server.context.store.read.selectFrom('ticket').select(['in_moderation', 'moderation_reasons']).where('number', '=', number).executeTakeFirstOrThrow();
  /** Why it waits for a person; it is received whatever the reasons. */
  const reasons = async (body: object, idempotencyKey?: string): Promise<string[]> => {
    const reply = await post(body, idempotencyKey);
    assert.equal(reply.status, 201, await reply.clone().text());
    const { in_moderation, moderation_reasons } = await row(schemas.aspirationReceipt.parse(await reply.json()).number);
    const all = JSON.parse(moderation_reasons ?? '[]') as string[];
    assert.equal(in_moderation === 1, all.length > 0);
    return all;
  };

  it('counts once: with it a known form skips moderation, the same again does not', async () => {
    const form = await ready();
    const sent = key();
    assert.deepEqual(await reasons(form, sent), []);
    assert.deepEqual(await reasons({ ...form, title: 'Jembatan lain juga rusak' }), ['proof_spent']);
    const { challenge: { parameters, signature } } = form.proof;
    const turned = { parameters: Object.fromEntries(Object.entries(parameters).reverse()), signature };
    assert.deepEqual(await reasons({ ...form, proof: { ...form.proof, challenge: turned } }), ['proof_spent'], 'written in another order');
    assert.deepEqual(await reasons(form, sent), [], 'the replay of the ticket itself finds its receipt, spent or not');
  });

  it('of ten tickets at once with one proof, one skips moderation', async () => {
    const form = await ready();
    const all = await Promise.all(Array.from({ length: 10 }, () => reasons(form)));
    assert.equal(all.filter((each) => each.length === 0).length, 1);
    assert.ok(all.every((each) => each.length === 0 || each.join() === 'proof_spent'));
  });

  it('is not spent by a ticket that was not stored', async () => {
    const form = await ready();
    assert.equal((await post({ ...form, region: '99.99' })).status, 422);
    assert.equal((await post({ ...form, kind: 'none' })).status, 422);
    assert.deepEqual(await reasons(form), []);
  });

  it('missing, wrong, made up or old: received all the same, into moderation', async () => {
    const { formToken, proof } = await ready();
    const { challenge, solution } = proof;
    const elsewhere = await createProofOfWork(createSealer('another secret of another server'), Date.now).challenge('x');
    const { signature: _, ...unsigned } = challenge;
    const wrong: readonly [string, unknown][] = [
      ['proof_missing', undefined], ['proof_missing', null], ['proof_invalid', 'text'], ['proof_invalid', 1], ['proof_invalid', []], ['proof_invalid', {}], ['proof_invalid', { challenge: null, solution }], ['proof_invalid', { challenge: {}, solution: {} }],
      ['proof_invalid', { challenge: unsigned, solution }], ['proof_invalid', { challenge, solution: { ...solution, derivedKey: solution.derivedKey.replace(/^./, (c) => (c === 'a' ? 'b' : 'a')) } }],
      ['proof_invalid', { challenge, solution: { counter: 1e9, derivedKey: 'zz' } }], ['proof_invalid', { challenge, solution: { counter: solution.counter, derivedKey: '' } }], ['proof_invalid', { challenge, solution: { counter: '1', derivedKey: solution.derivedKey } }],
      ['proof_invalid', { challenge: { ...challenge, parameters: { ...challenge.parameters, cost: 1 } }, solution }], ['proof_invalid', { challenge: { ...challenge, parameters: { ...challenge.parameters, expiresAt: challenge.parameters.expiresAt! + 60 } }, solution }],
      ['proof_invalid', { challenge: { ...challenge, signature: challenge.signature!.toUpperCase() }, solution }], ['proof_invalid', { challenge: { ...challenge, signature: '💥' }, solution }], ['proof_invalid', { challenge: { ...challenge, parameters: { expiresAt: 9e15, keySignature: '' } }, solution }],
      ['proof_invalid', await solved(elsewhere)],
    ];
    for (const [reason, given] of wrong) assert.deepEqual(await reasons({ formToken, ...(given === undefined ? {} : { proof: given }) }), [reason], JSON.stringify(given)?.slice(0, 200));
    server.pass(PROOF_LIFE);
    assert.deepEqual(await reasons({ formToken, proof }), ['proof_expired']);
  });

  it('forgets what was spent, but only long past its time', async () => {
    const stored = async (): Promise<Set<string>> => new Set((await server.server.context.store.read.selectFrom('spent_proof').select('proof_hash').execute()).map(({ proof_hash }) => proof_hash));
    const spend = (hash: string): Promise<boolean> => server.server.context.store.write((queries) => spendProof(queries, { hash, expiresAt: now + PROOF_LIFE }, now));
    let now = Date.now() + 365 * 86_400_000;
    assert.equal(await spend('first'), true);
    now += PROOF_LIFE + 60_000;
    assert.equal(await spend('second'), true);
    assert.equal(await spend('first'), false);
    now += 3_600_000;
    assert.equal(await spend('third'), true);
    assert.deepEqual([...await stored()].sort(), ['second', 'third']);
  });

  it('shows the reasons to the office', async () => {
    const { number } = schemas.aspirationReceipt.parse(await (await post({})).json());
    const seen = schemas.deskTicket.parse(await (await fetch(`${server.base}/v1/staff/aspirations/${number}`, { headers: { cookie: await server.signIn('kabupaten@desa.test') } })).json());
    assert.deepEqual([seen.inModeration, seen.moderationReasons], [true, ['form_token', 'proof_missing']]);
  });

  it('gives a village behind one address its challenges, and one machine not without end', async () => {
    const village = await Promise.all(Array.from({ length: 50 }, () => ask('198.51.100.50')));
    assert.ok(village.every(({ status }) => status === 200));
    const greedy = await Promise.all(Array.from({ length: MOST_CHALLENGES + 20 }, () => ask('198.51.100.66')));
    assert.equal(greedy.filter(({ status }) => status === 429).length, 20);
    assert.ok(Number(greedy.find(({ status }) => status === 429)!.headers.get('retry-after')) > 0);
    assert.equal((await ask('198.51.100.51')).status, 200);
  });
});

it('costs more while much is received, and less again afterwards', async () => {
  let now = Date.now();
  const proofs = createProofOfWork(createSealer('a secret of this test'), () => now);
  const work = async (): Promise<number> => (await solved(await proofs.challenge(key()))).solution.counter;
  assert.equal(proofs.load(), 1);
  for (let i = 0; i < 50; i += 1) proofs.count();
  assert.equal(proofs.load(), 1, 'a village that sends at once pays nothing for it');
  const usual = await work();
  assert.ok(usual >= 200 && usual < 300, String(usual));
  for (let i = 0; i < 130; i += 1) proofs.count();
  assert.equal(proofs.load(), 3);
  const dear = await work();
  assert.ok(dear >= 600 && dear < 900, String(dear));
  for (let i = 0; i < 10_000; i += 1) proofs.count();
  assert.equal(proofs.load(), 8, 'and never more than a slow phone can do');
  now += 4 * 60_000;
  assert.equal(proofs.load(), 8);
  now += 60_000;
  assert.equal(proofs.load(), 1);
});
