/** A ticket's whole life over HTTP: every role does its part at the desk, the citizen follows with the code, strangers see what is public. */
import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import { schemas, type AspirationReceipt, type AspirationView, type DeskTicket, type TicketAction } from '@kentongan/contract';
import sharp from 'sharp';
import { hashPassword } from '../../src/security/passwords.ts';
import { insertStaff } from '../../src/store/staff.ts';
import { saveUnit } from '../../src/use-cases/tickets/units.ts';
import { onEachStore } from '../store/each-store.ts';
import { PASSWORD, PUBLIC_URL, start, VILLAGE, type UnderTest } from './under-test.ts';

const DAY = 86_400_000;
const content = {
  kind: 'complaint', category: 'transport', title: 'Dermaga licin dan papan lapuk', text: 'Papan dermaga lapuk. Hubungi saya di 0812 3456 7890 bila perlu.', region: VILLAGE, anonymous: false, confidential: false, adult: true,
  reporter: { name: 'Sari Contoh', whatsapp: '+62 800 0000 0000' }, consents: [{ purpose: 'contact', noticeVersion: '1', language: 'id', widget: 'form' }, { purpose: 'publication', noticeVersion: '1' }],
};
const key = (): string => randomBytes(16).toString('hex');

onEachStore('a ticket from sending to closing', (make) => {
  let server: UnderTest;
  const cookies = new Map<string, string>();
  before(async () => {
    server = await start(make);
    const hash = await hashPassword(PASSWORD);
    await server.server.context.store.write(function* (queries) {
      yield* saveUnit(queries, { region: '61.12', key: 'dishub', name: 'Dinas Perhubungan', created_at: 0 });
      const more = [['dishub@kab.test', 'unit_officer', '61.12', 'dishub'], ['dinsos@kab.test', 'unit_officer', '61.12', 'dinsos'], ['desa@desa.test', 'village_officer', VILLAGE, null], ['lain@desa.test', 'village_officer', '61.12.01.2002', null], ['sambas@kab.test', 'regency_admin', '61.01', null], ['provinsi@prov.test', 'province_admin', '61', null]] as const;
      for (const [email, role, scope, unit] of more) yield* insertStaff(queries, { id: randomUUID(), email, name: role, password_hash: hash, active: 1, created_at: 0 }, [{ role, scope, unit }]);
    });
  });
  after(() => server.stop());

  const as = async (email: string): Promise<string> => {
    const known = cookies.get(email) ?? await server.signIn(email);
    cookies.set(email, known);
    return known;
  };
  const send = async (change: object = {}): Promise<AspirationReceipt> => {
    const reply = await fetch(`${server.base}/v1/aspirations`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': key() }, body: JSON.stringify({ ...content, ...change }) });
    assert.equal(reply.status, 201, await reply.clone().text());
    return schemas.aspirationReceipt.parse(await reply.json());
  };
  const desk = async (email: string, path: string, body?: unknown, method = body === undefined ? 'GET' : 'POST'): Promise<Response> =>
    fetch(`${server.base}/v1/staff/${path}`, { method, headers: { cookie: await as(email), ...(body === undefined ? {} : { 'content-type': 'application/json', origin: PUBLIC_URL, 'idempotency-key': key() }) }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const open = async (email: string, number: string): Promise<DeskTicket> => {
    const reply = await desk(email, `aspirations/${number}`);
    assert.equal(reply.status, 200, `${email}: ${reply.status}`);
    return schemas.deskTicket.parse(await reply.json());
  };
  const act = async (email: string, number: string, action: TicketAction): Promise<DeskTicket> => {
    const { version } = await open(email, number);
    const reply = await desk(email, `aspirations/${number}/actions`, { version, action });
    assert.equal(reply.status, 200, await reply.clone().text());
    return schemas.deskTicket.parse(await reply.json());
  };
  const follow = async ({ number, trackingCode }: AspirationReceipt): Promise<AspirationView> => {
    const reply = await fetch(`${server.base}/v1/aspirations/${number}`, { headers: { authorization: `Tracking ${trackingCode}` } });
    assert.equal(reply.status, 200);
    return schemas.aspirationView.parse(await reply.json());
  };
  const holder = (receipt: AspirationReceipt, path: string, body: unknown, method = 'POST', idempotencyKey = key()): Promise<Response> =>
    fetch(`${server.base}/v1/aspirations/${receipt.number}/${path}`, { method, headers: { authorization: `Tracking ${receipt.trackingCode}`, 'content-type': 'application/json', 'idempotency-key': idempotencyKey }, body: JSON.stringify(body) });
  const publicly = async (number: string): Promise<number> => (await fetch(`${server.base}/v1/aspirations/${number}`)).status;

  it('goes from the village to the regency, a unit and back to the citizen, who closes and rates it', async () => {
    const sent = await send();
    const { number } = sent;
    assert.equal(await publicly(number), 404, 'nobody has looked at it');
    const own = await follow(sent);
    assert.equal(own.heldBy?.name, 'Pemerintah Kabupaten Kubu Raya');
    assert.deepEqual(own.holder!.actions, ['reply', 'withdraw', 'set_confidential', 'attach', 'erase']);

    assert.ok(!(await open('desa@desa.test', number)).actions.includes('verify'), 'transport is the regency’s');
    const seen = await open('kabupaten@desa.test', number);
    assert.equal(seen.reporter?.name, 'Sari Contoh');
    assert.match(seen.publicText, /0812…/);
    assert.equal((await desk('kabupaten@desa.test', `aspirations/${number}/actions`, { version: seen.version, action: { type: 'forward', unit: 'dishub' } })).status, 422);
    await act('kabupaten@desa.test', number, { type: 'verify', publicTitle: seen.title, publicText: seen.publicText, message: 'Kami teruskan ke dinas.' });
    assert.equal(await publicly(number), 200);
    const stranger = schemas.aspirationView.parse(await (await fetch(`${server.base}/v1/aspirations/${number}`)).json());
    assert.equal(stranger.sender, 'S***');
    assert.equal(stranger.holder, undefined);
    assert.ok(!JSON.stringify(stranger).includes('3456 7890') && !JSON.stringify(stranger).includes('Sari'));

    const stale = await desk('kabupaten@desa.test', `aspirations/${number}/actions`, { version: 1, action: { type: 'forward', unit: 'dishub' } });
    assert.equal(stale.status, 409);
    await act('kabupaten@desa.test', number, { type: 'forward', unit: 'dishub' });
    assert.equal((await follow(sent)).heldBy?.name, 'Dinas Perhubungan');
    assert.equal((await desk('dinsos@kab.test', `aspirations/${number}`)).status, 404, 'another unit');
    const atUnit = await open('dishub@kab.test', number);
    assert.equal(atUnit.reporter?.whatsapp, content.reporter.whatsapp);
    await act('dishub@kab.test', number, { type: 'start', message: 'Tukang datang pekan depan.', targetDate: '2026-08-20' });

    const proof = await sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#887766' } }).jpeg().toBuffer();
    const added = await fetch(`${server.base}/v1/staff/aspirations/${number}/photos`, { method: 'POST', headers: { cookie: await as('dishub@kab.test'), origin: PUBLIC_URL, 'content-type': 'image/jpeg', 'idempotency-key': key() }, body: new Uint8Array(proof) });
    assert.equal(added.status, 201, await added.clone().text());
    const photo = schemas.ticketPhoto.parse(await added.json());
    assert.ok(photo.width === 1600 && !photo.published);
    await act('dishub@kab.test', number, { type: 'answer', message: 'Papan sudah diganti.', photo: photo.id, physicalWork: true });

    const answered = await follow(sent);
    assert.equal(answered.step, 'acted_on');
    assert.equal(answered.photos.length, 1);
    const address = answered.photos[0]!.src.replace(PUBLIC_URL, server.base);
    const picture = await fetch(address);
    assert.equal(picture.status, 200);
    assert.equal(picture.headers.get('cache-control'), 'no-store');
    assert.equal((await fetch(address.replace(/(?<=signature=)./, (first) => (first === 'A' ? 'B' : 'A')))).status, 404);
    server.pass(11 * 60_000);
    assert.equal((await fetch(address)).status, 404, 'after ten minutes');

    assert.equal((await holder(sent, 'rating', { score: 5, comment: 'Cepat' })).status, 200);
    const closed = schemas.aspirationView.parse(await (await holder(sent, 'close', {})).json());
    assert.equal(closed.step, 'done');
    assert.deepEqual(closed.history.map(({ action }) => action), ['submit', 'verify', 'forward', 'start', 'answer', 'close']);
    const reopened = schemas.aspirationView.parse(await (await holder(sent, 'reopen', { reason: 'Papan lepas lagi' })).json());
    assert.equal(reopened.status, 'reopened');
  });

  it('asks back, takes the completion once per key, and goes on', async () => {
    const sent = await send({ category: 'roads' });
    await act('desa@desa.test', sent.number, { type: 'ask_detail', message: 'Jalan yang mana?' });
    const asked = await follow(sent);
    assert.equal(asked.holder!.asked, 'Jalan yang mana?');
    assert.ok(asked.holder!.actions.includes('complete') && asked.dueAt === null);
    const once = key();
    for (const _ of [1, 2, 3]) assert.equal((await holder(sent, 'messages', { text: 'Jalan ke dusun Melati.' }, 'POST', once)).status, 200);
    const completed = await follow(sent);
    assert.equal(completed.status, 'received');
    assert.equal(completed.history.filter(({ action }) => action === 'complete').length, 1);
    assert.equal((await holder(sent, 'messages', { text: 'Lain' }, 'POST', once)).status, 422, 'the key was used with other content');
  });

  it('shows a desk what it may see and nothing else', async () => {
    const secret = await send({ confidential: true, category: 'roads' });
    const about = await send({ aboutVillageOfficials: true });
    const expected: readonly [string, string, number][] = [
      ['desa@desa.test', secret.number, 200], ['kim@desa.test', secret.number, 404], ['lain@desa.test', secret.number, 404], ['kabupaten@desa.test', secret.number, 200], ['sambas@kab.test', secret.number, 404], ['provinsi@prov.test', secret.number, 200], ['operator@desa.test', secret.number, 404], ['dishub@kab.test', secret.number, 404],
      ['desa@desa.test', about.number, 404], ['kim@desa.test', about.number, 404], ['kabupaten@desa.test', about.number, 200],
    ];
    for (const [email, number, status] of expected) assert.equal((await desk(email, `aspirations/${number}`)).status, status, `${email} ${number === secret.number ? 'confidential' : 'about officials'}`);
    const province = await open('provinsi@prov.test', secret.number);
    assert.ok(province.text === undefined && province.reporter === undefined && province.title === '');
    const lists = await Promise.all(['kim@desa.test', 'operator@desa.test', 'sambas@kab.test'].map(async (email) => schemas.deskList.parse(await (await desk(email, 'aspirations?box=all')).json())));
    for (const { items } of lists) assert.ok(items.every(({ number }) => number !== secret.number && number !== about.number));
    const mine = schemas.deskList.parse(await (await desk('kabupaten@desa.test', 'aspirations?box=mine')).json());
    assert.ok(mine.items.some(({ number }) => number === about.number));
    assert.deepEqual(mine.items.map(({ dueAt }) => dueAt ?? '9'), mine.items.map(({ dueAt }) => dueAt ?? '9').sort());
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: { number: string }[]; nextCursor: string | null } = schemas.deskList.parse(await (await desk('kabupaten@desa.test', `aspirations?box=mine&limit=2${cursor && `&cursor=${cursor}`}`)).json());
      paged.push(...page.items.map(({ number }) => number));
      cursor = page.nextCursor;
    }
    assert.ok(mine.items.length > 2);
    assert.deepEqual(paged, mine.items.map(({ number }) => number), 'page after page, none twice and none left out');
    assert.equal((await fetch(`${server.base}/v1/staff/aspirations`)).status, 401);
    const units = schemas.unitList.parse(await (await desk('kabupaten@desa.test', `units?region=${VILLAGE}`)).json());
    assert.ok(units.items.some((unit) => unit.key === 'dishub'), 'a unit of the regency serves its villages');
    const identityReads = async (number: string): Promise<number> => (await server.server.context.store.read.selectFrom('audit').select('id').where('subject', '=', number).where('action', '=', 'identity:read').execute()).length;
    const before = await identityReads(about.number);
    await open('provinsi@prov.test', about.number);
    assert.equal(await identityReads(about.number), before, 'whoever sees no identity reads none');
    await open('kabupaten@desa.test', about.number);
    assert.equal(await identityReads(about.number), before + 1);
  });

  it('hides at once what becomes confidential, and only the citizen shows it again', async () => {
    const sent = await send({ category: 'roads' });
    await act('desa@desa.test', sent.number, { type: 'verify', publicTitle: 'Judul umum', publicText: 'Teks umum yang sudah diperiksa.' });
    const board = async (): Promise<string> => (await fetch(`${server.base}/v1/aspirations?region=${VILLAGE}`)).text();
    assert.match(await board(), new RegExp(sent.number));
    assert.equal((await holder(sent, 'confidential', { on: true })).status, 200);
    assert.ok(!(await board()).includes(sent.number));
    assert.equal(await publicly(sent.number), 404);
    const row = await server.server.context.store.read.selectFrom('ticket').selectAll().where('number', '=', sent.number).executeTakeFirstOrThrow();
    assert.ok(row.public_text === null && !JSON.stringify(row).includes('Teks umum'));
    assert.equal((await holder(sent, 'confidential', { on: false })).status, 200);
    assert.equal(await publicly(sent.number), 200);
  });

  it('keeps what was verified and said before it became confidential to those who handle it', async () => {
    const sent = await send({ category: 'roads', title: 'rahasia judul asli', text: 'rahasia isi yang asli' });
    await act('desa@desa.test', sent.number, { type: 'ask_detail', message: 'rahasia pertanyaan' });
    assert.equal((await holder(sent, 'messages', { text: 'rahasia jawaban' })).status, 200);
    await act('desa@desa.test', sent.number, { type: 'verify', publicTitle: 'rahasia judul umum', publicText: 'rahasia teks umum' });
    await act('desa@desa.test', sent.number, { type: 'edit_public_text', publicTitle: 'rahasia judul baru', publicText: 'rahasia teks baru' });
    const said = async (email: string): Promise<number> => (await (await desk(email, `aspirations/${sent.number}`)).text()).split('rahasia').length - 1;
    for (const email of ['kim@desa.test', 'desa@desa.test', 'kabupaten@desa.test', 'provinsi@prov.test']) assert.ok(await said(email) > 5, email);
    assert.equal((await holder(sent, 'confidential', { on: true })).status, 200);
    assert.equal(await said('provinsi@prov.test'), 0);
    assert.equal((await desk('kim@desa.test', `aspirations/${sent.number}`)).status, 404);
    const province = await open('provinsi@prov.test', sent.number);
    assert.deepEqual([province.title, province.publicTitle, province.publicText, province.photos], ['', '', '', []]);
    assert.deepEqual(province.history.map(({ status }) => status), ['received', 'needs_detail', 'received', 'verified'], 'what happened, not what was said');
    const list = await (await desk('provinsi@prov.test', 'aspirations?box=all&limit=50')).text();
    assert.ok(list.includes(sent.number) && !list.includes('rahasia'));
    assert.equal(schemas.deskList.parse(await (await desk('provinsi@prov.test', 'aspirations?box=all&q=rahasia')).json()).items.length, 0);
    // The village still has it; given to the regency, the regency alone.
    assert.ok(await said('desa@desa.test') > 5 && await said('kabupaten@desa.test') > 5);
    await act('desa@desa.test', sent.number, { type: 'out_of_scope', office: { level: 'regency', region: '61.12' }, message: 'rahasia alasan' });
    assert.deepEqual([await said('desa@desa.test'), await said('provinsi@prov.test')], [0, 0]);
    assert.ok(await said('kabupaten@desa.test') > 5);
    await act('kabupaten@desa.test', sent.number, { type: 'verify' });
    await act('kabupaten@desa.test', sent.number, { type: 'out_of_scope', office: { level: 'province', region: '61' }, message: 'rahasia alasan lain' });
    assert.deepEqual([await said('desa@desa.test'), await said('kabupaten@desa.test')], [0, 0]);
    assert.ok(await said('provinsi@prov.test') > 5);
    // Nobody writes a public text anew who may not read the old one.
    const blind = await open('kabupaten@desa.test', sent.number);
    assert.ok(!blind.actions.includes('edit_public_text') && blind.reporter === undefined);
    assert.equal((await desk('kabupaten@desa.test', `aspirations/${sent.number}/actions`, { version: blind.version, action: { type: 'edit_public_text', publicTitle: 'Judul lain', publicText: 'Teks lain' } })).status, 403);
  });

  it('shows the province as its own only what waits for it', async () => {
    const box = async (): Promise<{ numbers: string[]; mine: number }> => {
      const { items, counts } = schemas.deskList.parse(await (await desk('provinsi@prov.test', 'aspirations?box=mine&limit=50')).json());
      return { numbers: items.map(({ number }) => number), mine: counts.mine };
    };
    const before = await box();
    const [village, regency, handed] = [await send({ category: 'roads' }), await send(), await send({ category: 'roads' })];
    await act('kabupaten@desa.test', regency.number, { type: 'verify', publicTitle: 'Dermaga', publicText: 'Papan dermaga lapuk.' });
    assert.ok((await open('provinsi@prov.test', village.number)).actions.includes('out_of_scope'), 'it could act on what a village has');
    assert.ok((await open('provinsi@prov.test', regency.number)).actions.includes('forward'), 'and a regency');
    assert.deepEqual(await box(), before);
    assert.equal((await open('provinsi@prov.test', village.number)).mine, false);
    await act('desa@desa.test', handed.number, { type: 'out_of_scope', office: { level: 'province', region: '61' }, message: 'Jalan provinsi.' });
    const after = await box();
    assert.deepEqual([after.numbers.filter((number) => !before.numbers.includes(number)), after.mine], [[handed.number], before.mine + 1]);
    server.pass(30 * DAY);
    cookies.clear();
    assert.ok((await box()).numbers.includes(village.number), 'weeks late: told to the province, and now its own');
    server.pass(-30 * DAY);
    cookies.clear();
  });

  it('takes the region of a unit and of the next office without dots, and answers with them', async () => {
    const sent = await send();
    await act('kabupaten@desa.test', sent.number, { type: 'verify', publicTitle: 'Dermaga', publicText: 'Papan dermaga lapuk.' });
    assert.equal((await act('kabupaten@desa.test', sent.number, { type: 'forward', unit: 'dishub', unitRegion: '6112' })).unit, 'Dinas Perhubungan');
    const row = await server.server.context.store.read.selectFrom('ticket').select('unit_region').where('number', '=', sent.number).executeTakeFirstOrThrow();
    assert.equal(row.unit_region, '61.12');
    assert.equal((await act('dishub@kab.test', sent.number, { type: 'start', message: 'Kami mulai.' })).status, 'in_progress', 'its unit has it');
    const village = await send({ category: 'roads' });
    const given = await act('desa@desa.test', village.number, { type: 'out_of_scope', office: { level: 'regency', region: '6112' }, message: 'Jalan kabupaten.' });
    assert.deepEqual(given.office, { level: 'regency', name: 'Pemerintah Kabupaten Kubu Raya' });
    const { version } = await open('kabupaten@desa.test', village.number);
    for (const unitRegion of ['611', '6112.01', '61-12']) assert.equal((await desk('kabupaten@desa.test', `aspirations/${village.number}/actions`, { version, action: { type: 'forward', unit: 'dishub', unitRegion } })).status, 422, unitRegion);
  });

  it('forwards what is about a village to no section of it, and says why', async () => {
    const about = await send({ aboutVillageOfficials: true });
    const verified = await act('kabupaten@desa.test', about.number, { type: 'verify', publicTitle: 'Pungutan', publicText: 'Ada pungutan.' });
    assert.equal(verified.bypassesVillage, true);
    const reply = await desk('kabupaten@desa.test', `aspirations/${about.number}/actions`, { version: verified.version, action: { type: 'forward', unit: 'pelayanan', unitRegion: VILLAGE } });
    const { code, titles } = await reply.json() as { code: string; titles: { id: string } };
    assert.deepEqual([reply.status, code], [403, 'conflict_of_interest']);
    assert.match(titles.id, /menyangkut perangkat desa/);
    const stale = await desk('kabupaten@desa.test', `aspirations/${about.number}/actions`, { version: 1, action: { type: 'forward', unit: 'pelayanan', unitRegion: VILLAGE } });
    assert.equal(stale.status, 409);
    const elsewhere = await desk('kabupaten@desa.test', `aspirations/${about.number}/actions`, { version: verified.version, action: { type: 'forward', unit: 'dishub', unitRegion: '61.10' } });
    assert.equal((await elsewhere.json() as { code: string }).code, 'forbidden', 'another reason is not named so');
    assert.equal((await act('kabupaten@desa.test', about.number, { type: 'forward', unit: 'dishub', unitRegion: '61.12' })).status, 'forwarded');
    const plain = await send({ category: 'roads' });
    await act('desa@desa.test', plain.number, { type: 'verify', publicTitle: 'Jalan', publicText: 'Jalan rusak.' });
    assert.equal((await open('desa@desa.test', plain.number)).bypassesVillage, false);
    const own = await act('desa@desa.test', plain.number, { type: 'forward', unit: 'pelayanan', unitRegion: VILLAGE });
    assert.ok(own.actions.includes('start'), 'a section without officers leaves the work to its office');
  });

  it('merges by hand and moves the supporters', async () => {
    const [parent, child] = [await send({ category: 'roads' }), await send({ category: 'roads' })];
    for (const { number } of [parent]) await act('desa@desa.test', number, { type: 'verify', publicTitle: 'Jalan rusak', publicText: 'Jalan rusak di dusun.' });
    const device = key();
    const support = (): Promise<Response> => fetch(`${server.base}/v1/aspirations/${parent.number}/support`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ device }) });
    for (const _ of [1, 2]) assert.deepEqual(await (await support()).json(), { supporters: 1 });
    const similar = await (await desk('desa@desa.test', `similar/${child.number}`)).json() as { items: { number: string }[] };
    assert.ok(similar.items.some(({ number }) => number === parent.number));
    const merged = await act('desa@desa.test', child.number, { type: 'merge', parent: parent.number.toLowerCase().replaceAll('-', ' ') });
    assert.equal(merged.parent, parent.number);
    assert.equal((await follow(child)).parent, parent.number);
    const { version } = await open('desa@desa.test', parent.number);
    assert.equal((await desk('desa@desa.test', `aspirations/${parent.number}/actions`, { version, action: { type: 'merge', parent: 'KB-0000-0000-0' } })).status, 422);
  });

  it('offers to merge only with what speaks of the same, the likest first', async () => {
    const texts = [['Jalan berlubang di depan SD', 'Lubang besar, pengendara sering jatuh.'], ['Rambu hilang', 'Rambu di jalan menuju sekolah hilang dicuri.'], ['Lubang jalan makin besar dekat sekolah', 'Pengendara jatuh kemarin.'], ['Usul taman bermain anak', 'Mohon dibuat taman bermain untuk warga desa di depan kantor.']] as const;
    const numbers: string[] = [];
    for (const [title, text] of texts) {
      numbers.push((await send({ category: 'environment', title, text: `${text} ${key()}` })).number);
      // Due later than the one before: the desk's own order is another.
      server.pass(2 * DAY);
    }
    server.pass(-2 * DAY * texts.length);
    const similar = async (email: string, number: string): Promise<string[]> => schemas.similarItems.parse(await (await desk(email, `similar/${number}`)).json()).items.filter(({ alike }) => alike).map((item) => item.number);
    const [hole, sign, other, playground] = numbers as [string, string, string, string];
    assert.deepEqual(await similar('desa@desa.test', hole), [other, sign], 'the sign stands at a road');
    assert.deepEqual(await similar('kabupaten@desa.test', playground), []);
    assert.deepEqual(schemas.similarItems.parse(await (await desk('desa@desa.test', `similar/${hole}`)).json()).items.map((item) => [item.number, item.alike]), [[other, true], [sign, true], [playground, false]], 'others of the subject stay within reach, last');
    const secret = await send({ category: 'environment', title: 'Lubang jalan yang sama', text: 'Jangan ditampilkan kepada umum.', confidential: true });
    assert.ok((await similar('desa@desa.test', hole)).includes(secret.number));
    assert.ok(!(await similar('provinsi@prov.test', hole)).includes(secret.number), 'nothing is told of what the province may not read');
    assert.deepEqual(await similar('provinsi@prov.test', secret.number), []);
  });

  it('gives, corrects and erases personal data to whoever holds the code', async () => {
    const sent = await send({ category: 'roads', place: 'Depan SD' });
    const data = schemas.personalData.parse(await (await fetch(`${server.base}/v1/aspirations/${sent.number}/data`, { headers: { authorization: `Tracking ${sent.trackingCode}` } })).json());
    assert.equal(data.reporter?.name, 'Sari Contoh');
    assert.deepEqual(data.consents.map(({ purpose, language, widget }) => [purpose, language, widget]).sort(), [['contact', 'id', 'form'], ['publication', 'id', null]]);
    assert.equal((await holder(sent, 'personal-data', { reporter: { name: 'Sari C.' } }, 'PATCH')).status, 200);
    assert.equal((await fetch(`${server.base}/v1/aspirations/${sent.number}/data`)).status, 404);
    const erased = await fetch(`${server.base}/v1/aspirations/${sent.number}/personal-data`, { method: 'DELETE', headers: { authorization: `Tracking ${sent.trackingCode}` } });
    assert.equal(erased.status, 200);
    const row = await server.server.context.store.read.selectFrom('ticket').selectAll().where('number', '=', sent.number).executeTakeFirstOrThrow();
    assert.ok(row.contact === null && row.place === null && row.sender_mask === null && row.erased_at !== null);
    assert.equal((await open('desa@desa.test', sent.number)).reporter, undefined);
  });

  it('lets a KIM editor file for a villager of their own village alone', async () => {
    const body = { ...content, relay: { consentNoted: true } };
    const reply = await desk('kim@desa.test', 'aspirations', body);
    assert.equal(reply.status, 201, await reply.clone().text());
    const receipt = schemas.aspirationReceipt.parse(await reply.json());
    assert.equal((await follow(receipt)).history[0]?.action, 'relay');
    assert.equal((await desk('kim@desa.test', 'aspirations', { ...body, region: '61.12.01.2002' })).status, 403);
    assert.equal((await desk('desa@desa.test', 'aspirations', body)).status, 403);
    for (const relay of [undefined, {}, { consentNoted: false }, { consentNoted: 'yes' }, true]) assert.equal((await desk('kim@desa.test', 'aspirations', { ...content, relay })).status, 422, `without the villager’s consent: ${JSON.stringify(relay)}`);
    const item = await open('kim@desa.test', receipt.number);
    assert.ok(item.relayed && item.reporter === undefined);
  });

  it('withdraws, and sets the date by which everything personal is gone', async () => {
    const sent = await send();
    const withdrawn = schemas.aspirationView.parse(await (await holder(sent, 'withdraw', { reason: 'Sudah selesai' })).json());
    assert.equal(withdrawn.status, 'withdrawn');
    const row = await server.server.context.store.read.selectFrom('ticket').select(['erase_at', 'updated_at']).where('number', '=', sent.number).executeTakeFirstOrThrow();
    assert.equal(row.erase_at, row.updated_at + 3 * DAY);
  });

  it('takes three photos of the citizen and refuses what is none', async () => {
    const sent = await send();
    const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#446688' } }).jpeg().withExif({ IFD3: { GPSLatitude: '0/1' } }).toBuffer();
    const attach = (body: Uint8Array, type = 'image/jpeg', idempotencyKey = key()): Promise<Response> => fetch(`${server.base}/v1/aspirations/${sent.number}/attachments`, { method: 'POST', headers: { authorization: `Tracking ${sent.trackingCode}`, 'content-type': type, 'idempotency-key': idempotencyKey }, body: new Uint8Array(body) });
    const same = key();
    const first = schemas.ticketPhoto.parse(await (await attach(bytes, 'image/jpeg', same)).json());
    assert.equal(schemas.ticketPhoto.parse(await (await attach(bytes, 'image/jpeg', same)).json()).id, first.id);
    const stored = Buffer.from(await (await fetch(first.src.replace(PUBLIC_URL, server.base))).arrayBuffer());
    assert.equal((await sharp(stored).metadata()).exif, undefined);
    assert.equal((await attach(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/svg+xml')).status, 422);
    assert.equal((await attach(bytes.subarray(0, 300))).status, 422);
    assert.equal((await attach(bytes, 'text/html')).status, 415);
    for (const _ of [2, 3]) assert.equal((await attach(bytes)).status, 201);
    const fourth = await attach(bytes);
    assert.equal(fourth.status, 422);
    assert.equal(((await fourth.json()) as { code: string }).code, 'photos_too_many');
  });
});
