/** The desk's calls: their paths, what they carry, and that only they carry the cookie's leave. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient, ProblemError } from '@kentongan/client';
import { createDesk } from '@kentongan/client/desk';

interface Seen { readonly line: string; readonly credentials: string; readonly body: string; readonly type: string | null; readonly key: string | null }

function listening(status = 200, body: unknown = {}): { seen: Seen[]; fetch: typeof fetch } {
  const seen: Seen[] = [];
  return {
    seen,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      seen.push({ line: `${request.method} ${new URL(request.url).pathname}${new URL(request.url).search}`, credentials: request.credentials, body: await request.text(), type: request.headers.get('content-type'), key: request.headers.get('idempotency-key') });
      return new Response(status === 204 ? null : JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
    },
  };
}

const api = 'https://kabar.example';

test('every call goes to its path, with the cookie', async () => {
  const { seen, fetch } = listening();
  const desk = createDesk({ api, fetch });
  await desk.me();
  await desk.session();
  await desk.signIn('petugas@contoh.example', 'sandi');
  await desk.list({ box: 'overdue', q: 'lampu jalan', category: 'roads', limit: 30 });
  await desk.get('KB-7Q4M-2XKD-B');
  await desk.act('KB-7Q4M-2XKD-B', { version: 3, action: { type: 'reply', message: 'Baik.' } });
  await desk.similar('KB-7Q4M-2XKD-B');
  await desk.units('61.12');
  assert.deepEqual(seen.map(({ line }) => line), [
    'GET /v1/staff/me', 'GET /v1/session', 'POST /v1/session', 'GET /v1/staff/aspirations?box=overdue&q=lampu+jalan&category=roads&limit=30', 'GET /v1/staff/aspirations/KB-7Q4M-2XKD-B',
    'POST /v1/staff/aspirations/KB-7Q4M-2XKD-B/actions', 'GET /v1/staff/similar/KB-7Q4M-2XKD-B', 'GET /v1/staff/units?region=61.12',
  ]);
  assert.ok(seen.every(({ credentials }) => credentials === 'same-origin'));
  assert.deepEqual(JSON.parse(seen[5]!.body), { version: 3, action: { type: 'reply', message: 'Baik.' } });
});

test('the public client never carries the cookie', async () => {
  const { seen, fetch } = listening();
  await createClient({ api, fetch }).news.list();
  assert.equal(seen[0]!.credentials, 'omit');
});

test('calls that are answered without a body resolve', async () => {
  const { seen, fetch } = listening(204);
  const desk = createDesk({ api, fetch });
  assert.equal(await desk.session(), undefined);
  assert.equal(await desk.signOut(), undefined);
  assert.equal(await desk.publishPhoto('KB-1', 'foto 1'), undefined);
  assert.equal(await desk.setOutcomes('KB-1', ['a']), undefined);
  assert.deepEqual(seen.map(({ line, body }) => `${line} ${body}`), ['GET /v1/session ', 'DELETE /v1/session ', 'POST /v1/staff/aspirations/KB-1/photos/foto%201/publish ', 'PUT /v1/staff/aspirations/KB-1/outcomes {"ids":["a"]}']);
});

test('a picture is sent as it is, under its own type; a relay under its key', async () => {
  const { seen, fetch } = listening(201);
  const desk = createDesk({ api, fetch });
  await desk.addPhoto('KB-1', new Blob(['bytes'], { type: 'image/png' }), { idempotencyKey: 'b'.repeat(32) });
  await desk.relay({ kind: 'aspiration', category: 'water', title: 'Sumur bor', text: 'Mohon sumur bor untuk dua puluh keluarga.', region: '61.12.01.2001', anonymous: false, confidential: false, adult: true, consents: [], relay: { consentNoted: true } }, { idempotencyKey: 'a'.repeat(32) });
  assert.deepEqual([seen[0]!.line, seen[0]!.type, seen[0]!.body, seen[0]!.key], ['POST /v1/staff/aspirations/KB-1/photos', 'image/png', 'bytes', 'b'.repeat(32)]);
  assert.deepEqual([seen[1]!.line, seen[1]!.key], ['POST /v1/staff/aspirations', 'a'.repeat(32)]);
});

test('a conflict is told once, by its code, and not tried again', async () => {
  const { seen, fetch } = listening(409, { type: 'about:blank', code: 'version_conflict', title: 'Berubah.', titles: { id: 'Berubah.', en: 'Changed.' }, status: 409 });
  await assert.rejects(createDesk({ api, fetch }).act('KB-1', { version: 1, action: { type: 'reply', message: 'Baik.' } }), (error) => error instanceof ProblemError && error.code === 'version_conflict' && error.status === 409);
  assert.equal(seen.length, 1);
});

test('without an address there is no desk', () => {
  assert.throws(() => createDesk({ api: 'kabar.example' }), TypeError);
});
