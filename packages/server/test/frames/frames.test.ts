/** Frames as a site without our script meets them: whole without JavaScript, framed by anyone, open to nothing else. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, it } from 'node:test';
import { contrast } from '@kentongan/elements/tones';
import { en } from '../../src/pages/locale/en.ts';
import { id } from '../../src/pages/locale/id.ts';
import { DARK, LIGHT } from '../../src/pages/style.ts';
import { PROBLEMS } from '../../src/problem.ts';
import { samplePrograms } from '../../src/seed/sample-programs.ts';
import { sha256 } from '../../src/security/seal.ts';
import { publishProgram } from '../../src/use-cases/publish-program.ts';
import { PUBLIC_URL, SITE, VILLAGE, start, type UnderTest } from '../http/under-test.ts';
import { run } from '../../src/store/store.ts';
import { openDesk } from '../pages/at-the-desk.ts';
import { onEachStore } from '../store/each-store.ts';

const HOSTILE = '<img src=x onerror=alert(1)>"\'&';
const WIDGETS = ['news-feed', 'program-list', 'aspiration-form', 'aspiration-tracker', 'aspiration-board', 'alert-bar'];
const rgb = (hex: string): number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
/** Every text of a dictionary; of one that is given something, what stands round it. */
const said = (words: unknown): string[] => (typeof words === 'string' ? [words] : typeof words === 'function' ? String((words as (...all: string[]) => unknown)('§', '§', '§')).split('§').map((part) => part.trim()) : words && typeof words === 'object' ? Object.values(words).flatMap(said) : []);
const hidden = (page: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

onEachStore('frames', (make) => {
  let server: UnderTest;
  before(async () => { server = await start(make); });
  after(() => server.stop());

  const get = (path: string, init?: RequestInit): Promise<Response> => fetch(`${server.base}/embed/frame/${path}`, { redirect: 'manual', ...init });
  const text = async (path: string): Promise<string> => (await get(path)).text();
  const post = (fields: Record<string, string>, headers: Record<string, string> = {}, query = `region=${VILLAGE}`): Promise<Response> => get(`aspiration-form?${query}`, { method: 'POST', body: new URLSearchParams(fields), headers });
  const filled = (more: Record<string, string> = {}): Record<string, string> => ({ key: crypto.randomUUID(), kind: 'complaint', category: 'roads', title: 'Jembatan rusak', text: 'Papan jembatan lapuk sejak dua minggu.', adult: 'yes', ...more });
  const tickets = async (): Promise<number> => Number((await server.server.context.store.read.selectFrom('ticket').select((s) => s.fn.countAll().as('n')).executeTakeFirstOrThrow()).n);

  it('lets any site frame them and is strict in everything else, without a cookie', async () => {
    for (const name of WIDGETS) {
      const reply = await get(`${name}?region=${VILLAGE}&fbclid=1&limit=x&theme=merah-jambu-muda`);
      assert.equal(reply.status, 200, name);
      const csp: Record<string, string> = Object.fromEntries((reply.headers.get('content-security-policy') ?? '').split('; ').map((part): [string, string] => [part.split(' ')[0]!, part.slice(part.indexOf(' ') + 1)]));
      assert.deepEqual([csp['default-src'], csp['script-src'], csp['connect-src'], csp['frame-ancestors'], csp['base-uri'], csp['require-trusted-types-for']], ["'none'", `${PUBLIC_URL}/embed/`, `${PUBLIC_URL}/v1/`, '*', "'none'", "'script'"], name);
      assert.deepEqual([reply.headers.get('x-frame-options'), reply.headers.get('set-cookie'), reply.headers.get('referrer-policy'), reply.headers.get('x-content-type-options')], [null, null, 'no-referrer', 'nosniff'], name);
      const page = await reply.text();
      assert.ok(page.includes(`<kim-${name} api="${PUBLIC_URL}" region="${VILLAGE}">`), name);
      assert.equal(page.match(/<script/g)?.length, 1, 'the one script');
      assert.doesNotMatch(page, /\sstyle=|merah-jambu/, name);
      assert.ok(Buffer.byteLength(page) < 30_000, name);
    }
  });

  it('takes the accent of its address, moved until it reads, under a policy that names that style alone', async () => {
    const own = async (query: string): Promise<{ style: string; allowed: boolean; page: string }> => {
      const reply = await get(`news-feed?region=${VILLAGE}&${query}`);
      const page = await reply.text();
      const style = /<style>(:root\{--kim-accent[^<]*)<\/style>/.exec(page)?.[1] ?? '';
      return { style, page, allowed: reply.headers.get('content-security-policy')!.includes(`'sha256-${createHash('sha256').update(style).digest('base64')}'`) };
    };
    for (const query of ['accent=%238A1C4A', 'accent=8a1c4a']) {
      const { style, allowed } = await own(query);
      assert.match(style, /^:root\{--kim-accent:#8a1c4a;--accent:#8a1c4a\}@media\(prefers-color-scheme:dark\)\{:root\{(--accent:#[\da-f]{6})\}\}:root\[data-theme=light\]\{--accent:#8a1c4a\}:root\[data-theme=dark\]\{\1\}$/, query);
      assert.ok(allowed, query);
    }
    // Each is kept where it reads, and else moved until it does; the standing green is nobody's accent.
    for (const accent of ['ffee00', 'ffd1dc', '0a0a0a', 'ffffff', '000000', '808080', '00ff00', '0000ff', 'ff0000', '2b1a00']) {
      const { style } = await own(`accent=${accent}`);
      for (const [scheme, standing] of [['light', LIGHT], ['dark', DARK]] as const) {
        const [, drawn = ''] = new RegExp(`data-theme=${scheme}\\]\\{--accent:(#[\\da-f]{6})`).exec(style) ?? [];
        const others = ['paper', 'wash', 'on'].map((name) => new RegExp(`--${name}:(#[\\da-f]+)`).exec(standing)![1]!.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3'));
        const [least, asked] = [drawn, `#${accent}`].map((colour) => Math.min(...others.map((other) => contrast(rgb(colour), rgb(other))))) as [number, number];
        assert.ok(least >= 4.5, `${accent} in ${scheme}: ${drawn} has ${least}`);
        assert.equal(drawn === `#${accent}`, asked >= 4.5, `${accent} in ${scheme} is ${drawn}`);
      }
    }
    for (const query of ['', 'accent=pink', 'accent=%23ff', 'accent=fff}body{display:none', `accent=${encodeURIComponent('#fff</style><script>')}`]) assert.equal((await own(query)).style, '', query);
    const { page } = await own('accent=8a1c4a&limit=1');
    assert.ok(!page.includes('item=') || page.includes('accent=8a1c4a&amp;item='), 'it goes along to the items');
  });

  it('reads news without a script, each item in the frame itself, whatever a title holds', async () => {
    const id = await server.addNews(HOSTILE, VILLAGE);
    const list = await text(`news-feed?region=6112012001&limit=3&layout=compact`);
    assert.ok(list.includes(`href="/embed/frame/news-feed?region=6112012001&amp;limit=3&amp;layout=compact&amp;item=${id}" target="_self"`) && list.includes('limit="3" layout="compact"'));
    assert.ok(list.includes('&lt;img src=x') && !list.includes('<img src=x'));
    const item = await text(`news-feed?region=${VILLAGE}&item=${id}`);
    assert.ok(item.includes('&lt;img src=x') && item.includes(`<a href="/n/berita-${id}"`) && item.includes(`<link rel="canonical" href="${PUBLIC_URL}/n/berita-${id}">`) && !item.includes('<kim-'));
  });

  it('leads from part to part, and from a program to itself', async () => {
    for (let i = 0; i < 4; i += 1) await publishProgram(server.server.context, { ...samplePrograms(() => '2026-08-10')[0]!, name: `Program nomor ${i}`, regions: ['61.01'] }, 'test');
    const seen: string[] = [];
    for (let at: string | undefined = 'program-list?region=61.01&limit=3'; at !== undefined;) {
      const page = await text(at);
      seen.push(...[...page.matchAll(/>(Program nomor \d)</g)].map(([, name]) => name!));
      at = /href="\/embed\/frame\/([^"]+)" target="_self" rel="next"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    }
    assert.deepEqual(seen.sort(), [0, 1, 2, 3].map((i) => `Program nomor ${i}`));
    const item = /href="\/embed\/frame\/(program-list[^"]+item=[^"]+)"/.exec(await text('program-list?region=61.01'))![1]!.replaceAll('&amp;', '&');
    assert.match(await text(item), /<h1 lang="id">Program nomor \d<\/h1>[\s\S]*Untuk siapa/);
    assert.equal((await get('news-feed?region=61.01&cursor=WzFd')).status, 200, 'a cursor of another list is forgotten');
  });

  it('takes the region of a site, and says in a sentence what it does not know', async () => {
    assert.ok((await text(`news-feed?site=${SITE.key}`)).includes(`region="${VILLAGE}" site="${SITE.key}"`));
    const id = await server.addNews('Ditarik', VILLAGE);
    await server.server.context.store.write(function* (queries) { yield* run(queries.updateTable('news').set({ status: 'hidden' }).where('id', '=', id)); });
    for (const path of ['news-feed', 'news-feed?region=99', 'news-feed?region=bukan', 'news-feed?site=pk_lain', 'lain?region=61', '__proto__?region=61', 'constructor', `news-feed?item=${id}`, 'program-list?item=zzz', 'aspiration-form?item=zzz', 'news-feed?region=%00']) {
      const reply = await get(path);
      const page = await reply.text();
      assert.deepEqual([reply.status, reply.headers.get('cache-control')], [404, 'no-store'], path);
      assert.match(page, /<h1>Belum dapat ditampilkan<\/h1><p>[^<]{20,}<\/p>[\s\S]*<a href="\/" rel="noopener">Cari desa Anda<\/a>/, path);
    }
  });

  it('tells a region that is written wrongly from one that is missing and one that is unknown, without repeating it', async () => {
    const said = async (path: string): Promise<string> => { const reply = await get(path); assert.equal(reply.status, 404, path); return /<h1>[^<]+<\/h1><p>([^<]+)<\/p>/.exec(await reply.text())?.[1] ?? ''; };
    for (const widget of WIDGETS.filter((name) => name !== 'aspiration-tracker')) {
      for (const region of ['abc', '61.1', '33-01-02', '6112012', encodeURIComponent('<b>61</b>'), '9'.repeat(300)]) {
        const sentence = await said(`${widget}?region=${region}&site=${SITE.key}`);
        assert.match(sentence, /bukan kode wilayah.*seperti 33\.01\.02\.2001/, `${widget} ${region}`);
        assert.doesNotMatch(sentence, /abc|61|6112012|99999/, 'what was sent is not repeated');
      }
      assert.match(await said(`${widget}?region=abc&lang=en`), /no region code.*code like 33\.01\.02\.2001/);
      assert.match(await said(`${widget}?region=`), /belum menyebut wilayah/);
      assert.match(await said(`${widget}?region=99.99`), /tidak dikenal/);
    }
    assert.match(await (await post(filled(), {}, 'region=abc')).text(), /bukan kode wilayah/);
  });

  it('is English from the first paint where the widgets would be, to the last word', async () => {
    const news = await server.addNews('Kabar', VILLAGE);
    const program = await publishProgram(server.server.context, { ...samplePrograms(() => '2026-08-10')[0]!, name: 'Program dua bahasa', regions: [VILLAGE] }, 'test');
    const desk = await openDesk(server);
    const receipt = await desk.send();
    await desk.answer(receipt);
    const { number } = receipt;
    const paths = [...WIDGETS.map((name) => `${name}?region=${VILLAGE}`), `news-feed?region=${VILLAGE}&limit=1`, `news-feed?region=${VILLAGE}&item=${news}`, `program-list?region=${VILLAGE}&item=${program}`, `aspiration-form?region=${VILLAGE}&as=link`, 'aspiration-form?region=61.12', `aspiration-tracker?number=${number}`, 'aspiration-tracker?number=KB-0000-0000-0', 'home', 'lain', 'news-feed', 'news-feed?region=99', 'news-feed?item=zzz'];
    const pages: [string, string][] = await Promise.all(paths.map(async (path): Promise<[string, string]> => [path, await text(`${path}${path.includes('?') ? '&' : '?'}lang=en`)]));
    const sent = (fields: Record<string, string>, headers?: Record<string, string>): Promise<string> => post(fields, headers, `region=${VILLAGE}&lang=en`).then((reply) => reply.text());
    pages.push(['a receipt', await sent(filled({ formToken: hidden(await text(`aspiration-form?region=${VILLAGE}`), 'formToken') }))], ['refused fields', await sent(filled({ title: 'x', text: 'pendek', place: 'y'.repeat(301), kind: 'lain', adult: '', email: 'x', whatsapp: 'y' }))], ['a contact without consent', await sent(filled({ whatsapp: '08123456789' }))],
      ['numbers', await sent(filled({ text: 'NIK saya 6112010101900001, hubungi 081234567890 segera.' }))], ['another origin', await sent(filled(), { origin: 'https://lain.test' })], ['too long', await sent(filled({ text: 'x'.repeat(70_000) }))]);
    const sentences = [...said(id), ...Object.values(PROBLEMS).map((problem) => problem.id)].filter((words) => words.length > 8 && words.includes(' ') && !said(en).includes(words));
    assert.ok(sentences.length > 150, `${sentences.length} sentences to look for`);
    for (const [path, page] of pages) {
      assert.match(page, /^<!doctype html>\s*<html lang="en"/, path);
      assert.deepEqual(sentences.filter((words) => page.includes(words)), [], path);
    }
    // What people wrote stays in their language, and says so to whoever reads aloud.
    const [written] = samplePrograms(() => '2026-08-10');
    const inIndonesian = (page: string, ...texts: string[]): void => { for (const text of texts) assert.ok(page.split(/<(?!\/)/).some((element) => element.includes(text) && /^[a-z][^>]*\slang="id"/.test(element)), `${text} is not marked as Indonesian`); };
    const named = (path: string): string => pages.find(([name]) => name === path)![1];
    inIndonesian(named(`news-feed?region=${VILLAGE}`), '>Kabar<');
    inIndonesian(named(`news-feed?region=${VILLAGE}&item=${news}`), '>Kabar<');
    inIndonesian(named(`program-list?region=${VILLAGE}`), 'Program dua bahasa', written!.audience);
    inIndonesian(named(`program-list?region=${VILLAGE}&item=${program}`), 'Program dua bahasa', written!.summary, written!.audience, written!.documents[0]!.name);
    inIndonesian(named(`aspiration-board?region=${VILLAGE}`), 'Dermaga licin');
    inIndonesian(named(`aspiration-tracker?number=${number}`), 'Dermaga licin', 'Papan dermaga lapuk.', 'Papan sudah diganti.');
    const of = (path: string): string => pages.find(([name]) => name.startsWith(path))![1];
    assert.match(of('news-feed'), /lang="en">\s*<h1>News of [^<]+<\/h1>[\s\S]*, \d+ (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}/);
    assert.match(of('aspiration-form'), /<h1>Tell your village<\/h1>[\s\S]*What would you like to tell us\?/);
    assert.match(of(`aspiration-tracker?number=${number}`), /What was said[\s\S]*Now with|History/);
    assert.match(of('a receipt'), /We have received it[\s\S]*Answered no later than/);
    for (const lang of ['EN', 'en-GB', '%20en']) assert.match(await text(`news-feed?region=${VILLAGE}&lang=${lang}`), /<html lang="en"/, lang);
    for (const lang of ['', 'id', 'de', 'jv', 'en"><script>']) assert.match(await text(`news-feed?region=${VILLAGE}&lang=${encodeURIComponent(lang)}`), /<html lang="id"/, lang);
  });

  it('takes a form from the frame itself and from a sandbox, answers in the frame, and replays the receipt', async () => {
    const page = await text(`aspiration-form?region=${VILLAGE}`);
    assert.ok(page.includes('<form method="post" action=""') && page.includes(`href="/r/${VILLAGE}/aspirasi"`));
    server.pass(10_000);
    for (const [headers, moderated] of [[{ origin: PUBLIC_URL }, 0], [{ origin: 'null', 'sec-fetch-site': 'cross-site' }, 1]] as const) {
      const fields = filled({ formToken: hidden(await text(`aspiration-form?region=${VILLAGE}`), 'formToken') });
      server.pass(10_000);
      const reply = await post(fields, headers, `site=${SITE.key}`);
      const receipt = await reply.text();
      assert.deepEqual([reply.status, reply.headers.get('cache-control'), reply.headers.get('x-frame-options')], [201, 'no-store', null], receipt.slice(0, 900));
      assert.match(reply.headers.get('content-security-policy') ?? '', /frame-ancestors \*/);
      assert.match(receipt, /KB-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/);
      assert.ok(!receipt.includes('<kim-'), 'nothing replaces a receipt');
      assert.equal(await (await post(fields, headers, `site=${SITE.key}`)).text(), receipt);
      const row = await server.server.context.store.read.selectFrom('ticket').select(['moderation_reasons', 'site_key']).where('key_hash', '=', sha256(fields['key']!)).executeTakeFirstOrThrow();
      assert.equal((JSON.parse(row.moderation_reasons ?? '[]') as string[]).includes('site_unknown'), moderated === 1);
      assert.equal(row.site_key, SITE.key);
    }
  });

  it('refuses what another site sends, with a sentence, and keeps what was written when something is missing', async () => {
    const count = await tickets();
    const foreign = await post(filled(), { origin: 'https://lain.test' });
    assert.equal(foreign.status, 403);
    assert.match(await foreign.text(), /dikirim dari situs lain[\s\S]*<a href/);
    assert.equal((await post(filled({ text: 'x'.repeat(70_000) }))).status, 413);
    assert.equal((await get(`aspiration-form?region=${VILLAGE}`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status, 415);
    assert.equal((await post(filled(), {}, 'region=61')).status, 404);
    const again = await post(filled({ title: HOSTILE, text: 'pendek' }));
    const page = await again.text();
    assert.equal(again.status, 422);
    assert.ok(page.includes('>pendek</textarea>') && page.includes('&lt;img src=x') && !page.includes('<img src=x') && !page.includes('<kim-'));
    assert.equal(await tickets(), count);
  });

  it('shows of an aspiration only what is public, and never a code in an address', async () => {
    const receipt = await (await post(filled({ confidential: 'yes', title: 'Rahasia sekali' }))).text();
    const number = /KB-[0-9A-Z-]+/.exec(receipt)![0];
    for (const path of [`aspiration-tracker?number=${number}`, `aspiration-board?region=${VILLAGE}`]) assert.doesNotMatch(await text(path), /Rahasia sekali|Papan jembatan/, path);
    assert.match(await text('aspiration-tracker'), /<form method="post" action="\/a"/);
    assert.match(await text(`aspiration-form?region=${VILLAGE}&as=link`), new RegExp(`<a class="btn" href="/r/${VILLAGE.replaceAll('.', '\\.')}/aspirasi" rel="noopener">Buka formulir</a>`));
    assert.doesNotMatch(await text(`aspiration-form?region=${VILLAGE}&as=link`), /<form/);
  });
});
