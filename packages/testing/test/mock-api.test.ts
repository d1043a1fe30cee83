/** The API in the page answers as the real one, and as badly as it is told. */
import { expect } from '@open-wc/testing';
import { fixtures, mockApi, type MockApi } from '@kentongan/testing';
import { waitUntil } from '../src/wait-until.ts';

describe('mockApi', () => {
  let api: MockApi;
  beforeEach(() => { api = mockApi(); });
  afterEach(() => { api.restore(); });
  const get = (path: string, init?: RequestInit): Promise<Response> => fetch(api.base + path, init);

  it('answers with the fixtures and remembers what was asked', async () => {
    expect(await (await get('/v1/news?region=61.12')).json()).to.deep.equal(fixtures.news);
    expect((await (await get(`/v1/news/${fixtures.news.items[1]!.slug}`)).json() as { html: string }).html).to.contain('<p>');
    expect((await get('/v1/nothing')).status).to.equal(404);
    expect((await get('/v1/aspirations?site=pk_contoh', { method: 'POST', body: '{}', headers: { 'Idempotency-Key': 'abc' } })).status).to.equal(201);
    expect(api.requests.map(({ method, path }) => `${method} ${path}`)).to.deep.equal(['GET /v1/news?region=61.12', `GET /v1/news/${fixtures.news.items[1]!.slug}`, 'GET /v1/nothing', 'POST /v1/aspirations?site=pk_contoh']);
    expect(api.requests[3]!.headers.get('idempotency-key')).to.equal('abc');
  });

  it('fails, is empty, is gone, and knows nothing, each on demand', async () => {
    api.mode = 'fail';
    expect((await get('/v1/news')).status).to.equal(500);
    api.mode = 'missing';
    expect((await get('/v1/news')).status).to.equal(404);
    api.mode = 'empty';
    expect((await (await get('/v1/news')).json() as { items: unknown[] }).items).to.deep.equal([]);
    api.mode = 'offline';
    expect(navigator.onLine).to.equal(false);
    let refused: unknown;
    await get('/v1/news').catch((error: unknown) => { refused = error; });
    expect(refused).to.be.instanceOf(TypeError);
  });

  it('holds an answer until it is released, or the caller gives up', async () => {
    api.mode = 'hold';
    const abort = new AbortController();
    let ended = '';
    const first = get('/v1/news').then(() => { ended += 'first'; });
    const second = get('/v1/programs', { signal: abort.signal }).catch((error: unknown) => { ended += (error as Error).name; });
    await waitUntil(() => api.requests.length === 2);
    abort.abort();
    await second;
    expect(ended).to.equal('AbortError');
    api.release();
    await first;
    expect(ended).to.equal('AbortErrorfirst');
  });

  it('shows of a ticket what is public, all of it with its code, and keeps what is done to it', async () => {
    const [open, asked] = fixtures.tickets.items;
    const url = (number: string, action = ''): string => `/v1/aspirations/${number}${action}`;
    const headers = { Authorization: `Tracking ${fixtures.receipt.trackingCode}` };
    expect(await (await get(url(open!.number))).json()).to.not.have.property('holder');
    expect((await get(url(asked!.number))).status, 'not public').to.equal(404);
    expect((await get(url(open!.number), { headers: { Authorization: 'Tracking 0000-0000-0000-0000-0' } })).status).to.equal(404);
    const replied = await (await get(url(asked!.number, '/messages'), { method: 'POST', headers, body: '{"text":"RT 02"}' })).json() as { status: string };
    expect(replied.status).to.equal('received');
    expect(await (await get(url(asked!.number), { headers })).json()).to.deep.equal(replied);
    expect((await get(url(open!.number, '/attachments'), { method: 'POST', headers, body: 'x' })).status).to.equal(201);
    expect((await (await get(url(open!.number, '/data'), { headers })).json() as { number: string }).number).to.equal(open!.number);
  });

  it('lets every other request through', async () => {
    expect((await fetch(import.meta.url)).ok).to.equal(true);
    expect(api.requests).to.deep.equal([]);
  });

  it('gives the page its own fetch back', () => {
    const taken = globalThis.fetch;
    api.restore();
    expect(globalThis.fetch).to.not.equal(taken);
    expect(navigator.onLine).to.equal(true);
  });
});
