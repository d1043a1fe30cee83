import assert from 'node:assert/strict';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import { createClient, newIdempotencyKey, ProblemError } from '@kentongan/client';

interface Seen { method: string; url: string; headers: IncomingMessage['headers']; body: string }
type Answer = { status?: number; headers?: Record<string, string>; body: string } | 'cut';

let seen: Seen[] = [];
let answers: Answer[] = [];
const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (text: string) => { body += text; }).on('end', () => {
    seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
    const answer = answers.shift() ?? { body: '{"items":[],"nextCursor":null}' };
    if (answer === 'cut') request.socket.destroy();
    else response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers }).end(answer.body);
  });
});
let api = '';
before(async () => {
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => { server.close(); server.closeAllConnections(); });
beforeEach(() => { seen = []; answers = []; });

const problem = (code: string, status: number): Answer => ({ status, headers: { 'content-type': 'application/problem+json; charset=utf-8' }, body: JSON.stringify({ type: 'about:blank', code, title: 'Maaf.', titles: { id: 'Maaf.', en: 'Sorry.' }, status, errors: [{ field: 'title', message: 'Paling sedikit 5 huruf.' }] }) });
const refusal = async (call: Promise<unknown>): Promise<ProblemError> => {
  try {
    await call;
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
  throw new Error('It should have been refused.');
};

test('reads carry their parameters and nothing that needs a preflight', async () => {
  const client = createClient({ api: `${api}/`, site: 'pk_sample' });
  await client.news.list({ region: '61.12', scope: 'down', category: 'Kesehatan', q: 'sumur bor', limit: 5, cursor: undefined });
  await client.programs.list({ status: ['open', 'always'] });
  await client.news.get('berita-satu-7q4m2xkd9a');
  await client.site();
  assert.deepEqual(seen.map(({ url }) => url), ['/v1/news?region=61.12&scope=down&category=Kesehatan&q=sumur+bor&limit=5', '/v1/programs?status=open%2Calways', '/v1/news/berita-satu-7q4m2xkd9a', '/v1/site?site=pk_sample']);
  for (const { headers } of seen) {
    assert.equal(headers['content-type'], undefined);
    assert.equal(headers.authorization, undefined);
    assert.equal(headers.cookie, undefined);
  }
});

test('a submission carries its key and the site, and is sent once whatever happens', async () => {
  const client = createClient({ api, site: 'pk_sample' });
  const input = { kind: 'aspiration', category: 'water', title: 'Sumur bor', text: 'Mohon sumur bor untuk dua puluh keluarga.', region: '61.12.01.2001', anonymous: false, confidential: false, adult: true, consents: [] } as const;
  const idempotencyKey = newIdempotencyKey();
  answers = [problem('internal', 500)];
  const error = await refusal(client.aspirations.submit({ ...input, consents: [] }, { idempotencyKey }));
  assert.equal(error.isTemporary, true);
  assert.equal(seen.length, 1);
  assert.equal(seen[0]?.url, '/v1/aspirations?site=pk_sample');
  assert.equal(seen[0]?.headers['idempotency-key'], idempotencyKey);
  assert.deepEqual(JSON.parse(seen[0]?.body ?? ''), input);
  assert.match(idempotencyKey, /^[0-9a-f]{32}$/);
  assert.notEqual(newIdempotencyKey(), idempotencyKey);
});

test('the tracking code travels in a header, never in the address', async () => {
  answers = [{ body: '{}' }, { body: '{}' }];
  const client = createClient({ api });
  await client.aspirations.track('KB-7Q4M-2XKD-9', '7Q4M-2XKD-9ABC-DEFG-H');
  await client.aspirations.track('KB-7Q4M-2XKD-9');
  assert.equal(seen[0]?.url, '/v1/aspirations/KB-7Q4M-2XKD-9');
  assert.equal(seen[0].headers.authorization, 'Tracking 7Q4M-2XKD-9ABC-DEFG-H');
  assert.equal(seen[1]?.headers.authorization, undefined);
});

test('a problem keeps its code, its words and its fields', async () => {
  answers = [problem('fields_invalid', 422)];
  const error = await refusal(createClient({ api }).regions.list({ q: 'x' }));
  assert.equal(error.code, 'fields_invalid');
  assert.equal(error.status, 422);
  assert.equal(error.title(), 'Maaf.');
  assert.equal(error.title('en-GB'), 'Sorry.');
  assert.deepEqual(error.errors, [{ field: 'title', message: 'Paling sedikit 5 huruf.' }]);
  assert.equal(error.isTemporary, false);
});

test('a read is tried again after 503 and after a cut connection', async () => {
  answers = [{ status: 503, body: '' }, 'cut', { body: '{"items":[],"nextCursor":"next"}' }];
  const page = await createClient({ api }).news.list();
  assert.equal(page.nextCursor, 'next');
  assert.equal(seen.length, 3);
});

test('what is no answer of the API is said as such', async () => {
  answers = [{ status: 404, headers: { 'content-type': 'text/html' }, body: '<h1>Not here</h1>' }];
  const page = await refusal(createClient({ api }).news.list());
  assert.deepEqual([page.code, page.status], ['unreadable', 404]);
  answers = [{ headers: { 'content-type': 'text/html' }, body: '<h1>Log in to the Wi-Fi</h1>' }];
  assert.equal((await refusal(createClient({ api }).news.list())).code, 'unreadable');
  const nobody = await refusal(createClient({ api: 'http://127.0.0.1:1', fetch: () => Promise.reject(new TypeError('fetch failed')) }).aspirations.challenge());
  assert.deepEqual([nobody.code, nobody.status], ['network', 0]);
});

test('an abort is the caller’s own', async () => {
  const abort = new AbortController();
  abort.abort(new Error('the page was left'));
  await assert.rejects(createClient({ api }).news.list({}, { signal: abort.signal }), (error) => !(error instanceof ProblemError));
  assert.equal(seen.length, 0);
});

test('an address that is none is refused at once', () => {
  assert.throws(() => createClient({ api: 'kabar.example.id' }), TypeError);
});
