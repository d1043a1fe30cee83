/** The built script tag in another engine than Chromium: each driver brings a way to open a page and to run a function in it. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { policy } from '@kentongan/embed/csp';
import { manifestOf } from '../../e2e/embed/single.ts';
import { feed, form, html, programs, tag } from '../../e2e/embed/snippet.ts';
import { openStage, type Stage } from '../../e2e/embed/stage.ts';
import { NUMBER } from '../../e2e/embed/using.ts';

export interface Driver {
  readonly name: string;
  /** As a visitor who was never here: nothing is cached or kept. */
  open(url: string): Promise<void>;
  /** Runs `work` in the page, or in its first frame; awaits what it gives. */
  run<T>(work: string, frame?: boolean): Promise<T>;
  stop(): Promise<void>;
}

const NONCE = 'cmFuZG9tLW9uLWV2ZXJ5LXJlcGx5';
const NOTES = `<script nonce="${NONCE}">window[Symbol.for('seen')] = []; document.addEventListener('securitypolicyviolation', (event) => { if (!/favicon/.test(event.blockedURI)) window[Symbol.for('seen')].push(event.violatedDirective + ' refused ' + event.blockedURI + ' ' + event.sample); }); window.addEventListener('error', (event) => { window[Symbol.for('seen')].push('thrown ' + event.message); });</script>`;
/** What the inline script above needs under a policy of hashes. */
const hashOf = async (text: string): Promise<string> => `'sha256-${Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('base64')}'`;

/** Fills in and sends the form as a person would, and reads what is said in the end. Runs in the page. */
const SEND = `(async () => {
  const find = async (selector) => { for (let turn = 0; turn < 400; turn += 1) { const found = document.querySelector('kim-aspiration-form')?.shadowRoot?.querySelector(selector); if (found) return found; await new Promise((resolve) => setTimeout(resolve, 50)); } throw new Error('never there: ' + selector); };
  const fill = async (selector, value) => { const field = await find(selector); field.value = value; for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true, composed: true })); };
  const main = async () => (await find('.nav .main')).click();
  await fill('select', 'water'); await fill('input.in', 'Sumur bor untuk Dusun Melati'); await fill('textarea', 'Mohon sumur bor: kami mengambil air di sungai.');
  if (!(await find('.nav .main')) ) return '';
  const wide = !!document.querySelector('kim-aspiration-form').shadowRoot.querySelector('[name=adult]');
  if (!wide) { await main(); await find('#step-place'); await find('#change'); await main(); await find('#step-photo'); await main(); } else await find('.chosen');
  (await find('input[name=adult]')).click(); await main();
  return (await find(':is([part=number], #waiting, [role=alert])')).textContent;
})()`;
const CARDS = `(document.querySelector('kim-news-feed')?.shadowRoot?.querySelectorAll('article.item').length ?? 0) >= 3`;
const SEEN = `window[Symbol.for('seen')]`;
const READ = `(async () => {
  const root = document.querySelector('kim-news-feed').shadowRoot; const link = root.querySelector('article h3 a'); const title = link.textContent; link.click();
  for (let turn = 0; turn < 200; turn += 1) { const dialog = root.querySelector('kim-news-reader')?.shadowRoot?.querySelector('dialog[open]'); if (dialog?.querySelector('.text p')) { const said = dialog.textContent; dialog.querySelector('.bar button').click(); return said.includes(title); } await new Promise((resolve) => setTimeout(resolve, 50)); }
  return 'never opened';
})()`;

