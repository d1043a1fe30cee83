/** Asking for a site key: who may decide, what the code opens, and that machines and strangers get nowhere. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, it } from 'node:test';
import { schemas } from '@kentongan/contract';
import { hashPassword } from '../../src/security/passwords.ts';
import { MOST_REQUESTS } from '../../src/security/site-limits.ts';
import { insertStaff } from '../../src/store/staff.ts';
import { run } from '../../src/store/store.ts';
import { sweep } from '../../src/use-cases/jobs/erase.ts';
import { PASSWORD, PUBLIC_URL, start, VILLAGE, type UnderTest } from './under-test.ts';
import { onEachStore } from '../store/each-store.ts';

const ASK = { name: 'Desa Kuala Dua', url: 'http://kualadua.desa.id/beranda', region: '61.12.01.2002', email: 'kantor@kualadua.desa.id' };

onEachStore('asking for a site key', (make) => {
  let server: UnderTest;
  before(async () => {
    // Every caller comes from a proxy of the test's own, so that limits do not mix.
    server = await start(make, { KENTONGAN_TRUSTED_PROXIES: '127.0.0.1', KENTONGAN_ALLOW_PRIVATE_FEEDS: 'on' });
    const hash = await hashPassword(PASSWORD);
    await server.server.context.store.write(function* (queries) {
      for (const [email, role, scope] of [['provinsi@desa.test', 'province_admin', '61'], ['sambas@desa.test', 'regency_admin', '61.01'], ['perangkat@desa.test', 'village_officer', VILLAGE]] as const) yield* insertStaff(queries, { id: randomUUID(), email, name: role, password_hash: hash, active: 1, created_at: 1 }, [{ role, scope, unit: null }]);
    });
  });
  after(() => server.stop());

  let callers = 0;
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) => fetch(server.base + path, { method: 'POST', headers: { 'content-type': 'application/json', 'x-forwarded-for': `203.0.113.${++callers % 250}`, ...headers }, body: JSON.stringify(body) });
  const ask = async (more: object = {}) => schemas.siteRequestReceipt.parse(await (await post('/v1/sites', { ...ASK, ...more })).json());
  const status = (code: string) => fetch(`${server.base}/v1/sites/request`, { headers: { authorization: `Tracking ${code}` } });
  const list = async (email: string) => schemas.siteRequestList.parse(await (await fetch(`${server.base}/v1/staff/sites`, { headers: { cookie: await server.signIn(email) } })).json()).items;
  const decide = async (email: string, id: string, body: unknown, origin = PUBLIC_URL) => post(`/v1/staff/sites/${id}`, body, { cookie: await server.signIn(email), origin });

  it('goes to the regency, which approves: the key works, and the code opens it', async () => {
    const { code, office } = await ask();
    assert.equal(office.level, 'regency');
    assert.deepEqual(await (await status(code)).json(), { status: 'pending', name: ASK.name });
    const [item] = (await list('kabupaten@desa.test')).filter(({ url }) => url === ASK.url);
    assert.equal(item?.email, ASK.email);
    const reply = await decide('kabupaten@desa.test', item.id, { approve: true });
    assert.equal(reply.status, 200);
    const { key } = schemas.siteRequestStatus.parse(await reply.json());
    assert.match(key ?? '', /^pk_[\w-]{16}$/);
    assert.deepEqual(await (await status(code.toLowerCase())).json(), { status: 'approved', name: ASK.name, key });
    const site = await (await fetch(`${server.base}/v1/site?site=${key}`)).json() as { url: string; region: { code: string } };
    assert.deepEqual([site.url, site.region.code], [ASK.url, ASK.region]);
    assert.equal((await decide('kabupaten@desa.test', item.id, { approve: false })).status, 409, 'decided once');
    const trail = await server.server.context.store.read.selectFrom('audit').select(['action', 'detail']).where('subject', '=', item.id).orderBy('at').execute();
    assert.deepEqual(trail.map(({ action }) => action).sort(), ['site:approve', 'site:ask']);
    assert.ok(!JSON.stringify(trail).includes(ASK.email));
  });

  it('is refused with a reason', async () => {
    const { code } = await ask({ name: 'Bukan desa' });
    const [item] = (await list('kabupaten@desa.test')).filter(({ name }) => name === 'Bukan desa');
    assert.equal((await decide('kabupaten@desa.test', item!.id, { approve: false, reason: 'Alamatnya bukan situs desa.' })).status, 200);
    assert.deepEqual(await (await status(code)).json(), { status: 'refused', name: 'Bukan desa', reason: 'Alamatnya bukan situs desa.' });
  });

  it('is nobody else’s to see or decide', async () => {
    await ask({ name: 'Milik kabupaten' });
    const [item] = (await list('kabupaten@desa.test')).filter(({ name }) => name === 'Milik kabupaten');
    for (const email of ['kim@desa.test', 'petugas@desa.test', 'operator@desa.test', 'sambas@desa.test', 'provinsi@desa.test', 'perangkat@desa.test']) {
      assert.deepEqual((await list(email)).filter(({ id }) => id === item!.id), [], email);
      assert.equal((await decide(email, item!.id, { approve: true })).status, 404, email);
    }
    assert.equal((await fetch(`${server.base}/v1/staff/sites`)).status, 401);
    assert.equal((await decide('kabupaten@desa.test', item!.id, { approve: true }, 'https://elsewhere.test')).status, 403);
    assert.equal((await post(`/v1/staff/sites/${item!.id}`, { approve: true }, { origin: PUBLIC_URL })).status, 401);
    assert.equal((await list('kabupaten@desa.test')).some(({ id }) => id === item!.id), true, 'it still waits');
  });

  it('falls to the province where the regency has nobody active, and back', async () => {
    const melawi = { region: '61.10', name: 'Portal Melawi' };
    assert.equal((await ask(melawi)).office.level, 'province');
    const [item] = (await list('provinsi@desa.test')).filter(({ name }) => name === melawi.name);
    assert.ok(item);
    const { store } = server.server.context;
    const setActive = (active: 0 | 1) => store.write(function* (queries) { yield* run(queries.updateTable('staff').set({ active }).where('email', '=', 'sambas@desa.test')); });
    const sambas = await ask({ region: '61.01', name: 'Portal Sambas' });
    assert.equal(sambas.office.level, 'regency');
    assert.equal((await list('provinsi@desa.test')).some(({ name }) => name === 'Portal Sambas'), false);
    await setActive(0);
    assert.equal((await list('provinsi@desa.test')).some(({ name }) => name === 'Portal Sambas'), true);
    await setActive(1);
    assert.equal((await decide('provinsi@desa.test', item.id, { approve: true })).status, 200);
  });

  it('is refused at once where no office could ever decide, and for a region that is not there', async () => {
    for (const [region, code] of [['32', 'site_office_missing'], ['61.12.01.2999', 'region_unknown']]) {
      const reply = await post('/v1/sites', { ...ASK, region });
      assert.equal(reply.status, 422);
      assert.equal((await reply.json() as { code: string }).code, code);
    }
  });

  it('takes no address that is none, and repeats nothing of it', async () => {
    for (const [field, value] of [['url', 'javascript:alert(1)'], ['url', 'http://'], ['email', 'bukan email'], ['name', ''], ['region', '61.1']]) {
      const reply = await post('/v1/sites', { ...ASK, [field!]: value });
      const text = await reply.text();
      assert.equal(reply.status, 422, field);
      assert.ok(text.includes(field!) && !(value && text.includes(value)), text);
    }
  });

  it('keeps what a machine filled in, marked, behind the others', async () => {
    const fresh = (await (await fetch(`${server.base}/v1/challenge`)).json() as { formToken: string }).formToken;
    server.pass(60_000);
    await ask({ name: 'Jebakan', website: 'https://spam.test', formToken: fresh });
    await ask({ name: 'Orang', formToken: fresh });
    const items = (await list('kabupaten@desa.test')).filter(({ name }) => name === 'Jebakan' || name === 'Orang');
    assert.deepEqual(items.map(({ name, suspect }) => [name, suspect]), [['Orang', false], ['Jebakan', true]]);
  });

  it('lets one address ask only so often, and answers every wrong code alike', async () => {
    const from = { 'x-forwarded-for': '198.51.100.7' };
    for (let count = 0; count < MOST_REQUESTS; count++) assert.notEqual((await post('/v1/sites', {}, from)).status, 429);
    const reply = await post('/v1/sites', ASK, from);
    assert.equal(reply.status, 429);
    assert.ok(Number(reply.headers.get('retry-after')) > 0);
    const texts = await Promise.all(['0000-0000-0000-0000', 'salah', ''].map(async (code) => `${(await status(code)).status} ${await (await status(code)).text()}`));
    assert.equal(new Set(texts).size, 1);
    assert.match(texts[0]!, /^404/);
  });

  it('erases the contact ninety days after', async () => {
    await ask({ name: 'Lama' });
    server.pass(91 * 86_400_000);
    await ask({ name: 'Baru' });
    await sweep(server.server.context);
    const rows = await server.server.context.store.read.selectFrom('site_request').select(['name', 'contact']).where('name', 'in', ['Lama', 'Baru']).execute();
    assert.deepEqual(new Map(rows.map(({ name, contact }) => [name, contact === null])), new Map([['Lama', true], ['Baru', false]]));
    assert.ok(!rows.some(({ contact }) => contact?.includes('kualadua')), 'sealed');
  });

  it('fetches a page for staff alone, HTML alone', async () => {
    const site: Server = createServer((request, response) => { response.writeHead(200, { 'content-type': request.url === '/foto' ? 'image/png' : 'text/html', 'content-security-policy': "script-src 'self'" }).end('<p>Halaman</p>'); });
    await new Promise<void>((resolve) => { site.listen(0, '127.0.0.1', resolve); });
    const address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
    const cookie = await server.signIn('kim@desa.test');
    try {
      const reply = await post('/v1/staff/pages', { url: `${address}/` }, { cookie, origin: PUBLIC_URL });
      assert.deepEqual(await reply.json(), { url: `${address}/`, html: '<p>Halaman</p>', policy: "script-src 'self'" });
      assert.equal((await post('/v1/staff/pages', { url: `${address}/foto` }, { cookie, origin: PUBLIC_URL })).status, 422);
      assert.equal((await post('/v1/staff/pages', { url: `${address}/` }, { origin: PUBLIC_URL })).status, 401);
      assert.equal((await post('/v1/staff/pages', { url: `${address}/` }, { cookie })).status, 403);
    } finally {
      site.close();
    }
  });
});

onEachStore('fetching pages where private addresses are not allowed', (make) => {
  it('refuses the server’s own neighbours', async () => {
    const server = await start(make);
    try {
      const cookie = await server.signIn('kim@desa.test');
      for (const url of [`${server.base}/healthz`, 'http://169.254.169.254/latest/meta-data/', 'http://[::1]/']) {
        const reply = await fetch(`${server.base}/v1/staff/pages`, { method: 'POST', headers: { 'content-type': 'application/json', cookie, origin: PUBLIC_URL }, body: JSON.stringify({ url }) });
        assert.equal((await reply.json() as { code: string }).code, 'page_unreadable', url);
      }
    } finally {
      await server.stop();
    }
  });
});
