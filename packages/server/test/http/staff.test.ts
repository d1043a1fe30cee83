/** Signing in and publishing: who may, from where, and that readers see it at once. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { schemas } from '@kentongan/contract';
import { PUBLIC_URL, start, VILLAGE, type UnderTest } from './under-test.ts';
import { onEachStore } from '../store/each-store.ts';

onEachStore('staff', (make) => {
  let server: UnderTest;
  before(async () => { server = await start(make); });
  after(() => server.stop());

  const send = (path: string, body: unknown, headers: Record<string, string>, method = 'POST') => fetch(server.base + path, { method, headers: { 'content-type': 'application/json', ...headers }, ...(method === 'POST' ? { body: JSON.stringify(body) } : {}) });
  const publish = (cookie: string, region: string, more: object = {}) => send('/v1/staff/news', { title: 'Gotong royong Sabtu', html: '<p>Mari <b>bersama</b>.</p>', region, publish: true, ...more }, { cookie, origin: PUBLIC_URL });
  const titles = async (query: string): Promise<string[]> => ((await (await fetch(`${server.base}/v1/news?${query}`)).json()) as { items: { title: string }[] }).items.map(({ title }) => title);

  it('gives a cookie that scripts and other sites cannot use', async () => {
    const reply = await send('/v1/session', { email: 'kim@desa.test', password: 'jembatan-gantung-7' }, { origin: PUBLIC_URL });
    assert.equal(reply.status, 200);
    assert.deepEqual(schemas.sessionInfo.parse(await reply.json()).roles, [{ role: 'kim_editor', scope: VILLAGE, unit: null }]);
    const cookie = reply.headers.get('set-cookie') ?? '';
    for (const part of [/^__Host-kentongan_session=/, /HttpOnly/, /Secure/, /SameSite=Strict/, /Path=\//]) assert.match(cookie, part);
  });

  it('answers an unknown account and a wrong password alike', async () => {
    const replies = await Promise.all(['kim@desa.test', 'tidak@desa.test'].map((email) => send('/v1/session', { email, password: 'salah' }, { origin: PUBLIC_URL })));
    const texts = await Promise.all(replies.map(async (reply) => `${reply.status} ${await reply.text()}`));
    assert.equal(texts[0], texts[1]);
    assert.match(texts[0]!, /^401/);
  });

  it('knows a session until it is ended or over', async () => {
    const cookie = await server.signIn('kim@desa.test');
    const me = async (): Promise<number> => (await fetch(`${server.base}/v1/staff/me`, { headers: { cookie } })).status;
    assert.equal(await me(), 200);
    assert.equal((await send('/v1/session', null, { cookie, origin: PUBLIC_URL }, 'DELETE')).status, 204);
    assert.equal(await me(), 401);
    const other = await server.signIn('kim@desa.test');
    server.pass(13 * 3_600_000);
    assert.equal((await fetch(`${server.base}/v1/staff/me`, { headers: { cookie: other } })).status, 401);
  });

  it('tells whoever asks whether somebody is signed in, and that nobody is without an error', async () => {
    const ask = (cookie?: string): Promise<Response> => fetch(`${server.base}/v1/session`, { headers: cookie ? { cookie, origin: 'https://lain.test' } : {} });
    const cookie = await server.signIn('kim@desa.test');
    const reply = await ask(cookie);
    assert.deepEqual([reply.status, reply.headers.get('cache-control'), reply.headers.get('access-control-allow-origin')], [200, 'no-store', null]);
    assert.equal(schemas.sessionInfo.parse(await reply.json()).user.email, 'kim@desa.test');
    for (const none of [undefined, `${cookie}x`]) {
      const nobody = await ask(none);
      assert.deepEqual([nobody.status, await nobody.text(), nobody.headers.get('cache-control')], [204, '', 'no-store']);
    }
    server.pass(13 * 3_600_000);
    assert.equal((await ask(cookie)).status, 204);
  });

  it('takes writes from its own origin only', async () => {
    const cookie = await server.signIn('kim@desa.test');
    const news = { title: 'Gotong royong', html: '<p>a</p>', region: VILLAGE };
    for (const headers of [{ origin: 'https://elsewhere.test' }, { origin: 'null' }, {}, { origin: 'https://elsewhere.test', 'x-kentongan': '1' }]) assert.equal((await send('/v1/staff/news', news, { cookie, ...headers })).status, 403, JSON.stringify(headers));
    assert.equal((await send('/v1/staff/news', news, { cookie, 'x-kentongan': '1' })).status, 201);
  });

  it('lets role and scope decide together', async () => {
    const kim = await server.signIn('kim@desa.test');
    const regency = await server.signIn('kabupaten@desa.test');
    for (const [cookie, region, status] of [['', VILLAGE, 401], [kim, VILLAGE, 201], [kim, '61.12.01.2002', 403], [kim, '61.12', 403], [regency, VILLAGE, 201], [regency, '61.12', 201], [regency, '61', 403], [regency, '61.10', 403], [await server.signIn('petugas@desa.test'), '61.12', 403], [await server.signIn('operator@desa.test'), '61.12', 403]] as const) {
      assert.equal((await publish(cookie, region)).status, status, `${region} ${status}`);
    }
    const alert = (cookie: string) => send('/v1/staff/alerts', { title: 'Banjir', text: 'Waspada', region: VILLAGE, publish: true }, { cookie, origin: PUBLIC_URL });
    assert.equal((await alert(kim)).status, 403);
    assert.equal((await alert(regency)).status, 201);
    assert.deepEqual(schemas.alertList.parse(await (await fetch(`${server.base}/v1/alerts?region=${VILLAGE}`)).json()).items.map(({ title }) => title), ['Banjir']);
  });

  it('shows at once, above and below, what is published, cleaned', async () => {
    const cookie = await server.signIn('kabupaten@desa.test');
    const lists = ['region=61', 'region=61.12', `region=${VILLAGE}&scope=up`, 'scope=down'];
    for (const list of lists) await titles(list);
    server.pass(1000);
    const reply = await publish(cookie, '61.12', { title: 'Kabar segar', html: '<p onclick="x()">Baik</p><script>alert(1)</script>', category: 'Umum' });
    const { id, slug, url } = await reply.json() as { id: string; slug: string; url: string };
    assert.equal(url, `${PUBLIC_URL}/n/${slug}`);
    for (const list of lists) assert.equal((await titles(list))[0], 'Kabar segar', list);
    const item = schemas.newsItem.parse(await (await fetch(`${server.base}/v1/news/${id}`)).json());
    assert.equal(item.html, '<p>Baik</p>');
    assert.equal(item.slug, slug);
  });

  it('lets no picture of another origin through to readers', async () => {
    const cookie = await server.signIn('kabupaten@desa.test');
    const reply = await publish(cookie, '61.12', { title: 'Bergambar', html: '<p>Lihat <img src="http://127.0.0.1:9/foto.jpg" alt="Peta banjir"></p>' });
    const { id } = await reply.json() as { id: string };
    const { html } = schemas.newsItem.parse(await (await fetch(`${server.base}/v1/news/${id}`)).json());
    assert.equal(html, '<p>Lihat <a href="http://127.0.0.1:9/foto.jpg">Peta banjir</a></p>');
  });

  it('keeps a draft to itself', async () => {
    const { id } = await (await publish(await server.signIn('kim@desa.test'), VILLAGE, { title: 'Belum siap', publish: false })).json() as { id: string };
    assert.equal((await fetch(`${server.base}/v1/news/${id}`)).status, 404);
    assert.ok(!(await titles(`region=${VILLAGE}`)).includes('Belum siap'));
  });

  it('publishes a program whose status follows its dates', async () => {
    const input = { name: 'Bantuan bibit', summary: 'Bibit padi gratis', organiser: 'Dinas Pertanian', audience: 'Petani', regions: ['61.12'], category: 'farming', registration: { opens: '2026-08-01', closes: '2026-12-31' }, publish: true };
    const reply = await send('/v1/staff/programs', input, { cookie: await server.signIn('kabupaten@desa.test'), origin: PUBLIC_URL });
    assert.equal(reply.status, 201, await reply.clone().text());
    const { slug } = await reply.json() as { slug: string };
    const program = schemas.program.parse(await (await fetch(`${server.base}/v1/programs/${slug}`)).json());
    assert.equal(program.status, 'open');
    const list = schemas.programList.parse(await (await fetch(`${server.base}/v1/programs?region=${VILLAGE}&status=open,always`)).json());
    assert.deepEqual(list.items.map(({ name }) => name), ['Bantuan bibit']);
  });

  it('slows down whoever guesses a password', async () => {
    const guess = () => send('/v1/session', { email: 'petugas@desa.test', password: 'tebak' }, { origin: PUBLIC_URL });
    for (let n = 0; n < 10; n += 1) assert.equal((await guess()).status, 401);
    assert.equal((await guess()).status, 429);
    server.pass(61_000);
    assert.equal((await guess()).status, 401);
  });
});
