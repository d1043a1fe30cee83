/** Another secret while the server runs: killed in the middle, gone on with, finished; nothing is lost and nothing stays under the old one. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import { createSealer } from '../../src/security/seal.ts';
import { readSecret, readSecrets, beginRotation } from '../../src/security/secrets.ts';
import { run } from '../../src/store/store.ts';
import { countStale } from '../../src/store/sealed-values.ts';
import { entryOf, historyRow, openWritten, ticketOf } from '../../src/store/ticket-rows.ts';
import { insertWebhook } from '../../src/store/notices.ts';
import { loadTicket } from '../../src/store/tickets.ts';
import { start, VILLAGE, type UnderTest } from '../http/under-test.ts';
import { act, addStaff, send, ticketRow } from '../notices/senders.ts';
import { onEachStore } from '../store/each-store.ts';
import { begin, ending, environment, kentongan, type Ended } from './command.ts';

const LINES = 4000;

onEachStore('rotate-key', (make) => {
  let under: UnderTest;
  let env: NodeJS.ProcessEnv;
  let folder: string;
  before(async () => {
    under = await start(make, { KENTONGAN_SECRET: '' });
    const { config } = under.server.context;
    folder = config.dataDir;
    env = { ...environment({ address: config.database, folder: join(folder, '..') }), KENTONGAN_LOG: 'silent' };
    await addStaff(under, 'desa@desa.test', 'village_officer', VILLAGE);
  });
  after(() => under.stop());

  const command = (...args: string[]): Promise<Ended> => kentongan(args, env);
  const stale = (): Promise<number> => countStale(under.server.context.store, createSealer(readSecrets({ secret: undefined, secretOld: undefined, dataDir: folder })).keyId);

  it('goes on after kill -9, with the server at work beside it, and loses nothing', async () => {
    const { store, sealer } = under.server.context;
    const first = readSecret(undefined, folder);
    const sent = await send(under.base, { place: 'rahasia tempat', reporter: { name: 'Sari Contoh', email: 'sari@contoh.test' }, extra: { rt: '03' } });
    await act(under, sent.number, { role: 'village_officer', scope: VILLAGE, id: 'd1' }, { type: 'verify', publicTitle: 'rahasia judul umum', publicText: 'rahasia teks umum' });
    const { id } = await ticketRow(under, sent.number);
    const line = (seq: number, by = sealer) => historyRow(by, 'lines', seq, { at: seq, action: 'reply', from: 'received', to: 'received', audience: 'staff', actor: { kind: 'citizen' }, message: `rahasia ${seq}` });
    await store.write(function* (queries) {
      for (let from = 0; from < LINES; from += 500) yield* run(queries.insertInto('ticket_history').values(Array.from({ length: 500 }, (_, n) => line(from + n))));
      yield* insertWebhook(queries, { id: 'w1', region: VILLAGE, url: 'https://gateway.test/', secret: sealer.seal('webhook', 'webhook:w1:secret', 'rahasia gerbang'), enabled: 1, created_at: 1 });
      yield* run(queries.insertInto('site_request').values({ id: 's1', code_hash: 's1', name: 'Desa', url: 'https://desa.test/', region: VILLAGE, contact: sealer.seal('site-contact', 's1', 'admin@desa.test'), suspect: 0, status: 'pending', site_key: null, reason: null, decided_by: null, decided_at: null, created_at: 1 }));
    });

    const rotating = begin(['rotate-key'], env);
    const killed = ending(rotating);
    // The first line is under another key: forty batches are still to come.
    const isUnderWay = async (): Promise<boolean> => !(await store.read.selectFrom('ticket_history').select('body').where('ticket_id', '=', 'lines').where('seq', '=', 0).executeTakeFirstOrThrow()).body!.startsWith(`${sealer.keyId}.`);
    while (rotating.exitCode === null && !await isUnderWay()) await new Promise((resolve) => { setTimeout(resolve, 2); });
    rotating.kill('SIGKILL');
    assert.equal((await killed).code, null, 'killed in the middle');
    const left = await stale();
    assert.ok(left > 0 && left < LINES, String(left));
    assert.equal(readFileSync(join(folder, 'secret.old'), 'utf8'), first);
    assert.equal(statSync(join(folder, 'secret')).mode & 0o777, 0o600);

    // The server, which was started with the old secret, reads both and goes on.
    const lines = await store.read.selectFrom('ticket_history').selectAll().where('ticket_id', '=', 'lines').execute();
    assert.ok(lines.every((row) => entryOf(sealer, row).message === `rahasia ${row.seq}`));
    const follow = async (): Promise<string> => (await fetch(`${under.base}/v1/aspirations/${sent.number}`, { headers: { authorization: `Tracking ${sent.trackingCode}` } })).text();
    assert.match(await follow(), /rahasia tempat/);
    assert.match((await command('doctor')).out, new RegExp(`^LOOK everything is sealed under the secret in use .*${left} rows are under another`, 'm'));
    const early = await command('rotate-key');
    assert.deepEqual([early.code, early.err.includes('killed less than a minute ago')], [1, true]);
    await store.write((queries) => run(queries.updateTable('lease').set({ expires_at: 0 })));

    const { code, out, err } = await command('rotate-key');
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.match(out, new RegExp(`^${left - 1} rows were sealed anew`), 'what was done before is not done again; the checking word is no row');
    assert.equal(await stale(), 0);

    // What a server wrote that was not restarted.
    await store.write((queries) => run(queries.insertInto('ticket_history').values(line(LINES, createSealer(first)))));
    assert.equal(await stale(), 1);
    const finished = await command('rotate-key', '--finish');
    assert.deepEqual([finished.code, finished.err], [0, '']);
    assert.match(finished.out, /^1 rows were sealed anew/);
    assert.ok(!existsSync(join(folder, 'secret.old')));
    const kept = readdirSync(folder).filter((name) => name.startsWith('secret.'));
    assert.equal(kept.length, 1);
    assert.equal(readFileSync(join(folder, kept[0]!), 'utf8'), first);
    assert.match((await command('doctor')).out, /^ok {3}everything is sealed under the secret in use[\s\S]*^ok {3}no old secret is needed$/m);

    // With the new secret alone.
    const now = createSealer(readSecret(undefined, folder));
    const { row, history } = (await store.look((queries) => loadTicket(queries, id)))!;
    const ticket = ticketOf(now, row, history);
    assert.equal(ticket.publicText, 'rahasia teks umum');
    assert.deepEqual((['place', 'extra'] as const).map((column) => openWritten(now, row, column)), ['rahasia tempat', '{"rt":"03"}']);
    assert.match(openWritten(now, row, 'contact')!, /sari@contoh\.test/);
    assert.equal((await store.read.selectFrom('ticket_history').selectAll().where('ticket_id', '=', 'lines').execute()).filter((one) => entryOf(now, one).message === `rahasia ${one.seq}`).length, LINES + 1);
    assert.equal(now.open('webhook', 'webhook:w1:secret', (await store.read.selectFrom('webhook').select('secret').executeTakeFirstOrThrow()).secret), 'rahasia gerbang');
    assert.equal(now.open('site-contact', 's1', (await store.read.selectFrom('site_request').select('contact').executeTakeFirstOrThrow()).contact!), 'admin@desa.test');
    assert.match(await follow(), /rahasia tempat/);
    assert.match((await ticketRow(under, (await send(under.base)).number)).title, new RegExp(`^${now.keyId}\\.`), 'the server seals under the new one');
    const other = await kentongan(['doctor'], { ...env, KENTONGAN_SECRET: first });
    assert.deepEqual([other.code, /not the one that this database was written with/.test(other.err)], [1, true]);
  });

  it('with secrets of the environment needs both', async () => {
    const [before, next] = [readSecret(undefined, folder), randomBytes(32).toString('hex')];
    const alone = await kentongan(['rotate-key'], { ...env, KENTONGAN_SECRET: before });
    assert.deepEqual([alone.code, alone.err.includes('KENTONGAN_SECRET_OLD')], [1, true]);
    const both = await kentongan(['rotate-key'], { ...env, KENTONGAN_SECRET: next, KENTONGAN_SECRET_OLD: before });
    assert.deepEqual([both.code, both.err], [0, '']);
    assert.equal(await countStale(under.server.context.store, createSealer(next).keyId), 0);
  });

  it('begins once, wherever its beginning was broken off', async () => {
    const { folder: place, remove } = await make();
    try {
      const first = readSecret(undefined, place);
      beginRotation(place);
      const second = readSecret(undefined, place);
      assert.notEqual(first, second);
      beginRotation(place);
      const both = () => readSecrets({ secret: undefined, secretOld: undefined, dataDir: place });
      assert.deepEqual(both(), { secret: second, old: first });
      // Killed after the old one was kept and before the new one took its place.
      writeFileSync(join(place, 'secret'), first);
      writeFileSync(join(place, 'secret.new'), 'half');
      assert.deepEqual(both(), { secret: first, old: first });
      beginRotation(place);
      assert.equal(both().old, first);
      assert.ok(both().secret !== first && both().secret.length > 32);
    } finally {
      await remove();
    }
  });
});
