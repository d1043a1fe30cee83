/** The built script tag in another engine than Chromium: each driver brings a way to open a page and to run a function in it. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { policy } from '@kentongan/embed/csp';
import { manifestOf } from '../../e2e/embed/single.ts';
import { feed, form, html, programs, tag } from '../../e2e/embed/snippet.ts';
import { openStage, REGION, type Stage } from '../../e2e/embed/stage.ts';
import { NUMBER } from '../../e2e/embed/using.ts';
import { find, follow, openProgram, read, send, support, trespass, unfold } from './in-page.ts';

export interface Driver {
  readonly name: string;
  /** As a visitor who was never here: nothing is cached or kept. */
  open(url: string): Promise<void>;
  /** Runs `work` in the page, or in its first frame; awaits what it gives. */
  run<T>(work: string, frame?: boolean): Promise<T>;
  stop(): Promise<void>;
}

const NONCE = 'cmFuZG9tLW9uLWV2ZXJ5LXJlcGx5';
const NOTES = `<script nonce="${NONCE}">{ window[Symbol.for('seen')] = []; window[Symbol.for('warned')] = []; const warn = console.warn; console.warn = (...words) => { window[Symbol.for('warned')].push(words.join(' ')); warn.apply(console, words); }; document.addEventListener('securitypolicyviolation', (event) => { if (!/favicon/.test(event.blockedURI)) window[Symbol.for('seen')].push(event.violatedDirective + ' refused ' + event.blockedURI + ' ' + event.sample); }); window.addEventListener('error', (event) => { window[Symbol.for('seen')].push('thrown ' + event.message); }); window.addEventListener('unhandledrejection', (event) => { window[Symbol.for('seen')].push('thrown later ' + event.reason); }); }</script>`;
/** What the inline script above needs under a policy of hashes. */
const hashOf = async (text: string): Promise<string> => `'sha256-${Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('base64')}'`;

const CARDS = `(document.querySelector('kim-news-feed')?.shadowRoot?.querySelectorAll('article.item').length ?? 0) >= 3`;
const LINK = `document.querySelector('a.cadangan').offsetHeight > 0`;
const SEEN = `window[Symbol.for('seen')]`;
const place = (widget: string): string => `<div data-kim-widget="${widget}" data-region="${REGION}"><a href="/lain">${widget}</a></div>`;
const EVERYTHING = `${place('alert-bar')}${feed('data-search')}${programs()}${form()}${place('aspiration-tracker')}${place('aspiration-board')}`;

