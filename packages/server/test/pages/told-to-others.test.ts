/** What pages tell to chats and search engines: pictures, cards, schema.org; and what they keep to themselves. */
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, it } from 'node:test';
import sharp from 'sharp';
import { samplePrograms } from '../../src/seed/sample-programs.ts';
import { publishProgram } from '../../src/use-cases/publish-program.ts';
import { run } from '../../src/store/store.ts';
import { PUBLIC_URL, VILLAGE, start, type UnderTest } from '../http/under-test.ts';
import { hostileTexts } from '../http/hostile-texts.ts';
import { onEachStore } from '../store/each-store.ts';

const HOSTILE = '</script><script>alert(1)</script><!--"\'&\u2028';

onEachStore('what pages tell others', (make) => {
  let server: UnderTest;
  before(async () => { server = await start(make); });
  after(() => server.stop());

  const get = (path: string): Promise<Response> => fetch(server.base + path, { redirect: 'manual' });
  const pageOf = async (path: string): Promise<string> => (await get(path)).text();
  const meta = (page: string, name: string): string | undefined => new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)">`).exec(page)?.[1];
  const data = (page: string): Record<string, unknown> => JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec(page)![1]!) as Record<string, unknown>;
  const pictureOf = async (path: string): Promise<string> => meta(await pageOf(path), 'og:image')!.replace(PUBLIC_URL, '');
  const publish = (more: Record<string, unknown>) => publishProgram(server.server.context, { ...samplePrograms(() => '2026-08-10')[0]!, ...more }, 'test');
  const slugOf = async (id: string): Promise<string> => (await get(`/p/judul-lama-${id}`)).headers.get('location')!;
  const kept = (): Promise<string[]> => readdir(join(server.server.context.config.dataDir, 'social')).catch(() => []);

  it('gives chats a picture of 1200 × 630, below 300 kB, drawn once and named by what is on it', async () => {
    const noise = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 90 } } }).jpeg({ quality: 90 }).toBuffer();
    const { context } = server.server;
    const media = await context.media.keep(noise);
    const [plain, pictured] = [await server.addNews('Pasar tani pindah', VILLAGE), await server.addNews('Jembatan selesai', VILLAGE)];
    await context.store.write(function* (queries) {
      yield* run(queries.insertInto('media').values(media));
      yield* run(queries.updateTable('news').set({ media_hash: media.hash }).where('id', '=', pictured));
    });
    const program = await slugOf(await publish({ name: 'Bedah rumah' }));
    for (const path of [`/n/berita-${plain}`, `/n/berita-${pictured}`, program, `/r/${VILLAGE}`, '/r/61', `/r/${VILLAGE}/aspirasi`]) {
      const page = await pageOf(path);
      assert.deepEqual([meta(page, 'og:image:width'), meta(page, 'og:image:height'), meta(page, 'twitter:card')], ['1200', '630', 'summary_large_image'], path);
      assert.equal(meta(page, 'twitter:image'), meta(page, 'og:image'));
      assert.ok(meta(page, 'og:title') && meta(page, 'og:description') && meta(page, 'og:url')?.startsWith(PUBLIC_URL), path);
      const reply = await get(await pictureOf(path));
      const bytes = Buffer.from(await reply.arrayBuffer());
      const { width, height, format, exif } = await sharp(bytes).metadata();
      assert.deepEqual([reply.status, reply.headers.get('content-type'), reply.headers.get('cache-control'), width, height, format, exif], [200, 'image/jpeg', 'public, max-age=31536000, immutable', 1200, 630, 'jpeg', undefined], path);
      assert.ok(bytes.length < 300_000, `${path}: ${bytes.length} bytes`);
      assert.ok(Buffer.byteLength(page) < 30_000, path);
    }
    assert.equal((await kept()).length, 3, 'regions are not kept');
    const url = await pictureOf(`/n/berita-${plain}`);
    const both = await Promise.all([get(url), get(url)].map(async (reply) => Buffer.from(await (await reply).arrayBuffer())));
    assert.ok(both[0]!.equals(both[1]!));
    await context.store.write(function* (queries) { yield* run(queries.updateTable('news').set({ title: 'Pasar tani pindah lagi' }).where('id', '=', plain)); });
    const now = await pictureOf(`/n/berita-${plain}`);
    assert.notEqual(now, url);
    assert.equal((await get(url)).headers.get('location'), now, 'an old name leads to the new one');
    await context.store.write(function* (queries) { yield* run(queries.updateTable('news').set({ status: 'hidden' }).where('id', '=', plain)); });
    for (const gone of [url, now, '/og/n/zzz-0123456789abcdef01234567.jpg', '/og/r/99-0123456789abcdef01234567.jpg', '/og/x/61-0123456789abcdef01234567.jpg', '/og/n/..%2f..-0123456789abcdef01234567.jpg']) assert.equal((await get(gone)).status, 404, gone);
  });

  it('draws every title there is', async () => {
    for (const title of [...hostileTexts(45).filter((text) => !text.includes('\u0000') && text.isWellFormed()).filter((_, i) => i % 3 === 0), '\u200b\ufeff', '&'.repeat(300), 'A'.repeat(400), 'kata '.repeat(120), '漢'.repeat(200)]) {
      const id = await server.addNews(title, VILLAGE);
      const reply = await get(await pictureOf(`/n/berita-${id}`));
      assert.equal(reply.status, 200, JSON.stringify(title).slice(0, 80));
      const { width, height } = await sharp(Buffer.from(await reply.arrayBuffer())).metadata();
      assert.deepEqual([width, height], [1200, 630]);
    }
  });

  it('describes news and programs to search engines, and nothing a text holds gets out of the data', async () => {
    const id = await server.addNews(HOSTILE, VILLAGE);
    const page = await pageOf(`/n/berita-${id}`);
    assert.equal(page.slice(0, page.indexOf('</head>')).match(/<script/g)?.length, 1);
    const article = data(page);
    assert.deepEqual([article['@type'], article['headline'], article['url'], article['inLanguage']], ['NewsArticle', HOSTILE, `${PUBLIC_URL}/n/berita-${id}`, 'id']);
    assert.ok(Date.parse(String(article['datePublished'])) > 0 && String((article['image'] as string[]).at(-1)).startsWith(`${PUBLIC_URL}/og/n/`));
    assert.equal(meta(page, 'og:type'), 'article');

    const service = data(await pageOf(await slugOf(await publish({ name: HOSTILE, period: undefined, registration: { opens: '2026-08-01', closes: '2026-08-10', channels: [] } }))));
    assert.deepEqual([service['@type'], service['name']], ['GovernmentService', HOSTILE]);
    const both = data(await pageOf(await slugOf(await publish({ name: 'Perahu sehat', fee: 0, cancelled: true, period: { starts: '2026-08-20', ends: '2026-08-20' }, places: ['Dermaga Desa'] }))))['@graph'] as Record<string, unknown>[];
    assert.deepEqual(both.map((thing) => thing['@type']), ['GovernmentService', 'Event']);
    assert.deepEqual([both[1]!['startDate'], both[1]!['eventStatus'], both[1]!['isAccessibleForFree'], (both[1]!['location'] as { name: string }).name], ['2026-08-20', 'https://schema.org/EventCancelled', true, 'Dermaga Desa']);
  });

  it('tells nobody of a confidential aspiration, and lets no search engine keep a form or an aspiration', async () => {
    const receipt = await (await fetch(`${server.base}/r/${VILLAGE}/aspirasi`, { method: 'POST', body: new URLSearchParams({ key: crypto.randomUUID(), kind: 'complaint', category: 'roads', title: 'Rahasia sekali', text: 'Papan jembatan lapuk sejak dua minggu.', adult: 'yes', confidential: 'yes' }) })).text();
    const number = /class="big">([^<]+)/.exec(receipt)![1]!;
    for (const path of [`/a/${number}`, `/oembed?${new URLSearchParams({ url: `${PUBLIC_URL}/a/${number}` }).toString()}`]) assert.doesNotMatch(await pageOf(path), /Rahasia sekali|og:image|json\+oembed/, path);
    for (const path of ['/a', `/a/${number}`, `/r/${VILLAGE}/aspirasi`]) {
      const reply = await get(path);
      assert.deepEqual([reply.headers.get('referrer-policy'), reply.headers.get('cache-control')], ['no-referrer', 'no-store'], path);
      assert.match(await reply.text(), /<meta name="robots" content="noindex">/, path);
    }
  });

  it('puts on paper where the sheet came from', async () => {
    const id = await server.addNews('Kerja bakti', VILLAGE);
    const page = await pageOf(`/n/berita-${id}`);
    assert.match(page, new RegExp(`<div class="paper"><div class="qr"[\\s\\S]*<p class="meta">${PUBLIC_URL}/n/berita-${id}</p></div>`));
  });
});
