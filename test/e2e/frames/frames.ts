/** Frames in Chromium, on a site at another origin: their height and who may set it, sandboxes of every kind, and no JavaScript at all. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { Frame } from 'puppeteer-core';
import { html } from '../embed/snippet.ts';
import { REGION, until, type Guest, type Stage } from '../embed/stage.ts';
import { fillFirstStep, NUMBER, send } from '../embed/using.ts';
import { PATIENCE } from '../visit.ts';

/** Every refusal of a policy, written down in whatever document it happens. */
const noteViolations = (): void => {
  const seen: string[] = [];
  (window as unknown as Record<symbol, string[]>)[Symbol.for('violations')] = seen;
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => { seen.push(`${violatedDirective} refused ${blockedURI} ${sample}`); });
};
const violations = (where: Frame): Promise<string[]> => where.evaluate(() => (window as unknown as Record<symbol, string[]>)[Symbol.for('violations')] ?? []);
const heightIs = (id: string, height: string): boolean => document.getElementById(id)!.style.height === height;
const isSized = (id: string): boolean => /^[1-9]\d+px$/.test(document.getElementById(id)!.style.height);
const upgraded = (name: string): boolean => !!document.querySelector(name)?.shadowRoot?.querySelector('[part=base]');
/** What a parent that notes messages was told. */
interface Told { readonly message?: string; readonly value?: unknown; readonly secret?: string; readonly kentongan?: string }
const noteMessages = (): void => {
  const told: unknown[] = [];
  (window as unknown as { told: unknown[] }).told = told;
  addEventListener('message', ({ data }) => { told.push(data); });
};

