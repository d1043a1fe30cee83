/** Nobody can turn the reading direction of what others see: neither with news and programs, nor with an aspiration and its answers. Who wrote it gets it back as it was. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { samplePrograms } from '../../src/seed/sample-programs.ts';
import { PUBLIC_URL, VILLAGE, start, type UnderTest } from '../http/under-test.ts';
import { onEachStore } from '../store/each-store.ts';
import { openDesk, REGENCY, UNIT } from './at-the-desk.ts';

const CONTROLS = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069', '\u206a', '\u206f'];
const ANY = /[\u202a-\u202e\u2066-\u206f]|&#(?:82(?:3[4-8]|9[4-9])|x20(?:2[a-e]|6[6-9a-f]));/i;
const turned = (text: string): string => CONTROLS.map((control) => control + text).join(' ');
const plain = (text: string): string => CONTROLS.map(() => text).join(' ');

onEachStore('direction controls', (make) => {
  let server: UnderTest;
  before(async () => { server = await start(make); });
  after(() => server.stop());

  const text = async (path: string, init?: RequestInit): Promise<string> => {
    const reply = await fetch(server.base + path, init);
    assert.equal(reply.status, 200, path);
    return reply.text();
  };
  const post = async (path: string, body: object): Promise<{ id: string; slug: string }> => {
    const reply = await fetch(`${server.base}/v1/staff/${path}`, { method: 'POST', headers: { 'content-type': 'application/json', origin: PUBLIC_URL, cookie: await server.signIn(REGENCY) }, body: JSON.stringify(body) });
    assert.equal(reply.status, 201, await reply.clone().text());
    return await reply.json() as { id: string; slug: string };
  };

  it('are in nothing that is published, wherever it is read', async () => {
    const news = await post('news', { title: turned('Bantuan'), summary: turned('Ringkas'), html: `<p>${turned('Isi')} &#8238;lagi</p>`, category: turned('Sosial').slice(0, 40), region: '61.12', publish: true });
    const [sample] = samplePrograms(() => '2026-08-10');
    const program = await post('programs', { ...sample, name: turned('Bibit'), summary: turned('Gratis'), requirements: [turned('KTP')], contacts: [{ office: turned('Kantor') }], questions: [{ question: turned('Kapan?'), answer: turned('Besok') }], regions: ['61.12'], publish: true });
    await post('alerts', { title: turned('Banjir').slice(0, 100), text: turned('Naik'), severity: 'warning', region: '61.12', publish: true });
    const oembed = (path: string): string => `/oembed?${new URLSearchParams({ url: PUBLIC_URL + path }).toString()}`;
    for (const path of ['/v1/news?region=61.12', `/v1/news/${news.id}`, `/n/${news.slug}`, '/feeds/61.12.rss', '/feeds/61.12.json', '/feeds/61.12.atom', '/r/61.12', oembed(`/n/${news.slug}`), '/embed/frame/news-feed?region=61.12']) {
      const page = await text(path);
      assert.ok(page.includes(plain('Bantuan')), path);
      assert.doesNotMatch(page, ANY, path);
    }
    for (const path of ['/v1/programs?region=61.12', `/p/${program.slug}`, `/p/${program.slug}.ics`, '/r/61.12', oembed(`/p/${program.slug}`), `/r/${VILLAGE}/aspirasi?program=${program.id}`]) {
      const page = (await text(path)).replaceAll('\r\n ', '');
      assert.ok(page.includes(plain('Bibit')), path);
      assert.doesNotMatch(page, ANY, path);
    }
    const alerts = await text('/v1/alerts?region=61.12');
    assert.ok(alerts.includes('Banjir Banjir') && !ANY.test(alerts));
    assert.ok((await server.server.context.store.read.selectFrom('news').select('original_html').where('id', '=', news.id).executeTakeFirstOrThrow()).original_html.includes('\u202eIsi'), 'what was written is kept as evidence');
  });

  it('are in nothing that others read of an aspiration; its sender has every word as written, and the office too', async () => {
    const desk = await openDesk(server);
    const said = turned('licin');
    const { number, trackingCode } = await desk.send({ title: turned('Dermaga').slice(0, 100), text: said, reporter: { name: '\u202eSari', whatsapp: '+62 800 0000 0000' } });
    await desk.act(REGENCY, number, { type: 'verify', publicTitle: turned('Jalan').slice(0, 100), publicText: turned('Rusak') });
    await desk.act(REGENCY, number, { type: 'forward', unit: 'dishub' });
    await desk.act(UNIT, number, { type: 'start', message: turned('Tukang'), targetDate: '2026-08-20' });
    for (const path of [`/v1/aspirations/${number}`, `/a/${number}`, '/v1/aspirations?region=61.12', '/r/61.12']) {
      const page = await text(path);
      assert.ok(page.includes('Jalan Jalan'), path);
      assert.doesNotMatch(page, ANY, path);
    }
    const held = JSON.parse(await text(`/v1/aspirations/${number}`, { headers: { authorization: `Tracking ${trackingCode}` } })) as { text: string; history: { message?: string }[] };
    assert.equal(held.text, said);
    assert.deepEqual(held.history.flatMap(({ message }) => message ?? []), [plain('Tukang')]);
    const own = await fetch(`${server.base}/v1/staff/aspirations/${number}`, { headers: { cookie: await server.signIn(REGENCY) } });
    assert.equal((await own.json() as { text: string }).text, said);
  });
});
