/** The pages as a browser without JavaScript meets them. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, it } from 'node:test';
import { schemas } from '@kentongan/contract';
import { readFeed } from '../../src/ingest/index.ts';
import { publishProgram } from '../../src/use-cases/publish-program.ts';
import { samplePrograms } from '../../src/seed/sample-programs.ts';
import { PUBLIC_URL, VILLAGE, start, type UnderTest } from '../http/under-test.ts';
import { sha256 } from '../../src/security/seal.ts';
import { run } from '../../src/store/store.ts';
import { openWritten } from '../../src/store/ticket-rows.ts';
import { onEachStore } from '../store/each-store.ts';

const HOSTILE = '<img src=x onerror=alert(1)>"\'&';
/** A hidden field of a form in a page. */
const hidden = (page: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

onEachStore('pages', (make) => {
  let server: UnderTest;
  before(async () => { server = await start(make); });
  after(() => server.stop());

  const get = (path: string, init?: RequestInit): Promise<Response> => fetch(server.base + path, { redirect: 'manual', ...init });
  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> => get(path, { method: 'POST', body: new URLSearchParams(fields), headers });
  const tickets = async (): Promise<number> => Number((await server.server.context.store.read.selectFrom('ticket').select((s) => s.fn.countAll().as('n')).executeTakeFirstOrThrow()).n);

  /** A program's own address is where any other title leads. */
  const slugOf = async (id: string): Promise<string> => {
    const moved = await get(`/p/judul-lama-${id}`);
    assert.equal(moved.status, 301);
    return moved.headers.get('location')!.slice('/p/'.length);
  };

  it('shows news escaped, under one address, and allows no script', async () => {
    const id = await server.addNews(HOSTILE, VILLAGE);
    const reply = await get(`/n/berita-${id}?fbclid=1`);
    const page = await reply.text();
    assert.equal(reply.status, 200);
    assert.ok(page.includes('&lt;img src=x onerror=alert(1)&gt;'));
    assert.match(reply.headers.get('content-security-policy') ?? '', /^default-src 'none'/);
    assert.deepEqual(page.match(/<script[^>]*>/gi), ['<script type="application/ld+json">'], 'data alone');
    const moved = await get(`/n/judul-lama-${id}`);
    assert.equal(moved.status, 301);
    assert.equal(moved.headers.get('location'), `/n/berita-${id}`);
    assert.equal((await get('/n/tidak-ada-zzzzzzzzzz')).status, 404);
  });

  it('leads through every program of a region, each once, the news staying where they are', async () => {
    const [program] = samplePrograms(() => '2026-08-10');
    for (let i = 0; i < 45; i += 1) await publishProgram(server.server.context, { ...program!, name: `Program nomor ${i}`, regions: ['61.01'] }, 'test');
    for (let i = 0; i < 12; i += 1) await server.addNews(`Berita Sambas ${i}`, '61.01');
    const names: string[] = [];
    const link = (page: string, words: string): string | undefined => new RegExp(`href="([^"]+)" rel="next">${words}`).exec(page)?.[1]?.replaceAll('&amp;', '&');
    const secondNews = link(await (await get('/r/61.01')).text(), 'Berita lain')!;
    let steps = 0;
    for (let at: string | undefined = secondNews; at !== undefined; steps += 1) {
      const page = await (await get(`/r/61.01${at}`)).text();
      names.push(...[...page.matchAll(/>(Program nomor \d+)</g)].map(([, name]) => name!));
      assert.deepEqual([...page.matchAll(/>(Berita Sambas \d+)<\/a>/g)].map(([, title]) => title), ['Berita Sambas 1', 'Berita Sambas 0'], 'the news stay');
      at = link(page, 'Program lain');
      if (at !== undefined) assert.ok(at.endsWith('#program') && page.includes('id="program"'));
    }
    assert.equal(steps, 3);
    assert.deepEqual(names.sort(), Array.from({ length: 45 }, (_, i) => `Program nomor ${i}`).sort());
    for (const wrong of ['bukan', 'WzFd']) assert.equal((await get(`/r/61.01?programs=${wrong}`)).headers.get('location'), '/r/61.01');
    assert.equal((await get('/r/61.01?programs=&fbclid=1')).status, 200);
  });

  it('lists what opens soonest first, however late it was published: on the page, in the frame, in the API and from its cache', async () => {
    const [program] = samplePrograms(() => '2026-08-10');
    const add = (opens: string): Promise<unknown> => {
      server.pass(1000);
      return publishProgram(server.server.context, { ...program!, name: `Dibuka ${opens}`, regions: ['61.10'], registration: { opens, channels: [] }, period: undefined }, 'test');
    };
    const asked = '/v1/programs?region=61.10&status=upcoming';
    const named = (text: string): string[] => [...text.matchAll(/Dibuka (2026-\d\d-\d\d)(?=[<"])/g)].map(([, opens]) => opens!);
    const inApi = async (): Promise<string[]> => named(await (await get(asked)).text());
    await add('2026-08-20');
    assert.deepEqual(await inApi(), ['2026-08-20']);
    for (const opens of ['2026-08-12', '2026-09-30']) await add(opens);
    const soonest = ['2026-08-12', '2026-08-20', '2026-09-30'];
    for (const from of ['made', 'cached']) assert.deepEqual(await inApi(), soonest, from);
    for (const path of ['/r/61.10', '/embed/frame/program-list?region=61.10']) assert.deepEqual([...new Set(named(await (await get(path)).text()))], soonest, path);
  });

  it('shows a region with its news and programs, under its canonical code', async () => {
    const [program] = samplePrograms(() => '2026-08-10');
    await publishProgram(server.server.context, program!, 'test');
    assert.equal((await get('/r/6112012001')).headers.get('location'), `/r/${VILLAGE}`);
    const page = await (await get(`/r/${VILLAGE}`)).text();
    assert.ok(page.includes('Pendaftaran Bedah Rumah') && page.includes('/n/berita-'));
    assert.ok(Buffer.byteLength(page) < 30_000);
    assert.equal((await get('/r/99')).status, 404);
    assert.equal((await get('/r/61?cursor=nonsense')).status, 302);
  });

  it('shows a program with its calendar', async () => {
    const { items } = await (await get(`/v1/programs?region=${VILLAGE}`)).json() as { items: { slug: string; name: string }[] };
    const { slug, name } = items[0]!;
    const page = await (await get(`/p/${slug}`)).text();
    for (const word of [name, 'Gratis.', 'Surat tanah', '<svg', `/p/${slug}.ics`]) assert.ok(page.includes(word), word);
    const calendar = await (await get(`/p/${slug}.ics`)).text();
    assert.match(calendar, /^BEGIN:VCALENDAR[\s\S]*DTSTART;VALUE=DATE:20260810[\s\S]*END:VCALENDAR\s*$/);
    assert.ok((await (await get('/feeds/61.12/programs.ics')).text()).includes('BEGIN:VEVENT'));
  });

  it('gives feeds that feed readers read back', async () => {
    await server.addNews('Pasar tani pindah', VILLAGE);
    for (const format of ['rss', 'atom', 'json']) {
      const url = `/feeds/61.${format}`;
      const reply = await get(url);
      const feed = await readFeed(new Uint8Array(await reply.arrayBuffer()), { url: PUBLIC_URL + url, contentType: reply.headers.get('content-type') ?? '' });
      const item = feed.items.find(({ title }) => title === 'Pasar tani pindah');
      assert.ok(item, format);
      assert.ok(item.url?.startsWith(`${PUBLIC_URL}/n/`), format);
    }
  });

  it('takes an aspiration, answers with the receipt, replays it on reload, and tracks it by POST alone', async () => {
    const form = await (await get(`/r/${VILLAGE}/aspirasi`)).text();
    const fields = { key: hidden(form, 'key'), formToken: hidden(form, 'formToken'), kind: 'complaint', category: 'roads', title: 'Jembatan rusak', text: 'Papan jembatan lapuk sejak dua minggu.', adult: 'yes' };
    assert.ok(fields.key.length >= 20);
    const before = await tickets();
    const reply = await post(`/r/${VILLAGE}/aspirasi`, fields, { origin: PUBLIC_URL });
    const receipt = await reply.text();
    assert.equal(reply.status, 201);
    assert.equal(reply.headers.get('cache-control'), 'no-store');
    assert.equal(reply.headers.get('referrer-policy'), 'no-referrer');
    const number = /class="big">([^<]+)/.exec(receipt)![1]!;
    const code = /class="code">([^<]+)/.exec(receipt)![1]!;
    assert.equal(await (await post(`/r/${VILLAGE}/aspirasi`, fields)).text(), receipt);
    assert.equal(await tickets(), before + 1);

    const found = await post('/a', { number: number.toLowerCase(), code: code.toLowerCase().replaceAll('-', ' ') });
    assert.ok((await found.text()).includes('Papan jembatan lapuk'));
    for (const wrong of [{ number, code: 'AAAA' }, { number: 'KB-0000-0000-0', code }]) assert.equal((await post('/a', wrong)).status, 404);
    assert.ok(!(await (await get(`/a/${number}`)).text()).includes('Papan jembatan lapuk'));
  });

  it('says what is wrong beside the field and keeps what was written', async () => {
    const before = await tickets();
    const reply = await post(`/r/${VILLAGE}/aspirasi`, { key: 'k'.repeat(22), category: 'roads', title: HOSTILE, text: 'pendek', whatsapp: '0812345678', adult: 'yes' });
    const page = await reply.text();
    assert.equal(reply.status, 422);
    assert.ok(page.includes('Paling sedikit 20 huruf.') && page.includes('aria-invalid="true"') && page.includes('>pendek</textarea>'));
    assert.ok(!page.includes(HOSTILE) && page.includes('&lt;img'));
    assert.equal((await post(`/r/${VILLAGE}/aspirasi`, { key: 'k'.repeat(22), kind: 'aspiration', category: 'roads', title: 'Judul cukup', text: 'Teks yang cukup panjang.', whatsapp: '0812345678', adult: 'yes' })).status, 422);
    assert.equal(await tickets(), before);
  });

  it('warns of a private number before anything is stored, and does as its writer then says', async () => {
    const [nik, phone] = ['6112011708900001', '0812-3456-7890'];
    const fields = { key: crypto.randomUUID(), kind: 'complaint', category: 'social_aid', title: `Bantuan untuk ${phone}`, text: `Nama saya hilang dari daftar, NIK ${nik} & <b>lain</b>`, adult: 'yes', program: '' };
    const path = `/r/${VILLAGE}/aspirasi`;
    const stored = async (key: string) => {
      const { store, sealer } = server.server.context;
      const found = await store.read.selectFrom('ticket').selectAll().where('key_hash', '=', sha256(key)).execute();
      return found.map((row) => ({ title: openWritten(sealer, row, 'title'), text: openWritten(sealer, row, 'text') }));
    };
    const before = await tickets();
    const warned = await post(path, fields);
    const page = await warned.text();
    assert.equal(warned.status, 422);
    assert.equal(warned.headers.get('cache-control'), 'no-store');
    assert.ok(page.includes(`Mirip NIK atau nomor KK: ${nik}.`) && page.includes(`Mirip nomor telepon: ${phone}.`) && page.includes('role="alert"'));
    assert.ok(page.includes(`NIK ${nik} &amp; &lt;b&gt;lain&lt;/b&gt;</textarea>`) && page.includes(`value="Bantuan untuk ${phone}"`) && page.includes('value="yes" checked required'));
    assert.deepEqual([...page.matchAll(/<button[^>]*name="numbers" value="(\w+)"/g)].map(([, choice]) => choice), ['mask', 'keep']);
    assert.equal(hidden(page, 'key'), fields.key);
    assert.equal((await post(path, { ...fields, title: `Lagi ${phone}` })).status, 422, 'the plain button asks again');
    assert.equal(await tickets(), before);

    assert.equal((await post(path, { ...fields, numbers: 'mask' })).status, 201);
    assert.deepEqual((await stored(fields.key)).map((row) => ({ ...row })), [{ title: 'Bantuan untuk 0812…', text: 'Nama saya hilang dari daftar, NIK 6112… & <b>lain</b>' }]);
    const asWritten = crypto.randomUUID();
    assert.equal((await post(path, { ...fields, key: asWritten, numbers: 'keep' })).status, 201);
    assert.deepEqual((await stored(asWritten)).map((row) => ({ ...row })), [{ title: fields.title, text: fields.text }]);
    const tooShort = await post(path, { ...fields, key: crypto.randomUUID(), text: `NIK saya ${nik}`, numbers: 'mask' });
    assert.equal(tooShort.status, 422);
    assert.ok((await tooShort.text()).includes('>NIK saya 6112…</textarea>'), 'what is masked stays masked');
    assert.equal(await tickets(), before + 2);
  });

  it('refuses forms that other sites send, other bodies and bodies without end', async () => {
    const before = await tickets();
    const fields = { key: 'x'.repeat(22), kind: 'aspiration', category: 'roads', title: 'Judul cukup', text: 'Teks yang cukup panjang.', adult: 'yes' };
    assert.equal((await post(`/r/${VILLAGE}/aspirasi`, fields, { origin: 'https://lain.test' })).status, 403);
    assert.equal((await post(`/r/${VILLAGE}/aspirasi`, { ...fields, text: 'x'.repeat(70_000) })).status, 413);
    assert.equal((await get(`/r/${VILLAGE}/aspirasi`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status, 415);
    assert.equal(await tickets(), before);
  });

  it('leads from a regency to its villages', async () => {
    const page = await (await get('/r/61.12/aspirasi?program=abc')).text();
    assert.ok(page.includes('/r/61.12.01/aspirasi?program=abc') && !page.includes('<form method="post"'));
  });

  it('allows its own style by its hash, and pictures from the public address', async () => {
    const reply = await get('/');
    const style = /<style>([\s\S]*?)<\/style>/.exec(await reply.text())![1]!;
    const csp = reply.headers.get('content-security-policy') ?? '';
    assert.ok(csp.includes(`'sha256-${createHash('sha256').update(style).digest('base64')}'`));
    assert.ok(csp.includes(`img-src 'self' ${PUBLIC_URL};`));
    assert.equal(reply.headers.get('x-content-type-options'), 'nosniff');
  });

  it('has a sign of its own, on the pages and on the documentation of the API', async () => {
    for (const path of ['/', `/r/${VILLAGE}/aspirasi`, '/v1/docs']) {
      const href = /<link rel="icon" href="([^"]+)"/.exec(await (await get(path)).text())?.[1];
      assert.ok(href, path);
      const reply = await get(href);
      assert.deepEqual([reply.status, reply.headers.get('content-type')], [200, 'image/svg+xml'], path);
      assert.match(await reply.text(), /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox/);
    }
  });

  it('tells a chat what a link is about, in addresses of the public URL alone', async () => {
    const id = await server.addNews('Perahu "sehat" & obat', VILLAGE);
    const page = await (await get(`/n/berita-${id}`)).text();
    assert.ok(page.includes('<meta property="og:title" content="Perahu &quot;sehat&quot; &amp; obat – Sungai Raya">'));
    assert.ok(page.includes(`<meta property="og:url" content="${PUBLIC_URL}/n/berita-${id}">`));
    assert.ok(!page.includes(server.base));
  });

  it('answers a missing address with a page to people and with a problem to programs', async () => {
    for (const path of ['/n', '/n/a/b', '/r/61/lain', '/r/%00', '/p/%ff']) {
      const reply = await get(path);
      assert.equal(reply.status, 404, path);
      assert.match(reply.headers.get('content-type') ?? '', /^text\/html/, path);
      assert.match(reply.headers.get('content-security-policy') ?? '', /^default-src 'none'/, path);
    }
    assert.match((await get('/lain', { headers: { accept: 'text/html' } })).headers.get('content-type') ?? '', /^text\/html/);
    for (const path of ['/v1/lain', '/feeds/99.rss', '/p/lain.ics', '/lain']) {
      const reply = await get(path, path === '/lain' ? {} : { headers: { accept: 'text/html' } });
      assert.equal(reply.status, 404, path);
      assert.match(reply.headers.get('content-type') ?? '', /^application\/problem\+json/, path);
    }
  });

  it('writes hostile programs as text, in the page and in the calendar', async () => {
    const [sample] = samplePrograms(() => '2026-08-10');
    const slug = await slugOf(await publishProgram(server.server.context, { ...sample!, name: `${HOSTILE}\r\nATTENDEE:mailto:a@b.test`, audience: HOSTILE, benefit: HOSTILE, steps: [HOSTILE], questions: [{ question: HOSTILE, answer: HOSTILE }] }, 'test'));
    const page = await (await get(`/p/${slug}`)).text();
    assert.ok(!page.includes('<img src=x'));
    assert.equal(page.split('&lt;img src=x').length - 1, 11);
    const calendar = await (await get(`/p/${slug}.ics`)).text();
    assert.match(calendar, /^SUMMARY:/m);
    assert.doesNotMatch(calendar, /^ATTENDEE/m);
  });

  it('offers a calendar only where there is a day, and says when information is old', async () => {
    const [sample] = samplePrograms(() => '2026-08-10');
    const { registration: _, period: __, ...undated } = sample!;
    const slug = await slugOf(await publishProgram(server.server.context, { ...undated, name: 'Tanpa tanggal' }, 'test'));
    assert.ok(!(await (await get(`/p/${slug}`)).text()).includes('.ics'));
    assert.equal((await get(`/p/${slug}.ics`)).status, 404);
    assert.ok(!(await (await get(`/p/${slug}`)).text()).includes('Informasi lama'));
    server.pass(100 * 86_400_000);
    assert.ok((await (await get(`/p/${slug}`)).text()).includes('Informasi lama'));
  });

  it('keeps feeds whole XML whatever a title holds', async () => {
    await server.addNews('Awal ]]> \u0001 <b>akhir</b>', VILLAGE);
    for (const format of ['rss', 'atom']) {
      const reply = await get(`/feeds/${VILLAGE}.${format}`);
      assert.match(reply.headers.get('cache-control') ?? '', /public.*s-maxage=5/);
      const bytes = new Uint8Array(await reply.arrayBuffer());
      assert.ok(!bytes.includes(1), format);
      const feed = await readFeed(bytes, { url: `${PUBLIC_URL}/feeds`, contentType: reply.headers.get('content-type') ?? '' });
      assert.ok(feed.items.some(({ title }) => title?.startsWith('Awal ]]>')), format);
    }
  });

  it('names every field that needs another look, each with a place to go to', async () => {
    const page = await (await post(`/r/${VILLAGE}/aspirasi`, { key: 'k'.repeat(22), title: 'Judul cukup', text: 'Teks yang cukup panjang.' })).text();
    for (const field of ['kind', 'category', 'adult']) assert.ok(page.includes(`href="#${field}"`) && page.includes(`id="${field}"`) && page.includes(`id="${field}-error"`), field);
    const form = await (await get(`/r/${VILLAGE}/aspirasi`)).text();
    assert.doesNotMatch(form, /name="(?:adult|consent-[a-z]+|anonymous)"[^>]* checked/);
    const unconsented = await (await post(`/r/${VILLAGE}/aspirasi`, { key: 'k'.repeat(22), kind: 'aspiration', category: 'roads', title: 'Judul cukup', text: 'Teks yang cukup panjang.', whatsapp: '081234567890', adult: 'yes' })).text();
    assert.ok(unconsented.includes('href="#consent-contact"') && unconsented.includes('id="consent-contact"'));
  });

  it('keeps a guardian’s contact instead of a child’s, and no name of who hides it', async () => {
    const contactOf = async (fields: Record<string, string>): Promise<unknown> => {
      const key = crypto.randomUUID();
      assert.equal((await post(`/r/${VILLAGE}/aspirasi`, { key, kind: 'aspiration', category: 'roads', title: 'Judul cukup', text: 'Teks yang cukup panjang.', 'consent-contact': 'yes', ...fields })).status, 201);
      const { store, sealer } = server.server.context;
      const { id, contact } = await store.read.selectFrom('ticket').select(['id', 'contact']).where('key_hash', '=', sha256(key)).executeTakeFirstOrThrow();
      return JSON.parse(sealer.open('contact', `ticket:${id}:contact`, contact!));
    };
    assert.deepEqual(await contactOf({ adult: 'no', whatsapp: '081234567890', guardianName: 'Wali', guardianContact: '081200000000' }), { guardian: { name: 'Wali', contact: '081200000000' } });
    assert.deepEqual(await contactOf({ adult: 'yes', anonymous: 'yes', name: 'Nama', email: 'a@b.test' }), { reporter: { email: 'a@b.test' } });
  });

  it('takes other content under a used key as a new sending, once the sender says so again', async () => {
    const fields = { key: crypto.randomUUID(), kind: 'aspiration', category: 'roads', title: 'Judul cukup', text: 'Teks yang cukup panjang.', adult: 'yes' };
    assert.equal((await post(`/r/${VILLAGE}/aspirasi`, fields)).status, 201);
    const again = await post(`/r/${VILLAGE}/aspirasi`, { ...fields, text: 'Teks lain yang cukup panjang.' });
    const page = await again.text();
    assert.equal(again.status, 422);
    assert.ok(page.includes('sebelumnya sudah kami terima'));
    assert.notEqual(hidden(page, 'key'), fields.key);
    assert.equal((await post(`/r/${VILLAGE}/aspirasi`, { ...fields, key: hidden(page, 'key'), text: 'Teks lain yang cukup panjang.' })).status, 201);
  });

  it('leads down to every village of a large district, under its canonical code', async () => {
    const codes = Array.from({ length: 108 }, (_, i) => `61.01.01.${2001 + i}`);
    await server.server.context.store.write(function* (queries) {
      yield* run(queries.insertInto('region').values(['61.01.01', ...codes].map((code) => ({ code, name: `Nama ${code}`, level: code.split('.').length, kind: 'village' as const, parent: code.slice(0, code.lastIndexOf('.')), name_key: code, search_key: code, valid_until: null, replaced_by: null }))));
    });
    for (const path of ['/r/61.01.01', '/r/61.01.01/aspirasi']) {
      const page = await (await get(path)).text();
      assert.ok(codes.every((code) => page.includes(`/r/${code}`)), path);
      assert.ok(Buffer.byteLength(page) < 30_000, path);
    }
    assert.equal((await get('/r/6112012001/aspirasi?program=abc&fbclid=1')).headers.get('location'), `/r/${VILLAGE}/aspirasi?program=abc`);
  });

  it('receives what a machine filled in, into moderation, and says why to the office', async () => {
    const fields = { kind: 'aspiration', category: 'roads', title: 'Judul cukup', text: 'Teks yang cukup panjang.', adult: 'yes' };
    const { store } = server.server.context;
    const reasonsOf = async (more: Record<string, string>): Promise<string[]> => {
      const key = crypto.randomUUID();
      const page = await (await get(`/r/${VILLAGE}/aspirasi`)).text();
      assert.match(page, /<p class="pot" aria-hidden="true"><label>[^<]*<input type="text" name="website" tabindex="-1"/);
      server.pass(10_000);
      assert.equal((await post(`/r/${VILLAGE}/aspirasi`, { ...fields, key, formToken: hidden(page, 'formToken'), ...more })).status, 201);
      const { in_moderation, moderation_reasons } = await store.read.selectFrom('ticket').select(['in_moderation', 'moderation_reasons']).where('key_hash', '=', sha256(key)).executeTakeFirstOrThrow();
      assert.equal(in_moderation, 1);
      return JSON.parse(moderation_reasons!) as string[];
    };
    assert.deepEqual(await reasonsOf({}), ['site_unknown', 'proof_missing']);
    assert.deepEqual(await reasonsOf({ website: 'https://spam.test' }), ['trap_filled', 'site_unknown', 'proof_missing']);
    assert.deepEqual(await reasonsOf({ formToken: 'x' }), ['site_unknown', 'form_token', 'proof_missing']);
  });

  it('where only the village would read it, offers no complaint about the village and points to SP4N-LAPOR', async () => {
    const path = `/r/${VILLAGE}/aspirasi`;
    const complaint = { kind: 'complaint', category: 'village_fund', title: 'Dana desa', text: 'Laporan dana desa tidak dipasang.', adult: 'yes' };
    const seen = async (): Promise<{ page: string; closed: string[] }> => {
      server.pass(60_000);
      const { items } = schemas.categoryList.parse(await (await get(`/v1/categories?region=${VILLAGE}`)).json());
      return { page: await (await get(path)).text(), closed: items.filter((item) => item.complaint === false).map(({ key }) => key) };
    };
    const { store } = server.server.context;
    const regencyIs = (active: 0 | 1): Promise<void> => store.write(function* (queries) { yield* run(queries.updateTable('staff').set({ active }).where('email', '=', 'kabupaten@desa.test')); });
    const open = await seen();
    assert.deepEqual(open.closed, []);
    assert.ok(open.page.includes('name="aboutVillageOfficials"') && !open.page.includes('lapor.go.id'));
    await regencyIs(0);
    try {
      const shut = await seen();
      assert.deepEqual(shut.closed, ['village_fund']);
      assert.ok(!shut.page.includes('name="aboutVillageOfficials"') && shut.page.includes('href="https://www.lapor.go.id/"') && shut.page.includes('1708'));
      const before = await tickets();
      const refused = await post(path, { ...complaint, key: crypto.randomUUID() });
      const page = await refused.text();
      assert.equal(refused.status, 422);
      assert.ok(page.includes('lapor.go.id') && page.includes(complaint.text) && page.includes('value="village_fund" selected'));
      assert.equal(await tickets(), before);
      assert.equal((await post(path, { ...complaint, kind: 'aspiration', key: crypto.randomUUID() })).status, 201, 'a proposal about it is for the village');
      assert.deepEqual((await (await get('/v1/categories')).json() as { items: { complaint?: boolean }[] }).items.filter(({ complaint: is }) => is !== undefined), [], 'without a region nobody can tell');
    } finally {
      await regencyIs(1);
    }
    assert.deepEqual((await seen()).closed, []);
  });
});
