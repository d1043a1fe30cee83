/** A running server from outside: stopped, killed, and listened to. Nothing acknowledged is lost, and nothing private is printed. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { after, before, it } from 'node:test';
import { schemas, ticketNumber, trackingCode, type AspirationReceipt } from '@kentongan/contract';
import { createSealer } from '../../src/security/seal.ts';
import { readSecret } from '../../src/security/secrets.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openWritten } from '../../src/store/ticket-rows.ts';
import { run, type Store } from '../../src/store/store.ts';
import { onEachStore, type Place } from '../store/each-store.ts';
import { raw } from '../store/raw.ts';
import { environment } from './command.ts';
import { serve, type Served } from './served.ts';

const VILLAGE = '61.12.01.2001';
const WRITERS = 8;
/** KENTONGAN_TEST_ROUNDS makes it longer. */
const ROUNDS = Number(process.env['KENTONGAN_TEST_ROUNDS'] ?? 3);
/** Acknowledged by all writers together before the server is killed. */
const ENOUGH = 60;

const key = (): string => randomBytes(16).toString('hex');
const content = (title: string) => ({ kind: 'complaint', category: 'roads', title, text: 'Papan jembatan gantung sudah lapuk dan berbahaya.', region: VILLAGE, anonymous: true, confidential: false, adult: true, consents: [] });