export function cases(start: () => Promise<Driver>): void {
  describe('the built script tag', () => {
    let stage: Stage;
    let driver: Driver;
    before(async () => { stage = await openStage(); driver = await start(); });
    after(async () => { await driver.stop(); await stage.stop(); });
    afterEach(() => stage.clear());

    const put = (body: string, csp?: string): string => stage.host.origin + stage.host.put({ html: html(body, NOTES), headers: csp ? { 'content-security-policy': csp } : {} });
    async function until(check: string, frame = false): Promise<void> {
      for (const end = Date.now() + 30_000; !(await driver.run<boolean>(`Promise.resolve(${check})`, frame));) {
        assert.ok(Date.now() < end, `never true: ${check}; said ${JSON.stringify(await driver.run(SEEN, frame))}`);
        await new Promise((resolve) => { setTimeout(resolve, 100); });
      }
    }
    const all = async (): Promise<string> => {
      await until(CARDS);
      assert.equal(await driver.run(READ), true);
      await until(`!!document.querySelector('kim-program-list')?.shadowRoot?.querySelector('[part=card]')`);
      return driver.run<string>(SEND);
    };

    test('nonce, strict-dynamic and Trusted Types: all work without a violation', async () => {
      await driver.open(put(feed('data-search') + programs() + form() + tag(stage.api).replace('<script', `<script nonce="${NONCE}"`), policy({ api: stage.api, script: `'nonce-${NONCE}' 'strict-dynamic'` })));
      assert.match(await all(), NUMBER);
      assert.deepEqual(await driver.run(SEEN), []);
    });

    test('the single file under its hash: the same', async () => {
      const { src, integrity } = await manifestOf(stage, 'kentongan.all.js');
      const notes = await hashOf(/>(.*)</.exec(NOTES)![1]!);
      await driver.open(put(`${feed('data-search')}${programs()}${form()}<script type="module" src="${src}" integrity="${integrity}" crossorigin="anonymous"></script>`, policy({ api: stage.api, script: `'${integrity}' ${notes}` })));
      // Not every engine matches an external script by a hash of the policy; then it must be the link that stays.
      const runs = await until(CARDS).then(() => true, () => false);
      if (!runs) {
        assert.equal(await driver.run(`document.querySelector('a.cadangan').offsetHeight > 0`), true);
        assert.match(JSON.stringify(await driver.run(SEEN)), /script-src/);
        console.log(`﹣ ${driver.name} does not admit an external script by its hash: the link stays`);
        return;
      }
      assert.match(await all(), NUMBER);
      assert.deepEqual(await driver.run(SEEN), []);
    });

    test('the classic file', async () => {
      const { src } = await manifestOf(stage, 'kentongan.classic.js');
      await driver.open(put(`${feed()}${programs()}${form()}<script src="${src}"></script>`));
      assert.match(await all(), NUMBER);
      assert.deepEqual(await driver.run(SEEN), []);
    });

    test('one byte changed in the guarded file: it does not run', async () => {
      stage.proxy.fail(/kentongan\.all\.js/, { change: (body) => { body[body.length - 40]! ^= 1; return body; } });
      const { src, integrity } = await manifestOf(stage, 'kentongan.all.js');
      await driver.open(put(`${feed()}<script type="module" src="${src}" integrity="${integrity}" crossorigin="anonymous" onerror="document.title='refused'"></script>`));
      await until(`document.title === 'refused'`);
      assert.equal(await driver.run(`customElements.get('kim-news-feed') === undefined && document.querySelector('a.cadangan').offsetHeight > 0`), true);
    });

    test('a frame without an origin: the feed shows, the form sends', async () => {
      const inner = put(feed() + form() + tag(stage.api));
      await driver.open(put(`<iframe sandbox="allow-scripts" width="360" height="900" src="${inner}"></iframe>`));
      await until(CARDS, true);
      assert.match(await driver.run(SEND, true), NUMBER);
      assert.deepEqual(await driver.run(SEEN, true), []);
    });

    test('a core chunk that fails once is fetched again', async () => {
      stage.proxy.fail(/\/core-\w+\.js/, { status: 503 }, 1);
      await driver.open(put(feed() + tag(stage.api)));
      await until(CARDS);
      assert.equal(stage.proxy.asked.filter(({ path }) => /\/core-\w+\.js/.test(path)).length, 2);
    });

    test('every prototype frozen', async () => {
      const { src } = await manifestOf(stage, 'kentongan.classic.js');
      await driver.open(put(`<script>for (const of of [Object, Array, Function, String, RegExp, Promise, Map, Set, Error, EventTarget, Node, Element, HTMLElement, Document, Event]) { Object.freeze(of); Object.freeze(of.prototype); }</script>${feed()}${form()}<script src="${src}"></script>`));
      await until(CARDS);
      assert.match(await driver.run(SEND), NUMBER);
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
