/** Hostile content stored at the real server, and hostile addresses: its pages, feeds and frames. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Stage } from '../../e2e/embed/stage.ts';
import { CANARY } from './payloads.ts';
import { scan } from './scan.ts';

const AT_ONCE = 8;
const REGION = '61.12.01.2001';

export interface Staff { readonly role: string; readonly email: string; readonly password: string }

export function serverPages(on: () => Stage, staff: () => readonly Staff[], payloads: readonly string[]): void {
  const limit = (text: string, max: number): string => [...text].slice(0, max).join('');
  async function pool<T>(values: readonly T[], work: (value: T, index: number) => Promise<void>): Promise<void> {
    const waiting = values.map((value, index) => [value, index] as const);
    await Promise.all(Array.from({ length: AT_ONCE }, async () => { for (let next = waiting.shift(); next; next = waiting.shift()) await work(...next); }));
  }
  async function signIn(): Promise<(path: string, body: unknown) => Promise<Response>> {
    const { email, password } = staff().find(({ role }) => role === 'regency_admin')!;
    const login = await fetch(`${on().api}/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-kentongan': '1' }, body: JSON.stringify({ email, password }) });
    assert.equal(login.status, 200, await login.text());
    const cookie = login.headers.getSetCookie()[0]!.split(';')[0]!;
    return (path, body) => fetch(`${on().api}/v1/staff/${path}`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-kentongan': '1', cookie }, body: JSON.stringify(body) });
  }
  /** Parses the pages in a real browser, in batches, and looks for what would run. */
  async function inspect(pages: readonly string[]): Promise<void> {
    const { page } = await on().open('<p>kosong</p>');
    let looked = 0;
    for (let at = 0; at < pages.length; at += 50) {
      const result = await page.evaluate(scan, { origins: [on().api], html: pages.slice(at, at + 50) });
      assert.deepEqual(result.found, []);
      looked += result.looked;
    }
    assert.ok(looked > pages.length * 8, `only ${looked} elements in ${pages.length} pages`);
  }
  async function visitFor(urls: readonly string[]): Promise<void> {
    const guest = await on().open('<p>kosong</p>');
    const dialogs: string[] = [];
    guest.page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss(); });
    for (const url of urls) {
      await guest.page.goto(url, { waitUntil: 'load' });
      assert.equal(decodeURIComponent(new URL(guest.page.url()).pathname), decodeURIComponent(new URL(url).pathname));
      assert.equal(await guest.page.evaluate(() => (top as unknown as { kimCanary?: number }).kimCanary), undefined, `${CANARY} at ${url}`);
    }
    assert.deepEqual(dialogs, []);
    assert.deepEqual([...new Set(guest.requests.map((url) => new URL(url).origin))].filter((origin) => ![on().api, on().host.origin].includes(origin)), []);
  }

  describe(`${payloads.length} payloads at the server`, () => {
    test('in news: the item’s page, the region’s page, the feeds', async () => {
      const post = await signIn();
      const pages: string[] = [];
      const urls: string[] = [];
      let refused = 0;
      await pool(payloads, async (payload, index) => {
        const reply = await post('news', { title: limit(payload, 150) || 'x', html: `${limit(payload, 5000)}<p>akhir</p>`, category: limit(payload, 40), region: REGION, publish: true });
        if (reply.status === 400) { refused += 1; return; }
        assert.ok(reply.ok, `${reply.status} ${await reply.clone().text()} for ${payload}`);
        const { slug } = await reply.json() as { slug: string };
        const page = await fetch(`${on().api}/n/${slug}`);
        assert.equal(page.status, 200);
        pages.push(await page.text());
        if (index % 60 === 0) urls.push(`${on().api}/n/${slug}`);
      });
      assert.ok(pages.length > payloads.length * 0.8, `${refused} were refused`);
      await inspect(pages);
      const lists = [`${on().api}/r/${REGION}`, `${on().api}/r/61.12`];
      await inspect(await Promise.all(lists.map(async (url) => (await fetch(url)).text())));
      await visitFor([...urls, ...lists]);
      for (const kind of ['rss', 'atom']) {
        const xml = await (await fetch(`${on().api}/feeds/${REGION}.${kind}`)).text();
        const guest = await on().open('<p>kosong</p>');
        assert.equal(await guest.page.evaluate((text) => new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')?.textContent ?? '', xml), '', kind);
        const bodies = await guest.page.evaluate((text) => Array.from(new DOMParser().parseFromString(text, 'application/xml').querySelectorAll('description, content, summary, encoded, title')).filter((node) => node.localName === 'encoded' || node.getAttribute('type') === 'html' || node.localName === 'description').map((node) => node.textContent), xml);
        await inspect([`<p></p><p></p><p></p><p></p><p></p><p></p><p></p>${bodies.join('')}`]);
      }
      JSON.parse(await (await fetch(`${on().api}/feeds/${REGION}.json`)).text());
    });

    test('in programs: the page and the calendar', async () => {
      const post = await signIn();
      const pages: string[] = [];
      const urls: string[] = [];
      await pool(payloads.filter((_, index) => index % 3 === 0), async (payload, index) => {
        const p = limit(payload, 100) || 'x';
        const reply = await post('programs', { name: p, summary: p, type: 'service', organiser: p, level: 'village', audience: p, requirements: [p], documents: [{ name: p, required: true, note: p }], steps: [p], benefit: p, fee: 0, places: [p], contacts: [{ office: p, hours: p }], regions: [REGION], lastChecked: '2026-11-20', questions: [{ question: p, answer: p }], attachments: [], category: 'other', period: { starts: '2026-12-01' }, publish: true });
        if (reply.status === 400) { if (pages.length === 0 && index > 40) assert.fail(await reply.text()); return; }
        assert.ok(reply.ok, `${reply.status} for ${payload}`);
        const { slug } = await reply.json() as { slug: string };
        pages.push(await (await fetch(`${on().api}/p/${slug}`)).text());
        if (index % 40 === 0) urls.push(`${on().api}/p/${slug}`);
      });
      assert.ok(pages.length > payloads.length / 4, `${pages.length} pages`);
      await inspect(pages);
      await visitFor(urls);
      const calendar = await (await fetch(`${on().api}/feeds/${REGION}/programs.ics`)).text();
      assert.doesNotMatch(calendar, /^(?!(?:BEGIN|END|VERSION|PRODID|METHOD|X-|NAME|TIMEZONE|UID|SEQUENCE|DTSTAMP|DTSTART|DTEND|DURATION|SUMMARY|LOCATION|DESCRIPTION|URL|STATUS|CALSCALE|REFRESH|LAST-MODIFIED|CREATED|CATEGORIES|ORGANIZER|CLASS|TRANSP|TZ|RRULE)|[ \t]|\r?$)/m);
    });

    test('in addresses: pages, frames and errors', async () => {
      const pages: string[] = [];
      const make: ((text: string) => string)[] = [
        (text) => `/r/${REGION}?q=${text}`, (text) => `/r/${text}`, (text) => `/n/${text}`, (text) => `/p/${text}`, (text) => `/a/${text}`, (text) => `/a?number=${text}`, (text) => `/r/${REGION}/aspirasi?program=${text}`, (text) => `/r/${REGION}?category=${text}`, (text) => `/embed/frame/news-feed?site=${text}&region=${text}`, (text) => `/oembed?url=${text}`, (text) => `/v1/news?region=${text}`,
      ];
      const urls: string[] = [];
      await pool(payloads, async (payload, index) => {
        let text: string;
        try { text = encodeURIComponent(limit(payload, 300)); } catch { return; }
        const reply = await fetch(on().api + make[index % make.length]!(text), { redirect: 'manual' });
        assert.ok(reply.status < 500, `${reply.status} at ${make[index % make.length]!(text)}`);
        if (/html/.test(reply.headers.get('content-type') ?? '')) { pages.push(await reply.text()); if (index % 97 === 0) urls.push(on().api + make[index % make.length]!(text)); } else {
          const body = await reply.text();
          if (payload.length > 8 && reply.status >= 400) assert.ok(!body.includes(JSON.stringify(payload).slice(1, -1)), `echoed: ${payload}`);
        }
      });
      await inspect(pages);
      await visitFor(urls);
    });

    test('typed into the form page', async () => {
      const pages: string[] = [];
      await pool(payloads.filter((_, index) => index % 5 === 0), async (payload) => {
        const form = new URLSearchParams({ title: payload, text: payload, category: payload, kind: payload, place: payload, name: payload, email: payload, whatsapp: payload, region: REGION });
        const reply = await fetch(`${on().api}/r/${REGION}/aspirasi`, { method: 'POST', body: form, headers: { origin: on().api }, redirect: 'manual' });
        assert.ok(reply.status < 500, `${reply.status} for ${payload}`);
        pages.push(await reply.text());
        const track = await fetch(`${on().api}/a`, { method: 'POST', body: new URLSearchParams({ number: payload, code: payload }), headers: { origin: on().api }, redirect: 'manual' });
        assert.ok(track.status < 500, `${track.status} for ${payload}`);
        pages.push(await track.text());
      });
      await inspect(pages.filter((page) => page.includes('<')));
    });
  });
}