onEachStore('serve', (make) => {
  let place: Place;
  let store: Store;
  let env: NodeJS.ProcessEnv;
  const running = new Set<Served>();

  before(async () => {
    place = await make();
    env = environment(place, { KENTONGAN_LOG: 'debug' });
    store = openStore(place.address);
  });
  after(async () => {
    for (const { child } of running) child.kill('SIGKILL');
    await store.close();
    await place.remove();
  });

  const begin = async (): Promise<Served> => {
    const served = await serve(env);
    running.add(served);
    void served.ended.then(() => running.delete(served));
    return served;
  };
  const post = async (base: string, idempotencyKey: string, title: string): Promise<AspirationReceipt> => {
    const reply = await fetch(`${base}/v1/aspirations`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey }, body: JSON.stringify(content(title)) });
    assert.equal(reply.status, 201);
    return schemas.aspirationReceipt.parse(await reply.json());
  };
  const titles = async (start: string): Promise<string[]> => {
    const sealer = createSealer(readSecret(undefined, env['KENTONGAN_DATA']!));
    const found = await store.read.selectFrom('ticket').selectAll().execute();
    return found.map((row) => openWritten(sealer, row, 'title')!).filter((title) => title.startsWith(start)).sort();
  };

  it('SIGTERM: takes nothing new, finishes what is under way, ends with 0, and has it after the next start', async () => {
    const first = await begin();
    const body = JSON.stringify(content('Dikirim saat berhenti'));
    const sent = key();
    const sending = request({ port: first.port, host: '127.0.0.1', method: 'POST', path: '/v1/aspirations', headers: { 'content-type': 'application/json', 'idempotency-key': sent, 'content-length': Buffer.byteLength(body), expect: '100-continue' } });
    const replied = once(sending, 'response') as Promise<[IncomingMessage]>;
    sending.flushHeaders();
    await once(sending, 'continue');
    sending.write(body.slice(0, 20));
    first.child.kill('SIGTERM');
    // Until the door is shut.
    while (await new Promise<boolean>((resolve) => { const probe = connect(first.port, '127.0.0.1').once('connect', () => { probe.destroy(); resolve(true); }).once('error', () => { resolve(false); }); }));
    assert.equal(first.child.exitCode, null);
    sending.end(body.slice(20));
    const [reply] = await replied;
    assert.equal(reply.statusCode, 201);
    let text = '';
    for await (const chunk of reply.setEncoding('utf8')) text += chunk as string;
    const receipt = schemas.aspirationReceipt.parse(JSON.parse(text));
    const { code, err } = await first.ended;
    assert.deepEqual([code, err], [0, '']);

    const second = await begin();
    assert.deepEqual(await post(second.base, sent, 'Dikirim saat berhenti'), receipt);
    assert.deepEqual(await titles('Dikirim saat'), ['Dikirim saat berhenti']);
    second.child.kill('SIGINT');
    assert.equal((await second.ended).code, 0);
  });

  it('kill -9 among writes: every acknowledged aspiration is there after the next start, none twice', { timeout: Math.max(300_000, ROUNDS * 40_000) }, async () => {
    const tried = new Map<string, string>();
    for (let round = 0; round < ROUNDS; round += 1) {
      const served = await begin();
      const acknowledged = new Map<string, AspirationReceipt>();
      const { promise: enough, resolve: kill } = Promise.withResolvers<undefined>();
      let dead = false;
      const writers = Array.from({ length: WRITERS }, async (_, writer) => {
        for (let i = 0; !dead; i += 1) {
          const sent = key();
          const title = `Putaran ${round} penulis ${writer} nomor ${i}`;
          tried.set(sent, title);
          try {
            acknowledged.set(sent, await post(served.base, sent, title));
          } catch (error) {
            if (error instanceof assert.AssertionError) throw error;
            return;
          }
          if (acknowledged.size >= ENOUGH) kill(undefined);
        }
      });
      await Promise.race([enough, Promise.all(writers)]);
      served.child.kill('SIGKILL');
      await served.ended;
      dead = true;
      await Promise.all(writers);
      assert.ok(acknowledged.size >= ENOUGH);

      const again = await begin();
      for (const [sent, receipt] of acknowledged) {
        const reply = await fetch(`${again.base}/v1/aspirations/${receipt.number}`, { headers: { authorization: `Tracking ${receipt.trackingCode}` } });
        assert.equal(reply.status, 200, `${receipt.number} was acknowledged`);
        assert.equal(schemas.aspirationView.parse(await reply.json()).title, tried.get(sent));
        assert.deepEqual(await post(again.base, sent, tried.get(sent)!), receipt, 'the same receipt again');
      }
      // A phone sends again what it had no answer for.
      for (const [sent, title] of tried) if (!acknowledged.has(sent) && title.startsWith(`Putaran ${round} `)) await post(again.base, sent, title);
      again.child.kill('SIGKILL');
      await again.ended;
    }
    assert.deepEqual(await titles('Putaran'), [...tried.values()].sort());
  });

  it('prints nothing of what people send, at the most talkative level, whatever happens', async () => {
    const mark = `tanda${randomBytes(6).toString('hex')}`;
    const marked = { ...content(`Judul ${mark}`), text: `Isi ${mark} yang cukup panjang`, place: `Letak ${mark}`, anonymous: false, confidential: true, reporter: { name: `Nama ${mark}`, email: `${mark}@desa.test`, whatsapp: '081234500000' }, consents: [{ purpose: 'contact', noticeVersion: '1' }], extra: { [mark]: mark } };
    const secrets = [mark, '081234500000', '081234500001'];
    const served = await begin();
    const statuses = new Set<number>();
    const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
      const reply = await fetch(served.base + path, { redirect: 'manual', ...init });
      statuses.add(reply.status);
      return reply;
    };
    const send = (body: unknown, headers: Record<string, string> = {}): Promise<Response> => ask('/v1/aspirations', { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': `${mark}${key()}`, cookie: `kentongan_session=${mark}`, 'x-forwarded-for': '203.0.113.77', 'user-agent': mark, ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });
    const form = (path: string, fields: Record<string, string>): Promise<Response> => ask(path, { method: 'POST', body: new URLSearchParams(fields) });
    const everything = async (): Promise<void> => {
      const reply = await send(marked);
      if (reply.status === 201) {
        const { number, trackingCode: code } = schemas.aspirationReceipt.parse(await reply.json());
        secrets.push(number, code, code.replaceAll('-', ''));
        await ask(`/v1/aspirations/${number}`, { headers: { authorization: `Tracking ${code}` } });
        await form('/a', { number, code });
      }
      const [wrongNumber, wrongCode] = [ticketNumber.make(), trackingCode.make()];
      secrets.push(wrongNumber, wrongCode, 'salah-sandi-tanda');
      await ask(`/v1/aspirations/${wrongNumber}`, { headers: { authorization: `Tracking ${wrongCode}` } });
      await ask(`/v1/aspirations/${mark}`, { headers: { authorization: `Basic ${mark}` } });
      await form('/a', { number: wrongNumber, code: wrongCode });
      await form(`/r/${VILLAGE}/aspirasi`, { key: `${mark}${key()}`, kind: 'aspiration', category: 'roads', title: `Judul ${mark}`, text: `Teks ${mark} yang cukup panjang`, whatsapp: '081234500001', adult: 'yes', 'consent-contact': 'yes' });
      await form(`/r/${VILLAGE}/aspirasi`, { key: mark, title: mark, text: mark });
      await send({ ...marked, nik: mark });
      await send({ ...marked, region: mark });
      await send(`{"${mark}`);
      await send(marked, { 'content-type': mark });
      await send({ ...marked, text: mark.repeat(9000) });
      await ask('/v1/session', { method: 'POST', headers: { 'content-type': 'application/json', 'x-kentongan': '1' }, body: JSON.stringify({ email: `${mark}@desa.test`, password: 'salah-sandi-tanda' }) });
      for (const path of [`/v1/news?q=${mark}`, `/v1/news?${mark}=1`, `/v1/${mark}`, `/n/${mark}`, `/v1/news?cursor=${mark}`, `/v1/staff/me`, `/r/${mark}`]) await ask(path, { headers: { cookie: `kentongan_session=${mark}`, referer: `https://${mark}.test/` } });
    };
    await everything();
    assert.ok(!statuses.has(500));
    // The ground falls away: every one of them again, now with a database that fails.
    await store.write(function* (queries) { for (const table of ['ticket', 'session', 'staff', 'news']) yield* run(raw(queries, `alter table ${table} rename to gone_${table}`)); });
    await everything();
    served.child.kill('SIGTERM');
    const { code, out, err } = await served.ended;
    assert.equal(code, 0);
    assert.deepEqual([201, 400, 401, 404, 413, 415, 422, 500].filter((status) => !statuses.has(status)), []);
    assert.match(out, /a request failed/);
    for (const secret of secrets) assert.ok(!`${out}${err}`.toLowerCase().includes(secret.toLowerCase()), `${secret} was printed`);
    assert.ok(!`${out}${err}`.includes('203.0.113.77'), 'an address was printed');
  });
});
