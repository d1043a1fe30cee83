/** What must not be kept is gone in time: from every row, from the files of the database, from the disk; and a line says so. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import sharp from 'sharp';
import type { AspirationReceipt } from '@kentongan/contract';
import type { AppContext } from '../../src/context.ts';
import { appendAudit } from '../../src/store/staff.ts';
import { sha256 } from '../../src/security/seal.ts';
import { run } from '../../src/store/store.ts';
import { openWritten, ticketOf } from '../../src/store/ticket-rows.ts';
import { loadTicket } from '../../src/store/tickets.ts';
import { runJobs } from '../../src/use-cases/jobs/run-jobs.ts';
import { setContactRetention } from '../../src/use-cases/retention.ts';
import { start, VILLAGE, type UnderTest } from '../http/under-test.ts';
import { act, addStaff, key, noticesOf, send, ticketRow } from '../notices/senders.ts';
import { onEachStore } from '../store/each-store.ts';

const DAY = 86_400_000;
const VILLAGE_OFFICER = { role: 'village_officer', scope: VILLAGE, id: 'd1' } as const;
const TABLES = ['ticket', 'ticket_history', 'ticket_photo', 'ticket_key', 'consent', 'notice', 'audit', 'setting', 'session'] as const;

onEachStore('what is not kept', (make) => {
  let under: UnderTest;
  let context: AppContext;
  before(async () => {
    under = await start(make);
    context = under.server.context;
    await addStaff(under, 'desa@desa.test', 'village_officer', VILLAGE);
  });
  after(() => under.stop());

  /** Everything that the database holds: its rows, and on SQLite every byte of its files. */
  const everything = async (): Promise<string> => {
    const rows = await Promise.all(TABLES.map((table) => context.store.read.selectFrom(table).selectAll().execute()));
    const files = context.store.kind === 'postgres' ? [] : [context.config.database, `${context.config.database}-wal`].filter((path) => existsSync(path));
    return [JSON.stringify(rows), ...await Promise.all(files.map((path) => readFile(path, 'latin1')))].join('\n');
  };
  const photosDir = (): string => join(context.config.dataDir, 'photos');
  const attach = async ({ number, trackingCode }: AspirationReceipt): Promise<string> => {
    const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#446688' } }).jpeg().toBuffer();
    const reply = await fetch(`${under.base}/v1/aspirations/${number}/attachments`, { method: 'POST', headers: { authorization: `Tracking ${trackingCode}`, 'content-type': 'image/jpeg', 'idempotency-key': key() }, body: new Uint8Array(bytes) });
    assert.equal(reply.status, 201);
    return ((await reply.json()) as { id: string }).id;
  };
  const audited = async (number: string): Promise<string[]> => (await context.store.read.selectFrom('audit').select(['action', 'actor']).where('subject', '=', number).execute()).filter(({ action }) => action.startsWith('personal-data')).map(({ action, actor }) => `${action} by ${actor}`);

  it('everything about whoever withdrew, within three days: rows, files of the database, photos', async () => {
    // Among many others, so that pages are split and filled as in earnest.
    const others = await Promise.all(Array.from({ length: 40 }, (_, n) => send(under.base, { reporter: { name: `Warga ${n}`, email: `warga-${n}@contoh.test` } })));
    const sent = await send(under.base, { place: 'Di belakang rumah', reporter: { name: 'Sari Contoh', email: 'sari@contoh.test', whatsapp: '+62 811 0000 111' }, extra: { rt: '03' } });
    const photo = await attach(sent);
    const before = await ticketRow(under, sent.number);
    const marks = [before.contact!, before.place!, before.extra!, before.sender_mask === 'S***' ? photo : ''];
    for (const mark of marks) assert.ok(mark.length > 20 && (await everything()).includes(mark));
    assert.equal((await fetch(`${under.base}/v1/aspirations/${sent.number}/withdraw`, { method: 'POST', headers: { authorization: `Tracking ${sent.trackingCode}`, 'content-type': 'application/json', 'idempotency-key': key() }, body: '{}' })).status, 200);
    await runJobs(context);
    assert.ok((await ticketRow(under, sent.number)).contact, 'not at once');
    under.pass(2 * DAY);
    await runJobs(context);
    const gone = await ticketRow(under, sent.number);
    assert.deepEqual([gone.contact, gone.place, gone.extra, gone.sender_mask, gone.erase_at, gone.erased_at], [null, null, null, null, null, context.clock()]);
    assert.ok(gone.erased_at! < before.created_at + 3 * DAY);
    const left = await everything();
    assert.deepEqual(marks.map((mark) => left.includes(mark)), [false, false, false, false]);
    assert.ok(!existsSync(join(photosDir(), `${photo}.webp`)));
    assert.deepEqual(await audited(sent.number), ['personal-data:erase by system']);
    assert.ok((await ticketRow(under, others[7]!.number)).contact, 'others keep theirs');
  });

  it('and every NIK, telephone number and e-mail address in what was written about it, by whomever, at withdrawal and at erasure', async () => {
    const digits = fc.stringMatching(/^(?:6112011708[0-9]{6}|08[1-9][0-9]{8,10}|628[1-9][0-9]{8})$/);
    const number = fc.tuple(digits, fc.constantFrom('', ' ', '-', '.', '/')).map(([plain, between]) => ({ plain, text: plain.match(/.{1,4}/g)!.join(between) }));
    for (const [n, numbers] of fc.sample(fc.tuple(number, number, number, number, number, number), 4).entries()) {
      const [title, text, asked, answered, shown, why] = numbers.map((one) => `Mohon bantuan ${one.text} ${numbers[0].text} di RT 03, surel warga@contoh.example.`) as [string, string, string, string, string, string];
      const headers = (idempotencyKey: string) => ({ authorization: `Tracking ${sent.trackingCode}`, 'content-type': 'application/json', 'idempotency-key': idempotencyKey });
      const [sentKey, repliedKey] = [key(), key()];
      const content = { kind: 'complaint', category: 'roads', title, text, place: text, region: VILLAGE, anonymous: false, confidential: false, adult: true, consents: [{ purpose: 'publication', noticeVersion: '1' }] };
      const post = () => fetch(`${under.base}/v1/aspirations`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': sentKey }, body: JSON.stringify(content) });
      const reply = () => fetch(`${under.base}/v1/aspirations/${sent.number}/messages`, { method: 'POST', headers: headers(repliedKey), body: JSON.stringify({ text: answered }) });
      const sent = (await (await post()).json()) as AspirationReceipt;
      await act(under, sent.number, VILLAGE_OFFICER, { type: 'ask_detail', message: asked });
      assert.equal((await reply()).status, 200);
      await act(under, sent.number, VILLAGE_OFFICER, { type: 'verify', publicTitle: shown, publicText: shown });
      await act(under, sent.number, VILLAGE_OFFICER, { type: 'edit_public_text', publicTitle: why, publicText: shown });
      const opened = async (): Promise<string> => {
        const { row, history } = (await context.store.look((queries) => loadTicket(queries, before.id)))!;
        return JSON.stringify([ticketOf(context.sealer, row, history), row.public_title, row.public_text, ...(['title', 'text', 'place', 'extra', 'contact', 'rating_comment'] as const).map((column) => openWritten(context.sealer, row, column))]);
      };
      const before = await ticketRow(under, sent.number);
      for (const { text: written } of numbers) assert.ok((await opened()).includes(written));
      if (n % 2 === 0) {
        assert.equal((await fetch(`${under.base}/v1/aspirations/${sent.number}/withdraw`, { method: 'POST', headers: headers(key()), body: JSON.stringify({ reason: why }) })).status, 200);
        under.pass(2 * DAY);
        await runJobs(context);
      } else {
        assert.equal((await fetch(`${under.base}/v1/aspirations/${sent.number}/personal-data`, { method: 'DELETE', headers: headers(key()) })).status, 200);
      }
      const left = (await opened()).replace(/(?<=\d)[^\p{L}\d]{1,3}(?=\d)/gu, '');
      for (const { plain } of numbers) assert.ok(!left.includes(plain), `${n}: ${plain}`);
      assert.match(left, /Mohon bantuan … di RT 03, surel …\./);
      assert.ok(!left.includes('warga@'), left);
      // A hash of the content would tell of a guessed number whether it is right; who holds the keys still gets their answers.
      const after = await ticketRow(under, sent.number);
      assert.equal(after.body_hash, '');
      assert.deepEqual([...new Set((await context.store.read.selectFrom('ticket_key').select('body_hash').where('ticket_id', '=', before.id).where('key_hash', '=', sha256(repliedKey)).execute()).map(({ body_hash }) => body_hash))], ['']);
      assert.deepEqual(await (await post()).json(), sent);
      assert.equal((await reply()).status, 200);
    }
  });

  it('and no number and no e-mail address comes back with what is written after an erasure: by the citizen, by the office, in public or sealed', async () => {
    const sent = await send(under.base, { category: 'water', consents: [{ purpose: 'publication', noticeVersion: '1' }] });
    const headers = (idempotencyKey: string) => ({ authorization: `Tracking ${sent.trackingCode}`, 'content-type': 'application/json', 'idempotency-key': idempotencyKey });
    const path = `${under.base}/v1/aspirations/${sent.number}`;
    assert.equal((await fetch(`${path}/personal-data`, { method: 'DELETE', headers: headers(key()) })).status, 200);
    const said = (n: number): string => `Hubungi 0812 3456 78${n}0, NIK 611201170890000${n}, surel warga${n}@contoh.example, di RT 03.`;
    const citizen = async (to: string, body: object, idempotencyKey = key()): Promise<void> => { assert.equal((await fetch(`${path}/${to}`, { method: 'POST', headers: headers(idempotencyKey), body: JSON.stringify(body) })).status, 200, to); };
    await act(under, sent.number, VILLAGE_OFFICER, { type: 'ask_detail', message: said(0) });
    const repliedKey = key();
    await citizen('messages', { text: said(1) }, repliedKey);
    await citizen('messages', { text: said(1) }, repliedKey);
    await act(under, sent.number, VILLAGE_OFFICER, { type: 'verify', publicTitle: said(2), publicText: said(3), message: said(4) });
    await act(under, sent.number, VILLAGE_OFFICER, { type: 'edit_public_text', publicTitle: said(5), publicText: said(6) });
    await act(under, sent.number, VILLAGE_OFFICER, { type: 'forward', unit: 'kaur' });
    await act(under, sent.number, VILLAGE_OFFICER, { type: 'return', reason: said(7) });
    await act(under, sent.number, VILLAGE_OFFICER, { type: 'forward', unit: 'kaur' });
    await act(under, sent.number, VILLAGE_OFFICER, { type: 'start', message: said(8) });
    await act(under, sent.number, VILLAGE_OFFICER, { type: 'answer', message: said(9) });
    await citizen('rating', { score: 4, comment: said(0) });
    await citizen('reopen', { reason: said(1) });
    await act(under, sent.number, VILLAGE_OFFICER, { type: 'out_of_scope', office: { name: 'Balai', address: 'Jalan Sungai 1', channel: 'telepon 0561 7234567' }, message: said(2) });
    const row = await ticketRow(under, sent.number);
    const { history } = (await context.store.look((queries) => loadTicket(queries, row.id)))!;
    const ticket = ticketOf(context.sealer, row, history);
    const left = JSON.stringify([ticket.history, ticket.publicTitle, ticket.publicText, row.public_title, row.public_text, openWritten(context.sealer, row, 'rating_comment')]);
    assert.equal(left.match(/Hubungi …, NIK …, surel …, di RT 03\./g)?.length, 15, left);
    assert.deepEqual([row.published, row.public_text], [0, null], 'the consent to publication went with the erasure');
    assert.ok(!/\d{4} \d{4}|\d{9}/.test(left.replaceAll(/"(?:at|id)":\d+/g, '').replace('0561 7234567', '')), left);
    assert.equal(ticket.outOfScopeOffice?.channel, 'telepon 0561 7234567', 'an office is reached by its number');
    const keys = await context.store.read.selectFrom('ticket_key').select('body_hash').where('ticket_id', '=', row.id).execute();
    assert.deepEqual([...new Set(keys.map(({ body_hash }) => body_hash))], [''], 'nor can it be guessed from a hash');
    assert.equal(ticket.history.filter(({ action }) => action === 'complete').length, 1, 'and a repeated key does nothing twice');
    const known = await send(under.base, { consents: [{ purpose: 'publication', noticeVersion: '1' }] });
    await act(under, known.number, VILLAGE_OFFICER, { type: 'verify', publicTitle: 'Jembatan', publicText: 'Jembatan lapuk.' });
    assert.equal((await fetch(`${under.base}/v1/aspirations/${known.number}/personal-data`, { method: 'DELETE', headers: { authorization: `Tracking ${known.trackingCode}` } })).status, 200);
    await act(under, known.number, VILLAGE_OFFICER, { type: 'edit_public_text', publicTitle: 'Jembatan', publicText: said(4) });
    const shown = await (await fetch(`${under.base}/v1/aspirations/${known.number}`)).json() as { text: string };
    assert.equal(shown.text, 'Hubungi …, NIK …, surel …, di RT 03.', 'what was public stays so');
    // Whoever did not erase anything is quoted as they wrote.
    const other = await send(under.base, { consents: [] });
    await act(under, other.number, VILLAGE_OFFICER, { type: 'reply', message: said(3) });
    const otherRow = await ticketRow(under, other.number);
    assert.ok(JSON.stringify(ticketOf(context.sealer, otherRow, (await context.store.look((queries) => loadTicket(queries, otherRow.id)))!.history).history).includes(said(3)));
  });

  it('contact data 90 days after the end, or as long as the install says; given anew it is kept anew', async () => {
    const [first, second] = [await send(under.base, { reporter: { name: 'Budi Contoh', email: 'budi@contoh.test' } }), await send(under.base, { reporter: { email: 'lain@contoh.test' } })];
    const sealed = (await ticketRow(under, first.number)).contact!;
    for (const { number } of [first, second]) await act(under, number, VILLAGE_OFFICER, { type: 'reject', reason: 'too_general', message: 'Mohon lebih rinci.' });
    const end = context.clock();
    assert.equal((await ticketRow(under, first.number)).contact_erase_at, end + 90 * DAY);
    await setContactRetention(context, 30);
    assert.equal((await ticketRow(under, first.number)).contact_erase_at, end + 30 * DAY);
    under.pass(30 * DAY - 1);
    await runJobs(context);
    assert.equal((await ticketRow(under, first.number)).contact, sealed);
    under.pass(1);
    await runJobs(context);
    const gone = await ticketRow(under, first.number);
    assert.deepEqual([gone.contact, gone.device_hash, gone.contact_erase_at, gone.contact_erased_at, gone.sender_mask, gone.erased_at], [null, null, null, context.clock(), 'B***', null]);
    assert.ok(!(await everything()).includes(sealed));
    assert.deepEqual(await audited(first.number), ['personal-data:erase-contact by system']);
    const tracking = { authorization: `Tracking ${first.trackingCode}`, 'content-type': 'application/json' };
    const data = async (): Promise<{ contactErasedAt: string | null }> => (await fetch(`${under.base}/v1/aspirations/${first.number}/data`, { headers: tracking })).json() as Promise<{ contactErasedAt: string | null }>;
    assert.equal((await data()).contactErasedAt, new Date(context.clock()).toISOString());
    assert.equal((await fetch(`${under.base}/v1/aspirations/${first.number}/personal-data`, { method: 'PATCH', headers: tracking, body: JSON.stringify({ reporter: { email: 'budi-2@contoh.test' } }) })).status, 200);
    const again = await ticketRow(under, first.number);
    assert.deepEqual([again.contact !== null, again.contact_erased_at, again.contact_erase_at], [true, null, context.clock() + 30 * DAY]);
    const third = await send(under.base, { reporter: { email: 'baru@contoh.test' } });
    await act(under, third.number, VILLAGE_OFFICER, { type: 'reject', reason: 'too_general', message: 'Mohon lebih rinci.' });
    assert.equal((await ticketRow(under, third.number)).contact_erase_at, context.clock() + 30 * DAY);
  });

  it('old rows, by their age and no other', async () => {
    const { store } = context;
    const sent = await send(under.base, { consents: [] });
    await runJobs(context);
    const [waiting] = await noticesOf(under, sent.number);
    const now = context.clock();
    const cookie = await under.signIn('kabupaten@desa.test');
    await store.write(function* (queries) {
      for (const [age, id] of [[5 * 365.25 * DAY + 1, 'old'], [5 * 365.25 * DAY - 1, 'young']] as const) yield* appendAudit(queries, { id: randomUUID(), at: now - age, actor: 'x', action: 'test', subject: id, detail: null });
      yield* run(queries.insertInto('spent_proof').values([{ proof_hash: 'old', expires_at: now - 1 }, { proof_hash: 'young', expires_at: now + 1 }]));
      yield* run(queries.insertInto('notice').values([['old', 91, 'sent'], ['failed', 91, 'failed'], ['young', 89, 'sent'], ['waiting', 91, 'waiting']].map(([id, days, state]) => ({ ...waiting!, id: id as string, state: state as 'sent', created_at: now - Number(days) * DAY, next_at: now + DAY }))));
    });
    // More than are taken at once.
    await store.write((queries) => run(queries.insertInto('spent_proof').values(Array.from({ length: 250 }, (_, n) => ({ proof_hash: `old-${n}`, expires_at: now - 1 })))));
    await runJobs(context);
    const ids = async (of: string): Promise<string[]> => (await sql<{ id: string }>`${sql.raw(of)}`.execute(store.read)).rows.map(({ id }) => id).sort();
    assert.deepEqual(await ids("select subject as id from audit where action = 'test'"), ['young']);
    assert.deepEqual(await ids('select proof_hash as id from spent_proof'), ['young']);
    assert.deepEqual(await ids("select id from notice where id in ('old', 'failed', 'young', 'waiting')"), ['waiting', 'young']);
    assert.equal((await fetch(`${under.base}/v1/staff/me`, { headers: { cookie } })).status, 200);
    under.pass(13 * 3_600_000);
    await runJobs(context);
    assert.deepEqual(await ids('select token_hash as id from session'), []);
  });

  it('photos and pictures that no row names, and what a broken-off writing left, after a day', async () => {
    const photo = await attach(await send(under.base, { consents: [] }));
    await mkdir(photosDir(), { recursive: true });
    const [orphan, fresh, part] = [`${randomUUID()}.webp`, `${randomUUID()}.webp`, `.${randomUUID()}.0123456789ab`];
    const other = 'catatan.txt';
    const now = context.clock() / 1000;
    for (const [name, age] of [[orphan, 86_401], [fresh, 86_399], [part, 86_401], [other, 86_401], [`${photo}.webp`, 86_401]] as const) {
      if (name !== `${photo}.webp`) await writeFile(join(photosDir(), name), 'x');
      await utimes(join(photosDir(), name), now - age, now - age);
    }
    const mediaDir = context.media.dir;
    const [stranger, broken, young, noted] = [`${'a'.repeat(32)}-240.webp`, `.${'b'.repeat(32)}-240.webp.0123456789ab`, `${'c'.repeat(32)}-240.webp`, `${'d'.repeat(32)}-240.webp`];
    await mkdir(mediaDir, { recursive: true });
    await context.store.write((queries) => run(queries.insertInto('media').values({ hash: 'd'.repeat(32), width: 240, height: 240, widths: '[240]', created_at: 0 })));
    for (const [name, age] of [[stranger, 86_401], [broken, 86_401], [young, 86_399], [noted, 86_401], [other, 86_401]] as const) {
      await writeFile(join(mediaDir, name), 'x');
      await utimes(join(mediaDir, name), now - age, now - age);
    }
    await runJobs(context);
    const pictures = await readdir(mediaDir);
    assert.deepEqual([stranger, broken, young, noted, other].map((name) => pictures.includes(name)), [false, false, true, true, true]);
    const left = await readdir(photosDir());
    assert.deepEqual([orphan, fresh, part, other, `${photo}.webp`].map((name) => left.includes(name)), [false, true, false, true, true]);
  });
});
