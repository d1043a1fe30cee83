/** The hot cache in front of a plain server: what it keeps, shares, refuses and forgets. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { createHotCache, normalise, type HotCache } from '../../src/hot-cache/hot-cache.ts';
import { chooseEncoding, matchesTag } from '../../src/hot-cache/encodings.ts';
import { mayShow } from '../../src/hot-cache/shows-region.ts';

let server: Server;
let base: string;
let cache: HotCache;
let now: number;
let renders: string[];
let text: string;
let control: string;
let gate: Promise<void>;

beforeEach(async () => {
  [now, renders, text, control, gate] = [1000, [], 'satu '.repeat(400), 'public, s-maxage=5, stale-while-revalidate=30', Promise.resolve()];
  cache = createHotCache({
    clock: () => now, maxBytes: 20_000,
    render: async (path) => {
      renders.push(path);
      const body = text;
      await gate;
      return new Response(body, { headers: { 'cache-control': control, 'content-type': 'text/plain' } });
    },
  });
  server = createServer((request, response) => { if (!cache.hit(request, response)) response.end('past'); }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => { server.close(); server.closeAllConnections(); });

const get = (path: string, init: RequestInit = {}) => fetch(base + path, init);
const read = async (path: string, init: RequestInit = {}): Promise<string> => (await get(path, init)).text();

describe('the hot cache', () => {
  it('asks once for one query however it is written', async () => {
    await read('/v1/news?b=2&a=1');
    await read('/v1/news?a=1&b=2');
    await read('/v1/news?a=%31&b=2');
    assert.deepEqual(renders, ['/v1/news?a=1&b=2']);
  });

  it('asks once when many ask at once', async () => {
    let open = (): void => undefined;
    gate = new Promise((resolve) => { open = resolve; });
    const all = Array.from({ length: 20 }, () => read('/v1/news'));
    while (renders.length === 0) await new Promise(setImmediate);
    open();
    assert.equal(new Set(await Promise.all(all)).size, 1);
    assert.equal(renders.length, 1);
  });

  it('serves the old while it fetches the new, and the new after', async () => {
    await read('/v1/news');
    text = 'dua '.repeat(400);
    now += 6000;
    assert.match(await read('/v1/news'), /^satu/);
    while (/^satu/.test(await read('/v1/news'))) await new Promise(setImmediate);
    assert.equal(renders.length, 2);
    text = 'tiga';
    now += 40_000;
    assert.equal(await read('/v1/news'), 'tiga');
  });

  it('lets pass what carries a credential, another method or another path', async () => {
    for (const [path, init] of [['/v1/news', { headers: { authorization: 'Tracking x' } }], ['/v1/news', { headers: { cookie: 'a=b' } }], ['/v1/news', { method: 'POST' }], ['/v1/newsroom', {}], ['/v1/staff/me', {}], ['/v1/aspirations', {}], [`/v1/news?q=${'x'.repeat(2000)}`, {}]] as const) assert.equal(await read(path, init), 'past', path);
    assert.deepEqual(renders, []);
  });

  it('keeps nothing that does not say public', async () => {
    control = 'private, s-maxage=5';
    await read('/v1/news');
    await read('/v1/news');
    assert.equal(renders.length, 2);
  });

  it('forgets what matches, also what is being made, and leaves the rest', async () => {
    await read('/v1/news?region=32');
    let open = (): void => undefined;
    gate = new Promise((resolve) => { open = resolve; });
    const early = read('/v1/news');
    while (renders.length < 2) await new Promise(setImmediate);
    text = 'dua '.repeat(400);
    cache.drop((key) => !key.includes('32'));
    const late = read('/v1/news');
    while (renders.length < 3) await new Promise(setImmediate);
    open();
    assert.match(await early, /^satu/);
    assert.match(await late, /^dua/);
    assert.match(await read('/v1/news'), /^dua/);
    assert.match(await read('/v1/news?region=32'), /^satu/);
    assert.equal(renders.length, 3);
  });

  it('stays within its bytes', async () => {
    for (let n = 0; n < 30; n += 1) await read(`/v1/news?n=${n}`);
    const before = renders.length;
    await read('/v1/news?n=29');
    assert.equal(renders.length, before);
    await read('/v1/news?n=0');
    assert.equal(renders.length, before + 1);
  });

  it('answers HEAD with the headers of GET and no body, and gives each encoding a tag', async () => {
    const head = await get('/v1/news', { method: 'HEAD', headers: { 'accept-encoding': 'identity' } });
    assert.equal(head.headers.get('content-length'), String(text.length));
    assert.equal(await head.text(), '');
    const tags = await Promise.all(['br', 'gzip', 'identity'].map(async (encoding) => (await get('/v1/news', { headers: { 'accept-encoding': encoding } })).headers.get('etag')));
    assert.equal(new Set(tags).size, 3);
    assert.equal(await read('/v1/news', { headers: { 'accept-encoding': 'br' } }), text);
  });
});

it('normalises queries', () => {
  assert.equal(normalise('/a?'), '/a');
  assert.equal(normalise('/a?z=1&b=%41'), '/a?b=A&z=1');
});

it('chooses the encoding that is wanted', () => {
  for (const [accept, encoding] of [['gzip, deflate, br, zstd', 'br'], ['gzip', 'gzip'], ['br;q=0, gzip', 'gzip'], ['br;q=0.5', 'br'], ['', 'identity'], [undefined, 'identity'], ['brotli', 'identity']] as const) assert.equal(chooseEncoding(accept), encoding, accept);
});

it('matches tags', () => {
  for (const header of ['"a"', 'W/"a"', '"b", W/"a"', '*']) assert.ok(matchesTag(header, '"a"'), header);
  for (const header of [undefined, '', '"b"', 'a']) assert.ok(!matchesTag(header, '"a"'), header);
});

it('knows which replies publishing makes old', () => {
  for (const key of ['/v1/news', '/v1/news?region=61', '/v1/news?region=61.12', '/v1/news?region=61.12.01.2001&scope=up', '/v1/programs?region=6112', '/feeds/61.12.rss', '/v1/stats?region=61']) assert.ok(mayShow(key, ['61.12']), key);
  for (const key of ['/v1/news?region=61.10', '/v1/news?region=61.1', '/v1/news?region=32', '/v1/regions?parent=61', '/openapi.json']) assert.ok(!mayShow(key, ['61.12']), key);
});
