/** Public reads as any website makes them. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { schemas } from '@kentongan/contract';
import { HOSTILE } from './hostile-texts.ts';
import { start, VILLAGE, type UnderTest } from './under-test.ts';
import { onEachStore } from '../store/each-store.ts';

onEachStore('public reads', (make) => {
  let server: UnderTest;
  const get = (path: string, headers: Record<string, string> = {}) => fetch(server.base + path, { headers });
  const titles = async (query: string): Promise<string[]> => ((await (await get(`/v1/news?${query}`)).json()) as { items: { title: string }[] }).items.map(({ title }) => title);
  let village: string;

  before(async () => {
    server = await start(make);
    village = await server.addNews('Posyandu Melati', VILLAGE);
    await server.addNews('Jembatan kabupaten', '61.12');
    await server.addNews('Kabar Melawi', '61.10');
  });
  after(() => server.stop());

  it('lists news below a region, of it alone, and above it, with or without dots', async () => {
    assert.deepEqual(await titles('region=61.12'), ['Jembatan kabupaten', 'Posyandu Melati']);
    assert.deepEqual(await titles('region=6112&scope=exact'), ['Jembatan kabupaten']);
    assert.deepEqual(await titles(`region=${VILLAGE}&scope=up`), ['Jembatan kabupaten', 'Posyandu Melati']);
  });

  it('walks the pages of a list, each item once', async () => {
    const seen: string[] = [];
    let cursor: string | null = '';
    do {
      const page: { items: { title: string }[]; nextCursor: string | null } = schemas.newsList.parse(await (await get(`/v1/news?limit=1${cursor ? `&cursor=${cursor}` : ''}`)).json());
      seen.push(...page.items.map(({ title }) => title));
      cursor = page.nextCursor;
    } while (cursor);
    assert.deepEqual(seen, ['Kabar Melawi', 'Jembatan kabupaten', 'Posyandu Melati']);
  });

  it('gives one item with its html by id and by slug, under the public address', async () => {
    for (const name of [village, `apa-saja-${village}`]) {
      const item = schemas.newsItem.parse(await (await get(`/v1/news/${name}`)).json());
      assert.equal(item.html, '<p>Posyandu Melati</p>');
      assert.equal(item.url, `https://kabar.test/n/berita-${village}`);
    }
  });

  it('is open to every origin without credentials', async () => {
    for (const path of ['/v1/news', '/v1/news?nope=1', '/v1/nope', '/v1/alerts']) {
      const { headers } = await get(path, { origin: 'https://desa.test' });
      assert.equal(headers.get('access-control-allow-origin'), '*', path);
      assert.equal(headers.get('access-control-allow-credentials'), null);
    }
    const preflight = await fetch(`${server.base}/v1/aspirations`, { method: 'OPTIONS', headers: { origin: 'null', 'access-control-request-method': 'POST' } });
    assert.equal(preflight.headers.get('access-control-max-age'), '86400');
    for (const name of ['Authorization', 'Content-Type', 'Idempotency-Key']) assert.match(preflight.headers.get('access-control-allow-headers') ?? '', new RegExp(name));
    assert.equal((await get('/v1/staff/me', { origin: 'https://desa.test' })).headers.get('access-control-allow-origin'), null);
  });

  it('names the parameters it knows and never repeats those it does not', async () => {
    const reply = await get('/v1/news?rahasia-saya=1');
    const text = await reply.text();
    assert.equal(reply.status, 400);
    assert.match(reply.headers.get('content-type') ?? '', /^application\/problem\+json/);
    assert.equal(schemas.problem.parse(JSON.parse(text)).code, 'parameter_unknown');
    assert.match(text, /region, scope, category/);
    assert.doesNotMatch(text, /rahasia/);
  });

  it('refuses limits, scopes and repeated parameters that cannot be', async () => {
    for (const query of ['limit=0', 'limit=51', 'limit=ten', 'limit=1&limit=2', 'scope=sideways', 'region=9', 'cursor=abc', 'cursor=WzFd', 'cursor=WzEsMWU5OSwiYSJd', `cursor=${btoa('[0,1.5,"a"]')}`, `cursor=${btoa('[0,1,"a\\u0000"]')}`]) {
      assert.equal((await get(`/v1/news?${query}`)).status, 400, query);
    }
  });

  it('answers hostile texts in every parameter and path without failing or repeating them', async () => {
    for (const text of HOSTILE.filter((candidate) => candidate.isWellFormed() && candidate.length < 1000)) {
      const given = encodeURIComponent(text);
      for (const path of ['q', 'category', 'site', 'region', 'cursor', 'limit', 'scope', given].map((name) => `/v1/news?${name}=${given}`).concat(`/v1/news/${given}`, `/v1/programs/${given}`, `/v1/regions/${given}`, `/v1/regions?q=${given}`, `/v1/programs?q=${given}&category=${given}`, `/v1/site?site=${given}`, `/v1/aspirations/${given}`)) {
        const reply = await get(path);
        assert.ok(reply.status < 500, `${reply.status} ${path}`);
        if (reply.status >= 400 && text.length > 8) assert.ok(!(await reply.text()).includes(text), path);
      }
    }
  });

  it('tells an unknown item, an unknown path and an unknown method apart', async () => {
    assert.equal((await get('/v1/news/zzzzzzzzzz')).status, 404);
    assert.equal(schemas.problem.parse(await (await get('/v1/nope')).json()).code, 'not_found');
    const wrong = await fetch(`${server.base}/v1/news`, { method: 'DELETE' });
    assert.equal(schemas.problem.parse(await wrong.json()).code, 'method_not_allowed');
  });

  it('answers 304 to a tag it gave, in lists, weak, for each encoding, and for alerts', async () => {
    for (const path of ['/v1/news', '/v1/alerts']) {
      for (const encoding of ['br', 'gzip', 'identity']) {
        const tag = (await get(path, { 'accept-encoding': encoding })).headers.get('etag');
        assert.ok(tag, path);
        for (const asked of [tag, `W/${tag.replace(/^W\//, '')}`, `"other", ${tag}`]) {
          const again = await get(path, { 'accept-encoding': encoding, 'if-none-match': asked });
          assert.equal(again.status, 304, `${path} ${asked}`);
        }
      }
      assert.equal((await get(path, { 'if-none-match': '"other"' })).status, 200);
    }
  });

  it('keeps public lists for seconds, regions for an hour, alerts not unasked', async () => {
    assert.equal((await get('/v1/news')).headers.get('cache-control'), 'public, max-age=0, s-maxage=5, stale-while-revalidate=30');
    assert.match((await get('/v1/regions')).headers.get('cache-control') ?? '', /s-maxage=3600/);
    assert.equal((await get('/v1/alerts')).headers.get('cache-control'), 'no-cache');
    assert.equal((await get('/v1/news?nope=1')).headers.get('cache-control'), 'no-store');
    assert.equal((await get('/embed/v1/none.js')).headers.get('cache-control'), 'no-store');
  });

  it('reads regions with their parents and counts what is there', async () => {
    const region = schemas.region.parse(await (await get('/v1/regions/6112012001')).json());
    assert.deepEqual(region.parents.map(({ code }) => code), ['61', '61.12', '61.12.01']);
    assert.equal(schemas.stats.parse(await (await get('/v1/stats?region=61.12')).json()).news, 2);
    assert.equal(schemas.siteInfo.parse(await (await get('/v1/site?site=pk_test')).json()).region.code, VILLAGE);
    assert.ok(schemas.categoryList.parse(await (await get('/v1/categories')).json()).newsCategories.includes('Kesehatan'));
  });

  it('says that it lives', async () => {
    assert.equal((await get('/healthz')).status, 200);
    assert.equal((await get('/readyz')).status, 200);
    assert.match(await (await get('/metrics')).text(), /process_cpu/);
  });
});
