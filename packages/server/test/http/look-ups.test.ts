/** Wrong tracking codes are counted: few per number, many per address, right ones never. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, it } from 'node:test';
import { schemas, ticketNumber, trackingCode, type AspirationReceipt } from '@kentongan/contract';
import { ConfigError, readConfig } from '../../src/config.ts';
import { createLookUpLimits, MOST } from '../../src/security/look-up-limits.ts';
import { PUBLIC_URL, start, VILLAGE, type UnderTest } from './under-test.ts';
import { onEachStore } from '../store/each-store.ts';

const content = { kind: 'complaint', category: 'roads', title: 'Jembatan rusak di dusun', text: 'Papan jembatan gantung sudah lapuk.', region: VILLAGE, anonymous: true, confidential: false, adult: true, consents: [] };

onEachStore('look-ups', (make) => {
  let server: UnderTest;
  /** The same, with nobody before it whose word is believed. */
  let bare: UnderTest;
  before(async () => {
    server = await start(make, { KENTONGAN_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8' });
    bare = await start(make);
  });
  after(async () => {
    await server.stop();
    await bare.stop();
  });

  const receive = async (at = server): Promise<AspirationReceipt> => {
    const reply = await fetch(`${at.base}/v1/aspirations`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': randomBytes(16).toString('hex') }, body: JSON.stringify(content) });
    return schemas.aspirationReceipt.parse(await reply.json());
  };
  let last = 0;
  /** Of somebody who has not asked yet. */
  const stranger = (): string => `198.51.${100 + Math.floor(++last / 250)}.${last % 250}`;
  const ask = (number: string, code: string | undefined, from: string, at = server): Promise<Response> =>
    fetch(`${at.base}/v1/aspirations/${number}`, { headers: { 'x-forwarded-for': from, ...(code === undefined ? {} : { authorization: `Tracking ${code}` }) } });
  const form = (number: string, code: string, from: string, path = '/a'): Promise<Response> =>
    fetch(`${server.base}${path}`, { method: 'POST', headers: { origin: PUBLIC_URL, 'x-forwarded-for': from }, body: new URLSearchParams({ number, code }) });
  const wrong = (): string => trackingCode.make();
  const statuses = async (count: number, once: () => Promise<Response>): Promise<number[]> => {
    const all: number[] = [];
    for (let i = 0; i < count; i += 1) all.push((await once()).status);
    return all;
  };
  const all = (count: number, status: number): number[] => Array<number>(count).fill(status);

  it('a few wrong codes at one number are refused from then on, with when to come back', async () => {
    const { number, trackingCode: right } = await receive();
    const [from, elsewhere] = [stranger(), stranger()];
    assert.deepEqual(await statuses(MOST.numberFromOneAddress, () => ask(number, wrong(), from)), all(MOST.numberFromOneAddress, 404));
    const refused = await ask(number, wrong(), from);
    assert.equal(refused.status, 429);
    const problem = schemas.problem.parse(await refused.json());
    assert.deepEqual([problem.code, problem.detail], ['too_many_requests', 'Coba lagi dalam 15 menit. / Try again in 15 minutes.']);
    const seconds = Number(refused.headers.get('retry-after'));
    assert.ok(seconds > 800 && seconds <= 900, String(seconds));
    assert.deepEqual(['content-type', 'cache-control', 'access-control-expose-headers'].map((name) => refused.headers.get(name)), ['application/problem+json; charset=utf-8', 'no-store', 'Retry-After']);
    assert.equal((await ask(number, right, from)).status, 429, 'what is refused is not looked at');
    assert.equal((await ask(number, right, elsewhere)).status, 200, 'the owner elsewhere is not locked out');
    const other = await receive();
    assert.equal((await ask(other.number, other.trackingCode, from)).status, 200, 'nor is another number');
  });

  it('however the number is written, and whether it exists or not', async () => {
    const from = stranger();
    for (const number of [(await receive()).number, ticketNumber.make()]) {
      const written = [number, number.toLowerCase(), number.replaceAll('-', ''), number.replaceAll('-', '%20')];
      assert.deepEqual(await statuses(MOST.numberFromOneAddress, () => ask(written[last++ % 4]!, wrong(), from)), all(MOST.numberFromOneAddress, 404));
      assert.equal((await ask(number, 'X', from)).status, 429);
    }
  });

  it('many at once are counted one by one', async () => {
    const [{ number }, from] = [await receive(), stranger()];
    const replies = await Promise.all(Array.from({ length: 25 }, () => ask(number, wrong(), from)));
    assert.equal(replies.filter(({ status }) => status === 404).length, MOST.numberFromOneAddress);
  });

  it('from ever other addresses a number holds out a little longer', async () => {
    const { number } = await receive();
    assert.deepEqual(await statuses(MOST.number, () => ask(number, wrong(), stranger())), all(MOST.number, 404));
    assert.equal((await ask(number, wrong(), stranger())).status, 429);
  });

  it('right codes cost nothing', async () => {
    const [{ number, trackingCode: right }, from] = [await receive(), stranger()];
    const often = MOST.numberFromOneAddress * 3;
    assert.deepEqual(await statuses(often, () => ask(number, right, from)), all(often, 200));
    assert.deepEqual(await statuses(MOST.numberFromOneAddress - 1, () => ask(number, wrong(), from)), all(MOST.numberFromOneAddress - 1, 404));
    assert.equal((await form(number, right, from)).status, 200);
  });

  it('a village behind one address, everybody mistyping once, is not locked out', async () => {
    const [mine, village] = [await receive(), stranger()];
    const neighbours = await Promise.all(Array.from({ length: 200 }, () => ask(ticketNumber.make(), wrong(), village)));
    assert.ok(neighbours.every(({ status }) => status === 404));
    assert.equal((await ask(mine.number, mine.trackingCode, village)).status, 200);
  });

  it('an address that tries at number after number is stopped, and opening pages does not use it up', async () => {
    const [from, mine] = [stranger(), await receive()];
    const opened = await Promise.all(Array.from({ length: 50 }, () => fetch(`${server.base}/a/${mine.number}`, { headers: { 'x-forwarded-for': from } })));
    assert.ok(opened.every(({ status }) => status === 200));
    const tries = await Promise.all(Array.from({ length: MOST.address + 20 }, () => ask(ticketNumber.make(), wrong(), from)));
    assert.equal(tries.filter(({ status }) => status === 404).length, MOST.address);
    assert.equal((await ask('bukan nomor', wrong(), from)).status, 429);
    assert.equal((await ask(mine.number, undefined, from)).status, 404, 'without a code it is another count');
  });

  it('the page counts with the API, and says in words when to come back, the number kept', async () => {
    const [{ number }, from] = [await receive(), stranger()];
    const half = MOST.numberFromOneAddress / 2;
    assert.deepEqual(await statuses(half, () => form(number, wrong(), from)), all(half, 404));
    assert.deepEqual(await statuses(half, () => ask(number, wrong(), from)), all(half, 404));
    for (const path of ['/a', `/a/${number}`]) {
      const reply = await form(number, wrong(), from, path);
      const page = await reply.text();
      assert.equal(reply.status, 429);
      assert.ok(Number(reply.headers.get('retry-after')) > 800);
      assert.ok(page.includes('Coba lagi dalam 15 menit.') && page.includes(`value="${number}"`) && page.includes('role="alert"'));
    }
  });

  it('believes X-Forwarded-For from trusted proxies alone, the nearest address that is none of them', async () => {
    const [{ number }, real] = [await receive(), stranger()];
    const chains = [real, `203.0.113.1, ${real}`, `203.0.113.2,${real}, 10.1.2.3`, `garbage, ${real}, 10.9.9.9 , 127.0.0.1`];
    await statuses(MOST.numberFromOneAddress, () => ask(number, wrong(), chains[last++ % chains.length]!));
    for (const chain of chains) assert.equal((await ask(number, wrong(), chain)).status, 429, chain);
    assert.equal((await ask(number, wrong(), `${real}, ${stranger()}`)).status, 404);

    const at = await receive(bare);
    assert.deepEqual(await statuses(MOST.numberFromOneAddress, () => ask(at.number, wrong(), stranger(), bare)), all(MOST.numberFromOneAddress, 404));
    assert.equal((await ask(at.number, at.trackingCode, stranger(), bare)).status, 429, 'what anybody may write changes nothing');
  });

  it('takes the addresses of one IPv6 household as one', async () => {
    const { number } = await receive();
    await statuses(MOST.numberFromOneAddress, () => ask(number, wrong(), `2001:db8:1:2::${(++last).toString(16)}`));
    assert.equal((await ask(number, wrong(), '2001:db8:1:2:ffff::1')).status, 429);
    assert.equal((await ask(number, wrong(), '2001:db8:1:3::1')).status, 404);
  });
});

it('a refusal ends by itself', async (t) => {
  t.mock.timers.enable({ apis: ['Date', 'setTimeout'] });
  const limits = createLookUpLimits(1);
  const one = { number: 'KB-0000-0000-0', address: '198.51.100.1', withCode: true };
  for (let i = 0; i < MOST.numberFromOneAddress; i += 1) await limits.count(one);
  await assert.rejects(limits.count(one), { code: 'too_many_requests', retryAfter: 1 });
  t.mock.timers.tick(999);
  await assert.rejects(limits.count(one), { code: 'too_many_requests' });
  t.mock.timers.tick(2);
  await limits.count(one);
});

it('a trusted proxy is an address or a network', () => {
  assert.deepEqual(readConfig({ KENTONGAN_TRUSTED_PROXIES: '127.0.0.1, ::1,10.0.0.0/8' }).trustedProxies, ['127.0.0.1', '::1', '10.0.0.0/8']);
  assert.throws(() => readConfig({ KENTONGAN_TRUSTED_PROXIES: 'nginx' }), (error: unknown) => error instanceof ConfigError && error.message.includes('KENTONGAN_TRUSTED_PROXIES'));
});
