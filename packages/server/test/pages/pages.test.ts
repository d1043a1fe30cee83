/** The pages as a browser without JavaScript meets them. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { readFeed } from '../../src/ingest/index.ts';
import { publishProgram } from '../../src/use-cases/publish-program.ts';
import { samplePrograms } from '../../src/seed/sample-programs.ts';
import { PUBLIC_URL, VILLAGE, start, type UnderTest } from '../http/under-test.ts';
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

  it('shows news escaped, under one address, and allows no script', async () => {
    const id = await server.addNews(HOSTILE, VILLAGE);
    const reply = await get(`/n/berita-${id}?fbclid=1`);
    const page = await reply.text();
    assert.equal(reply.status, 200);
    assert.ok(page.includes('&lt;img src=x onerror=alert(1)&gt;'));
    assert.match(reply.headers.get('content-security-policy') ?? '', /^default-src 'none'/);
    assert.doesNotMatch(page, /<script/i);
    const moved = await get(`/n/judul-lama-${id}`);
    assert.equal(moved.status, 301);
    assert.equal(moved.headers.get('location'), `/n/berita-${id}`);
    assert.equal((await get('/n/tidak-ada-zzzzzzzzzz')).status, 404);
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

  it('refuses forms that other sites send, other bodies and bodies without end', async () => {
    const before = await tickets();
    const fields = { key: 'x'.repeat(22), kind: 'aspiration', category: 'roads', title: 'Judul cukup', text: 'Teks yang cukup panjang.', adult: 'yes' };
    assert.equal((await post(`/r/${VILLAGE}/aspirasi`, fields, { origin: 'https://lain.test' })).status, 403);
    assert.equal((await post(`/r/${VILLAGE}/aspirasi`, { ...fields, text: 'x'.repeat(70_000) })).status, 413);
    assert.equal((await get(`/r/${VILLAGE}/aspirasi`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status, 422);
    assert.equal(await tickets(), before);
  });

  it('leads from a regency to its villages', async () => {
    const page = await (await get('/r/61.12/aspirasi?program=abc')).text();
    assert.ok(page.includes('/r/61.12.01/aspirasi?program=abc') && !page.includes('<form method="post"'));
  });
});
