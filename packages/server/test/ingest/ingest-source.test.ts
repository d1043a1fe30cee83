/** A source from HTTP to rows and files: a real store, a real server, real pictures. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import sharp from 'sharp';
import { dryRun, importInputs } from '../../src/ingest/import-file.ts';
import { ingestSource, type SourceRun } from '../../src/ingest/ingest-source.ts';
import { createMedia } from '../../src/media/index.ts';
import { createGuardedFetch, type GuardedFetcher } from '../../src/outbound/guarded-fetch.ts';
import type { NewsTable, SourceTable } from '../../src/store/database.ts';
import { openStore } from '../../src/store/open-store.ts';
import { run, type Store } from '../../src/store/store.ts';

let dir: string;
let store: Store;
let guard: GuardedFetcher;
let server: Server;
let base: string;
let feed: string;
let status: number;
let now: number;
let requests: string[];

const entry = (id: string, title: string, html: string, link = `/berita/${id}`): string => `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>${link}</link><category>Kesehatan</category><pubDate>Sen, 3 Agu 2026 10.00 WIB</pubDate><description><![CDATA[${html}]]></description></item>`;
const channel = (...items: string[]): string => `<rss version="2.0"><channel><title>Desa</title><link>${base}/</link>${items.join('')}</channel></rss>`;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kentongan-ingest-'));
  store = openStore(join(dir, 'kentongan.sqlite'));
  await store.migrate();
  guard = createGuardedFetch({ allowPrivate: true });
  [status, now, requests] = [200, 1_800_000_000_000, []];
  const picture = await sharp({ create: { width: 600, height: 300, channels: 3, background: 'green' } }).jpeg().toBuffer();
  server = createServer((request, response) => {
    requests.push(request.url!);
    if (request.url === '/foto.jpg') response.end(picture);
    else if (request.url !== '/feed') response.writeHead(404).end();
    else {
      const etag = `"${Buffer.from(feed).toString('base64').length}-${feed.length}"`;
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.writeHead(status, { etag, 'content-type': 'application/rss+xml' }).end(feed);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const source: SourceTable = { id: 's1', url: `${base}/feed`, region: '61.12.01.2001', site_key: null, enabled: 1, etag: null, last_modified: null, last_run_at: null, last_error: null, created_at: now };
  await store.write(function* (queries) {
    yield* run(queries.insertInto('source').values(source));
  });
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await guard.close();
  await store.close();
  await rm(dir, { recursive: true });
});

const deps = () => ({ store, fetch: guard.fetch, media: createMedia({ dir: join(dir, 'media'), fetch: guard.fetch }), clock: () => now });
const source = (): Promise<SourceTable> => store.read.selectFrom('source').selectAll().executeTakeFirstOrThrow();
const runSource = async (): Promise<SourceRun> => ingestSource(await source(), deps());
const news = (): Promise<NewsTable[]> => store.read.selectFrom('news').selectAll().orderBy('title').execute();

describe('a source', () => {
  it('is stored without the controls that turn reading, and its evidence as it was', async () => {
    feed = channel(entry('1', 'Bantuan \u202e0000001\u202c &#x2067;rupiah', '<p>Kata &#8238;terbalik\u2069</p>').replace('Kesehatan', '\u202dSosial'), entry('2', '\u202e', '<p>Tanpa judul</p>'));
    assert.equal((await runSource() as { added: number }).added, 2);
    const [first, second] = await news();
    assert.deepEqual([first!.title, first!.summary, first!.html, first!.category, first!.category_key], ['Bantuan 0000001 rupiah', 'Kata terbalik', '<p>Kata terbalik</p>', 'Sosial', 'sosial']);
    assert.ok(first!.original_html.includes('\u2069') && first!.original_html.includes('&#8238;'));
    assert.equal(second!.title, 'Tanpa judul');
    now += 1000;
    feed += ' ';
    assert.deepEqual(await runSource(), { status: 'read', added: 0, updated: 0, unchanged: 2 });
  });

  it('is stored with its pictures made ours and what could not be had linked', async () => {
    feed = channel(entry('1', 'Posyandu', '<p>Foto <img src="/foto.jpg" alt="Balai"> <img src="/hilang.jpg" alt="Hilang"></p>'));
    assert.deepEqual(await runSource(), { status: 'read', added: 1, updated: 0, unchanged: 0 });
    const [item] = await news();
    assert.ok(item);
    const picture = await store.read.selectFrom('media').selectAll().executeTakeFirstOrThrow();
    const at = (width: number): string => `/media/${picture.hash}-${width}.webp`;
    assert.equal(item.html, `<p>Foto <img src="${at(600)}" srcset="${at(240)} 240w, ${at(480)} 480w, ${at(600)} 600w" width="600" height="300" alt="Balai" /> <a href="${base}/hilang.jpg">Hilang</a></p>`);
    assert.deepEqual([item.media_hash, item.image_alt], [picture.hash, 'Balai']);
    assert.deepEqual([item.title, item.category, item.category_key, item.external_url, item.published_at], ['Posyandu', 'Kesehatan', 'kesehatan', `${base}/berita/1`, Date.parse('2026-08-03T03:00:00Z')]);
    assert.deepEqual([item.province, item.regency, item.district, item.village], ['61', '61.12', '61.12.01', '61.12.01.2001']);
    assert.match(item.slug, new RegExp(`^posyandu-${item.id}$`));
    assert.match(item.original_html, /<img src="\/foto\.jpg"/);
    assert.match(item.original_hash, /^[0-9a-f]{64}$/);
    assert.deepEqual((await readdir(join(dir, 'media'))).sort(), [240, 480, 600].map((width) => `${picture.hash}-${width}.webp`).sort());
  });

  it('that did not change is asked once and left alone', async () => {
    feed = channel(entry('1', 'a', 'a'), entry('2', 'b', 'b'));
    await runSource();
    const before = await news();
    now += 1000;
    assert.deepEqual(await runSource(), { status: 'not-modified' });
    assert.deepEqual(await news(), before);
    assert.equal((await source()).last_run_at, now);
  });

  it('changes in place, keeps its address, and rewrites only what changed', async () => {
    feed = channel(entry('1', 'a', 'a'), entry('2', 'b', '<img src="/foto.jpg">'));
    await runSource();
    const before = await news();
    now += 1000;
    feed = channel(entry('1', 'a baru', 'a lagi'), entry('2', 'b', '<img src="/foto.jpg">'), entry('3', 'c', 'c'));
    requests = [];
    assert.deepEqual(await runSource(), { status: 'read', added: 1, updated: 1, unchanged: 1 });
    const after = await news();
    assert.deepEqual(after.map(({ title }) => title), ['a baru', 'b', 'c']);
    assert.deepEqual([after[0]!.id, after[0]!.slug, after[0]!.created_at, after[0]!.updated_at], [before[0]!.id, before[0]!.slug, before[0]!.created_at, now]);
    assert.deepEqual(after[1], before[1]);
    assert.deepEqual(requests, ['/feed']);
  });

  it('is recognised by id, then URL, then content', async () => {
    feed = channel(entry('1', 'a', 'isi a'), entry('2', 'b', 'isi b'));
    await runSource();
    feed = channel(entry('1x', 'a baru', 'isi a baru', '/berita/1'), entry('2x', 'b', 'isi b', '/pindah/2'));
    assert.deepEqual(await runSource(), { status: 'read', added: 0, updated: 2, unchanged: 0 });
    assert.deepEqual((await news()).map(({ external_id }) => external_id), ['1x', '2x']);
  });

  it('may give all its items one URL', async () => {
    feed = channel(entry('1', 'a', 'isi a', '/'), entry('2', 'b', 'isi b', '/'), entry('2', 'b lagi', 'isi b', '/'));
    await runSource();
    feed = channel(entry('3', 'c', 'isi c', '/'), entry('2', 'b', 'isi b', '/'), entry('1', 'a', 'isi a', '/'));
    await runSource();
    assert.deepEqual((await news()).map(({ title }) => title), ['a', 'b', 'c']);
  });

  it('that is no feed leaves a reason and no item', async () => {
    feed = '<!DOCTYPE html><html><body>Beranda</body></html>';
    const result = await runSource();
    assert.equal(result.status === 'failed' && result.code, 'feed_is_html');
    assert.deepEqual(await news(), []);
    assert.match((await source()).last_error!, /web page/);
    feed = channel(entry('1', 'a', 'a'));
    status = 503;
    assert.equal((await runSource()).status, 'failed');
    status = 200;
    assert.equal((await runSource()).status, 'read');
    assert.equal((await source()).last_error, null);
  });

  it('takes its items along to another region', async () => {
    feed = channel(entry('1', 'a', 'a'));
    await runSource();
    await store.write(function* (queries) {
      yield* run(queries.updateTable('source').set({ region: '61.12' }));
    });
    await runSource();
    assert.deepEqual((await news()).map(({ region, village }) => [region, village]), [['61.12', null]]);
  });
});

describe('import', () => {
  it('prints an item a line, says in one line what is no feed, and exits with 2', async () => {
    feed = channel(entry('1', 'a', 'a'), entry('2', 'b', 'b'));
    const [lines, complaints]: [string[], string[]] = [[], []];
    const output = { print: (line: string) => void lines.push(line), complain: (line: string) => void complaints.push(line) };
    assert.equal(await dryRun([`${base}/feed`], deps(), output), 0);
    assert.deepEqual(lines.map((line) => Object.keys(JSON.parse(line) as object)), Array(2).fill(['id', 'title', 'url', 'summary', 'html', 'image', 'publishedAt']));
    assert.deepEqual(await news(), []);
    assert.equal(await dryRun([`${base}/nihil`, join(dir, 'tiada.xml'), `${base}/feed`], deps(), output), 2);
    assert.equal(complaints.length, 2);
    assert.ok(complaints.every((line) => !line.includes('\n')));
    assert.equal(lines.length, 4);
    const target = { region: '61.12', siteKey: null, sourceId: null };
    assert.equal(await importInputs([`${base}/feed`], target, deps(), output), 0);
    assert.equal(await importInputs([`${base}/feed`], target, deps(), output), 0);
    assert.equal((await news()).length, 2);
  });
});