export function frames(on: () => Stage): void {
  describe('frames', () => {
    let stage: Stage;
    before(() => { stage = on(); });

    const src = (widget: string, more = ''): string => `${stage.api}/embed/frame/${widget}?region=${REGION}${more}`;
    const iframe = (widget: string, { more = '', attributes = '' } = {}): string => `<iframe id="${widget}" title="${widget}" width="100%" height="300" src="${src(widget, more)}" ${attributes}></iframe>`;
    const helper = (): string => `<script async src="${stage.api}/embed/v1/kentongan-frame.js"></script>`;
    const inside = (guest: Guest, widget: string): Frame => guest.page.frames().find((frame) => frame.url().includes(`/embed/frame/${widget}`))!;
    const textOf = (frame: Frame): Promise<string> => frame.$eval('body', (body) => body.innerText);

    test('every widget reads at once, is upgraded, has the height of its content, and breaks no rule of its own', async () => {
      for (const widget of ['news-feed', 'program-list', 'aspiration-form', 'aspiration-tracker', 'aspiration-board']) {
        const guest = await stage.open(html(iframe(widget) + helper()), { width: 360, before: noteViolations });
        const frame = inside(guest, widget);
        await until(frame, guest.said, upgraded, `kim-${widget}`);
        await until(frame, guest.said, (name) => ['ready', 'empty'].includes(document.querySelector<HTMLElement>(name)!.dataset['kimState']!), `kim-${widget}`);
        await guest.until(isSized, widget);
        // Pictures still come in, and each makes it higher.
        const innerHeight = (): Promise<string> => frame.$eval('body', (body) => `${Math.ceil(body.getBoundingClientRect().height)}px`);
        for (const began = Date.now(); !await guest.page.evaluate(heightIs, widget, await innerHeight());) assert.ok(Date.now() - began < PATIENCE, `${widget} is ${await innerHeight()} high, its frame is not`);
        assert.deepEqual([await violations(frame), guest.said, await guest.cookies()], [[], [], []], widget);
        assert.equal(await frame.$eval('html', (root) => root.scrollWidth - root.clientWidth), 0, `${widget} scrolls sideways`);
        assert.deepEqual([...new Set(guest.requests.map((url) => new URL(url).origin))].sort(), [stage.api, stage.host.origin].sort());
        await stage.clear();
      }
    });

    test('a height is taken from the frame itself alone, as a number, between its bounds', async () => {
      const stranger = stage.host.put({ html: html('<p>Orang lain</p>') });
      // A frame of fixed height says nothing by itself, so that all it says is said here.
      const guest = await stage.open(html(`${iframe('news-feed', { more: '&size=m' })}<iframe id="lain" title="lain" src="http://localhost:${stage.host.port}${stranger}"></iframe><iframe id="kotak" title="kotak" sandbox="allow-scripts" src="${src('program-list')}"></iframe>${helper()}`), { before: noteMessages });
      const own = inside(guest, 'news-feed');
      await until(own, guest.said, upgraded, 'kim-news-feed');
      const say = (frame: Frame, message: unknown): Promise<void> => frame.evaluate((data) => { parent.postMessage(data, '*'); }, message as never);
      /** Said last, and heard: so that what was said before has been dealt with. */
      const heard = async (frame: Frame): Promise<void> => {
        const mark = `tanda-${Math.random()}`;
        await say(frame, mark);
        await guest.until((word) => (window as unknown as { told: unknown[] }).told.includes(word), mark);
      };
      const heights = (): Promise<string[]> => guest.page.$$eval('iframe', (all) => all.map(({ style }) => style.height));
      await say(own, { kentongan: 'height', height: 777 });
      await heard(own);
      assert.deepEqual(await heights(), ['777px', '', ''], 'the sandboxed one is of nobody');
      const other = guest.page.frames().find((frame) => frame.url().includes('localhost'))!;
      await say(other, { kentongan: 'height', height: 1234 });
      await heard(other);
      await guest.page.evaluate(() => { postMessage({ kentongan: 'height', height: 1234 }, '*'); });
      for (const wrong of [{ kentongan: 'height', height: '900' }, { kentongan: 'height' }, { kentongan: 'lain', height: 900 }, { height: 900 }, null, 'height', [900]]) await say(own, wrong);
      await own.evaluate(() => { for (const height of [NaN, Infinity, -Infinity]) parent.postMessage({ kentongan: 'height', height }, '*'); });
      await heard(own);
      assert.deepEqual(await heights(), ['777px', '', '']);
      for (const [asked, given] of [[1e9, '4000px'], [-5, '100px'], [4000.4, '4000px']] as const) {
        await say(own, { kentongan: 'height', height: asked });
        await heard(own);
        assert.equal((await heights())[0], given);
      }
      // An address that is not the frame's: what it says counts no more.
      await guest.page.$eval('#news-feed', (element, address) => new Promise((loaded) => {
        element.addEventListener('load', loaded, { once: true });
        (element as HTMLIFrameElement).src = address;
      }), `http://localhost:${stage.host.port}${stranger}`);
      const moved = await guest.page.waitForFrame((frame) => frame.url().includes('localhost') && frame !== other);
      await say(moved, { kentongan: 'height', height: 333 });
      await heard(moved);
      assert.equal((await heights())[0], '4000px');
    });

    test('a fixed height stays, and the frame scrolls inside', async () => {
      const guest = await stage.open(html(iframe('news-feed', { more: '&size=s' }) + helper()), { before: noteMessages });
      const frame = inside(guest, 'news-feed');
      await until(frame, guest.said, upgraded, 'kim-news-feed');
      assert.deepEqual(await guest.page.evaluate(() => [(window as unknown as { told: unknown[] }).told, document.querySelector('iframe')!.style.height]), [[], '']);
      assert.ok(await frame.$eval('html', (root) => root.scrollHeight > root.clientHeight));
    });

    test('an item opens in the frame, and there is a way back', async () => {
      const guest = await stage.open(html(iframe('news-feed')), { before: noteViolations });
      const frame = inside(guest, 'news-feed');
      await until(frame, guest.said, (name) => !!document.querySelector(name)?.shadowRoot?.querySelector('article.item a'), 'kim-news-feed');
      const title = await frame.$eval('kim-news-feed >>> article.item h3', (heading) => heading.textContent.trim());
      await Promise.all([frame.waitForNavigation(), frame.$eval('kim-news-feed >>> article.item h3 a', (link) => { (link as HTMLElement).click(); })]);
      assert.equal(await frame.$eval('h1', (heading) => heading.textContent.trim()), title);
      await Promise.all([frame.waitForNavigation(), frame.$eval('a[target=_self]', (link) => { link.click(); })]);
      assert.ok(await frame.$('kim-news-feed'));
      assert.deepEqual(await violations(frame), []);
    });

    test('without JavaScript everything reads, from part to part, in any sandbox', async () => {
      const guest = await stage.open(html('<p>Situs desa</p>'));
      await guest.page.setJavaScriptEnabled(false);
      const reads: readonly (readonly [string, RegExp])[] = [['news-feed', /Berita Sungai Raya[\s\S]*Posyandu/], ['program-list', /Program untuk warga[\s\S]*KUR/], ['aspiration-form', /Apa yang ingin Anda sampaikan\?[\s\S]*Buka formulir di halamannya sendiri/], ['aspiration-tracker', /Kode lacak/], ['aspiration-board', /Aspirasi warga[\s\S]*diterima/]];
      const path = stage.host.put({ html: html(reads.map(([widget]) => iframe(widget, { attributes: 'sandbox' })).join('')) });
      await guest.page.goto(stage.host.origin + path);
      for (const [widget, words] of reads) {
        const text = await textOf(inside(guest, widget));
        assert.match(text, words, widget);
      }
      const frame = inside(guest, 'news-feed');
      const title = await frame.$eval('.items h3', (heading) => heading.textContent.trim());
      await Promise.all([frame.waitForNavigation(), (await frame.$('.items h3 a'))!.click()]);
      assert.equal(await frame.$eval('h1', (heading) => heading.textContent.trim()), title);
    });

    test('the plain form is sent from a sandbox that allows forms, without JavaScript, and waits for a person', async () => {
      const before = stage.tickets().length;
      const guest = await stage.open(html('<p>Situs desa</p>'));
      await guest.page.setJavaScriptEnabled(false);
      for (const [attributes, moderated] of [['sandbox="allow-forms"', true], ['', true]] as const) {
        const path = stage.host.put({ html: html(iframe('aspiration-form', { attributes })) });
        await guest.page.goto(stage.host.origin + path);
        const frame = inside(guest, 'aspiration-form');
        await frame.$eval('form', (form) => {
          const set = (name: string, value: string): void => { (form.elements.namedItem(name) as HTMLInputElement).value = value; };
          set('kind', 'complaint'); set('category', 'electricity'); set('title', 'Lampu padam'); set('text', 'Lampu jalan di depan mushala padam sejak dua minggu.'); set('adult', 'yes');
        });
        await Promise.all([frame.waitForNavigation(), frame.$eval('form button:last-of-type', (button) => { button.click(); })]);
        assert.match(await textOf(frame), NUMBER);
        assert.equal(stage.tickets().at(-1)!.moderated, moderated);
      }
      assert.equal(stage.tickets().length, before + 2);
    });

    test('the form is sent in sandboxes with scripts, with and without forms', async () => {
      for (const attributes of ['sandbox="allow-scripts"', 'sandbox="allow-scripts allow-forms"']) {
        const before = stage.tickets().length;
        const guest = await stage.open(html(iframe('aspiration-form', { attributes }).replace('height="300"', 'height="1600"')), { before: noteViolations });
        const frame = inside(guest, 'aspiration-form');
        await until(frame, guest.said, upgraded, 'kim-aspiration-form');
        await until(frame, guest.said, () => document.querySelector<HTMLElement>('kim-aspiration-form')!.dataset['kimState'] === 'ready');
        await frame.$eval('kim-aspiration-form', (form) => { form.replaceChildren(); });
        await fillFirstStep(frame);
        assert.match(await send(frame), NUMBER, attributes);
        assert.equal(stage.tickets().length, before + 1);
        assert.deepEqual([await violations(frame), guest.said.filter((words) => words.startsWith('thrown'))], [[], []], attributes);
        await stage.clear();
      }
    });

    test('whoever has begun to write in the plain form goes on in it', async () => {
      const guest = await stage.open(html(iframe('aspiration-form')), {
        before: () => {
          document.addEventListener('DOMContentLoaded', () => {
            const title = document.querySelector<HTMLInputElement>('form [name=title]');
            if (!title) return;
            title.focus();
            title.value = 'Sudah mulai menulis';
            title.dispatchEvent(new Event('input', { bubbles: true }));
          });
        },
      });
      const frame = inside(guest, 'aspiration-form');
      await guest.page.waitForNetworkIdle();
      assert.equal(await frame.$('kim-aspiration-form'), null);
      assert.deepEqual(await frame.$eval('form [name=title]', (title) => [(title as HTMLInputElement).value, document.activeElement === title]), ['Sudah mulai menulis', true]);
    });

    test('in WordPress’s sandbox the frame speaks WordPress’s messages, and its links get out', async () => {
      const { items } = await (await fetch(`${stage.api}/v1/news?region=${REGION}&limit=1`)).json() as { items: { url: string }[] };
      const { html: embed } = await (await fetch(`${stage.api}/oembed?${new URLSearchParams({ url: items[0]!.url }).toString()}`)).json() as { html: string };
      // As WordPress rewrites what a stranger offers.
      const rewritten = embed.replace('<iframe ', '<iframe sandbox="allow-scripts" security="restricted" data-secret="Abc123Def4" ').replace(/src="([^"]+)"/, 'src="$1#?secret=Abc123Def4"');
      const guest = await stage.open(html(rewritten), { before: noteMessages });
      const told = (): Promise<Told[]> => guest.page.evaluate(() => (window as unknown as { told: Told[] }).told);
      await guest.until(() => (window as unknown as { told: Told[] }).told.some(({ message }) => message === 'height'));
      const frame = inside(guest, 'news-feed');
      const isTold = async (): Promise<boolean> => {
        const value = await frame.$eval('body', (body) => Math.ceil(body.getBoundingClientRect().height));
        return isDeepStrictEqual((await told()).filter(({ message }) => message === 'height').at(-1), { message: 'height', value, secret: 'Abc123Def4' });
      };
      for (const began = Date.now(); !await isTold();) assert.ok(Date.now() - began < PATIENCE, JSON.stringify(await told()));
      await frame.$eval('footer a', (link) => { link.click(); });
      await guest.until(() => (window as unknown as { told: Told[] }).told.some(({ message }) => message === 'link'));
      assert.deepEqual((await told()).find(({ message }) => message === 'link'), { message: 'link', value: items[0]!.url, secret: 'Abc123Def4' });
      await Promise.all([frame.waitForNavigation(), frame.$eval('a[target=_self]', (link) => { link.click(); })]);
      await until(frame, guest.said, upgraded, 'kim-news-feed');
      assert.match(frame.url(), /#\?secret=Abc123Def4$/, 'the secret goes along');
      // A frame that has none is given it by a message.
      await guest.page.evaluate(() => { (window as unknown as { told: Told[] }).told.length = 0; document.querySelector('iframe')!.contentWindow!.postMessage({ message: 'ready', secret: 'Zyx987' }, '*'); });
      await guest.until(() => (window as unknown as { told: Told[] }).told.some(({ secret }) => secret === 'Zyx987'));
    });

    test('what is unknown is a sentence and a link', async () => {
      const guest = await stage.open(html(`<iframe title="kosong" src="${stage.api}/embed/frame/news-feed?region=99.99"></iframe>`));
      assert.match(await textOf(inside(guest, 'news-feed')), /Belum dapat ditampilkan[\s\S]*Cari desa Anda/);
    });

    test('pages with data for search engines break no rule of theirs', async () => {
      const slugs = await Promise.all((['news', 'programs'] as const).map(async (list) => (await (await fetch(`${stage.api}/v1/${list}?region=${REGION}&limit=1`)).json() as { items: { slug: string }[] }).items[0]!.slug));
      for (const path of [`/n/${slugs[0]!}`, `/p/${slugs[1]!}`, `/r/${REGION}`]) {
        const context = await stage.browser.createBrowserContext();
        const page = await context.newPage();
        const said: string[] = [];
        page.on('console', (message) => { said.push(message.text()); });
        page.on('pageerror', (error) => { said.push(String(error)); });
        await page.evaluateOnNewDocument(noteViolations);
        await page.goto(stage.api + path);
        assert.deepEqual([await violations(page.mainFrame()), said], [[], []], path);
        const blocks = await page.$$eval('script', (all) => all.map(({ type, textContent }) => [type, typeof JSON.parse(textContent)]));
        assert.deepEqual(blocks, path.startsWith('/r/') ? [] : [['application/ld+json', 'object']], path);
        await page.emulateMediaType('print');
        if (path.startsWith('/n/')) assert.ok(await page.$eval('.paper', (paper) => (paper as HTMLElement).offsetHeight > 100), 'the sheet says where it came from');
        await context.close();
      }
    });
  });
}