export function cases(start: () => Promise<Driver>): void {
  describe('the built script tag', () => {
    let stage!: Stage;
    let driver!: Driver;
    before(async () => { stage = await openStage(); driver = await start(); });
    after(async () => { await driver?.stop(); await stage?.stop(); });
    afterEach(() => stage.clear());

    const put = (body: string, csp?: string): string => stage.host.origin + stage.host.put({ html: html(body, NOTES), headers: csp ? { 'content-security-policy': csp } : {} });
    async function until(check: string, frame = false): Promise<void> {
      for (const end = Date.now() + 30_000; !(await driver.run<boolean>(`Promise.resolve(${check})`, frame));) {
        assert.ok(Date.now() < end, `never true: ${check}; said ${JSON.stringify(await driver.run(SEEN, frame))}`);
        await new Promise((resolve) => { setTimeout(resolve, 100); });
      }
    }
    /** Runs one of `in-page.ts` in the page, or in its first frame. */
    const inPage = <Args extends unknown[], T>(work: (...args: Args) => Promise<T> | T, args: Args, frame = false): Promise<T> =>
      driver.run<T>(`(() => { const find = ${find.toString()}; return (${work.toString()})(...${JSON.stringify(args)}); })()`, frame);
    /** Uses every widget of EVERYTHING; nothing may be refused, nothing thrown. */
    const useEverything = async (): Promise<void> => {
      await until(CARDS);
      assert.equal(await inPage(read, []), true, 'an item of news is read');
      assert.ok(await inPage(openProgram, []));
      assert.match(await inPage(unfold, []), /Contoh/);
      await inPage(support, []);
      const { said, number, code } = await inPage(send, [true]);
      assert.match(said, NUMBER);
      assert.match(await inPage(follow, [number!, code!]), /Pesan terkirim/);
      assert.deepEqual(await driver.run(SEEN), []);
    };
    const underNonce = (body: string, types?: string): string =>
      put(body + tag(stage.api).replace('<script', `<script nonce="${NONCE}"`), policy({ api: stage.api, script: `'nonce-${NONCE}' 'strict-dynamic'`, ...(types === undefined ? {} : { types }) }));

    test('the policy is in force: a style attribute and text as HTML are refused, and noted', async () => {
      await driver.open(underNonce(''));
      const thrown = await inPage(trespass, []);
      await until(`${SEEN}.length >= 2`);
      const seen = (await driver.run<string[]>(SEEN)).map((line) => line.split(' ')[0]).sort();
      assert.deepEqual(seen, ['require-trusted-types-for', 'style-src-attr']);
      assert.deepEqual(thrown, ['html']);
    });

    const CARELESS: Readonly<Record<string, readonly [what: RegExp, instead: string, refused: string]>> = {
      'a style attribute in a template': [/class="meta"/, 'class="meta" style="color: red"', 'style-src-attr'],
      'templates without Lit’s Trusted Types policy': [/\w+\.createPolicy\("lit-html",\{[^}]*\}\)/, 'void 0', 'require-trusted-types-for'],
    };
    for (const [name, [what, instead, refused]] of Object.entries(CARELESS)) {
      test(`${name}, put into the core as it is served, would be noted`, async (t) => {
        stage.proxy.fail(/\/core-\w+\.js/, { change: (body) => {
          const careless = body.toString('utf8').replace(what, instead);
          assert.notEqual(careless, body.toString('utf8'));
          return Buffer.from(careless);
        } });
        await driver.open(underNonce(feed()));
        const noted = `${SEEN}.some((line) => line.startsWith('${refused}'))`;
        if (driver.name === 'WebKit' && refused === 'style-src-attr') {
          await until(CARDS);
          if (!(await driver.run<boolean>(`Promise.resolve(${noted})`))) {
            t.skip('WebKit refuses no style attribute that is cloned out of a template, and notes none: Chromium and Firefox tell');
            return;
          }
        }
        await until(noted);
      });
    }

    test('nonce, strict-dynamic and Trusted Types: every widget works without a violation', async () => {
      await driver.open(underNonce(EVERYTHING));
      await useEverything();
    });

    test('the single file under its hash: the same', async (t) => {
      const { src, integrity } = await manifestOf(stage, 'kentongan.all.js');
      const notes = await hashOf(/>(.*)</.exec(NOTES)![1]!);
      await driver.open(put(`${EVERYTHING}<script type="module" src="${src}" integrity="${integrity}" crossorigin="anonymous"></script>`, policy({ api: stage.api, script: `'${integrity}' ${notes}` })));
      // Not every engine matches an external script by a hash of the policy; then it must be the link that stays.
      await until(`${CARDS} || ${SEEN}.some((line) => line.startsWith('script-src'))`);
      if (!(await driver.run<boolean>(`Promise.resolve(${CARDS})`))) {
        assert.equal(await driver.run(LINK), true);
        t.skip(`${driver.name} admits no external script by a hash of the policy: the link stays`);
        return;
      }
      await useEverything();
    });

    test('where Lit’s policy is refused the link stays, with one coded warning', async () => {
      await driver.open(underNonce(feed(), "'none'"));
      await until(`window[Symbol.for('warned')].length > 0`);
      assert.equal(await driver.run(LINK), true);
      assert.match((await driver.run<string[]>(`window[Symbol.for('warned')]`)).join('\n'), /^kentongan: .*\bchunk_failed\b[^\n]*$/);
      assert.deepEqual((await driver.run<string[]>(SEEN)).filter((line) => line.startsWith('thrown')), []);
    });

    test('the classic file', async () => {
      const { src } = await manifestOf(stage, 'kentongan.classic.js');
      await driver.open(put(`${EVERYTHING}<script src="${src}"></script>`));
      await useEverything();
    });

    test('one byte changed in the guarded file: it does not run', async () => {
      stage.proxy.fail(/kentongan\.all\.js/, { change: (body) => { body[body.length - 40]! ^= 1; return body; } });
      const { src, integrity } = await manifestOf(stage, 'kentongan.all.js');
      await driver.open(put(`${feed()}<script type="module" src="${src}" integrity="${integrity}" crossorigin="anonymous" onerror="document.title='refused'"></script>`));
      await until(`document.title === 'refused'`);
      assert.equal(await driver.run(`customElements.get('kim-news-feed') === undefined && ${LINK}`), true);
    });

    test('a frame without an origin: the feed shows, the form sends', async () => {
      const inner = put(feed() + form() + tag(stage.api));
      await driver.open(put(`<iframe sandbox="allow-scripts" width="360" height="900" src="${inner}"></iframe>`));
      await until(CARDS, true);
      assert.match((await inPage(send, [false], true)).said, NUMBER);
      assert.deepEqual(await driver.run(SEEN, true), []);
    });

    // Engines remember a module that failed, and with it all that import it: what comes later must find another, and the same core.
    for (const [name, failing] of Object.entries({ 'the core': /\/core-\w+\.js/, 'what several share': /\/common-\w+\.js/, 'the first tier of the form': /\/form-\w+\.js/, 'the reader': /\/reader-\w+\.js/, 'what the reader shares': /\/rescue-\w+\.js/, 'the later steps': /\/steps-\w+\.js/ })) {
      test(`${name} fails once: news are read and the form is sent all the same, by one core`, async () => {
        stage.proxy.fail(failing, { status: 503 }, 1);
        stage.proxy.fail(/\/core-\w+\.js/, { change: (body) => (body.toString('utf8').startsWith('export*') ? body : Buffer.concat([Buffer.from(`window[Symbol.for('cores')] = (window[Symbol.for('cores')] || 0) + 1;`), body])) });
        await driver.open(put(feed() + form() + tag(stage.api)));
        await until(CARDS);
        assert.equal(await inPage(read, []), true);
        assert.match((await inPage(send, [false])).said, NUMBER);
        assert.ok(stage.proxy.asked.filter(({ path }) => failing.test(path)).length > 1, 'it was asked for again');
        assert.equal(await driver.run(`Promise.resolve(window[Symbol.for('cores')])`), 1);
        assert.deepEqual((await driver.run<string[]>(SEEN)).filter((line) => line.startsWith('thrown')), []);
      });
    }

    test('every prototype frozen', async () => {
      const { src } = await manifestOf(stage, 'kentongan.classic.js');
      await driver.open(put(`<script>for (const of of [Object, Array, Function, String, RegExp, Promise, Map, Set, Error, EventTarget, Node, Element, HTMLElement, Document, Event]) { Object.freeze(of); Object.freeze(of.prototype); }</script>${feed()}${form()}<script src="${src}"></script>`));
      await until(CARDS);
      assert.match((await inPage(send, [false])).said, NUMBER);
      assert.deepEqual(await driver.run(SEEN), []);
    });

    test('the API answers 500: the link and a clear sentence', async () => {
      stage.proxy.fail(/^\/v1\/news/, { status: 500 });
      await driver.open(put(feed() + tag(stage.api)));
      await until(`document.querySelector('kim-news-feed')?.dataset.kimState === 'error' && document.querySelector('a.cadangan').offsetHeight > 0`);
      assert.match(await driver.run(`document.querySelector('kim-news-feed').shadowRoot.textContent`), /belum dapat dimuat/);
    });
  });
}
