/** The single files: guarded by integrity, and as a classic script on old and hostile pages. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { feed, form, html } from './snippet.ts';
import type { Guest, Stage } from './stage.ts';
import { fillFirstStep, NUMBER, readFirstItem, send } from './using.ts';

/** Address and integrity of a file, as the manifest gives them. */
export async function manifestOf({ api }: Stage, name: string): Promise<{ src: string; integrity: string }> {
  const { files } = await (await fetch(`${api}/embed/v1/manifest.json`)).json() as { files: { file: string; integrity: string }[] };
  const found = files.find(({ file }) => file.endsWith(`/${name}`));
  assert.ok(found, `${name} is not in the manifest`);
  return { src: `${api}/embed/${found.file}`, integrity: found.integrity };
}

export function single(on: () => Stage): void {
  const linkShown = ({ page }: Guest): Promise<boolean> => page.$eval('a.cadangan', (link) => (link as HTMLElement).offsetHeight > 0);
  const openAll = async (): Promise<Guest> => {
    const { src, integrity } = await manifestOf(on(), 'kentongan.all.js');
    return on().open(html(`${feed()}<script type="module" src="${src}" integrity="${integrity}" crossorigin="anonymous"></script>`));
  };
  /** `hostile` runs before ours, as an inline script of the host page. */
  const openClassic = async (hostile: string, body = feed()): Promise<Guest> => {
    const { src } = await manifestOf(on(), 'kentongan.classic.js');
    return on().open(html(`<script>${hostile}</script>${body}<script src="${src}"></script>`), { width: 360 });
  };

  describe('kentongan.all.js with integrity', () => {
    test('runs', async () => {
      const guest = await openAll();
      await guest.cards(3);
      assert.deepEqual(guest.said, []);
    });

    test('one byte changed: does not run, and the link stays', async () => {
      on().proxy.fail(/kentongan\.all\.js/, { change: (body) => { body[body.length - 40]! ^= 1; return body; } });
      const guest = await openAll();
      await guest.until(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('all.js')));
      assert.equal(await guest.page.evaluate(() => customElements.get('kim-news-feed')), undefined);
      assert.equal(await linkShown(guest), true);
      assert.ok(guest.said.some((line) => /integrity/.test(line)), guest.said.join('\n'));
      assert.equal(guest.news(), 0);
    });
  });

  describe('kentongan.classic.js', () => {
    test('on a windows-1252 page in quirks mode, with <base>, an AMD loader and Prototype.js-like globals', async () => {
      const { src } = await manifestOf(on(), 'kentongan.classic.js');
      const hostile = `
        window.$ = function (id) { return document.getElementById(id); };
        window.$$ = window.Class = window.Hash = window.Ajax = window.Template = window.Form = function () {};
        window.define = function () { window.amdCalled = true; }; window.define.amd = { jQuery: true }; window.require = window.define;
        Object.extend = function (to, from) { for (var key in from) to[key] = from[key]; return to; };
        Array.prototype.each = Array.prototype.include = Array.prototype.first = Array.prototype.clear = function () { throw new Error('called'); };
        Array.prototype.entries = Array.prototype.toArray = function () { return this; };
        Element.prototype.hide = Element.prototype.show = Element.prototype.update = Element.prototype.select = Element.prototype.visible = function () { throw new Error('called'); };
        String.prototype.strip = String.prototype.contains = Function.prototype.wrap = Function.prototype.implement = function () { throw new Error('called'); };`;
      const page = html(`<p id="d\xE9sa">Musyawarah \x96 caf\xE9</p>${feed('data-heading="Warta &amp; kabar"')}<script src="${src}"></script>`, `<base href="https://lain.invalid/folder/"><script>${hostile}</script>`, '').replace('<meta charset="utf-8">', '');
      const guest = await on().open({ html: page, headers: { 'content-type': 'text/html; charset=windows-1252' } }, { width: 360 });
      await guest.cards(3);
      assert.deepEqual(await guest.page.evaluate(() => [document.compatMode, document.characterSet, document.querySelector('p')!.textContent]), ['BackCompat', 'windows-1252', 'Musyawarah – café']);
      const { title, text } = await readFirstItem(guest.page);
      assert.ok(text.includes(title));
      // Words of ours beyond ASCII came through the page's charset unharmed.
      assert.doesNotMatch(await guest.page.$eval('kim-news-feed', (element) => element.shadowRoot!.textContent), /[\u00C2\u00C3\u00E2][\u0080-\u00BF\u20AC\u201C\u201D]/);
      assert.equal(await guest.page.evaluate(() => 'amdCalled' in window), false);
      assert.equal(new URL(guest.page.url()).origin, on().host.origin);
      assert.deepEqual(guest.said, []);
    });

    test('with every prototype frozen', async () => {
      const guest = await openClassic('for (const of of [Object, Array, Function, String, RegExp, Promise, Map, Set, Error, EventTarget, Node, Element, HTMLElement, Document, Event, MutationObserver]) { Object.freeze(of); Object.freeze(of.prototype); }', feed() + form());
      await guest.cards(3);
      await readFirstItem(guest.page);
      await fillFirstStep(guest.page);
      assert.match(await send(guest.page), NUMBER);
      assert.deepEqual(guest.said, []);
    });

    test('with methods that show up in every loop: nothing of them travels', async () => {
      const guest = await openClassic('Object.prototype.extend = function () {}; Array.prototype.$family = "array"; Object.prototype.$constructor = function () {};');
      await guest.until(() => /ready|error/.test(document.querySelector('kim-news-feed')?.dataset['kimState'] ?? ''));
      assert.deepEqual(guest.requests.filter((url) => /\/v1\//.test(url)).map((url) => new URL(url).search), ['?region=61.12.01.2001&limit=3']);
      assert.deepEqual(await guest.page.$eval('kim-news-feed', (element) => element.getAttributeNames().filter((name) => /extend|family|constructor/.test(name))), []);
      assert.deepEqual(guest.said, []);
    });

    test('behind a picture that stands for the script: it is not the picture that names the API', async () => {
      const guest = await openClassic('', `<img name="currentScript" src="http://lain.invalid/embed/0.1.0/kentongan.classic.js" alt="">${feed()}`);
      await guest.until(() => document.querySelector('kim-news-feed')?.dataset['kimState'] === 'error');
      assert.equal(await linkShown(guest), true);
      assert.deepEqual(guest.requests.filter((url) => /lain\.invalid\/v1/.test(url)), []);
    });

    const SENDING: Readonly<Record<string, string>> = {
      'Prototype.js 1.6, whose toJSON turns lists into text': 'Array.prototype.toJSON = function () { return "[" + Array.prototype.slice.call(this).map(function (item) { return JSON.stringify(item); }).join(", ") + "]"; };',
      'MooTools, whose Array.from knows no mapping': 'Array.from = function (item) { return item == null ? [] : typeof item.length === "number" && typeof item !== "string" ? Array.prototype.slice.call(item) : [item]; };',
    };
    for (const [name, hostile] of Object.entries(SENDING)) {
      test(`the form under ${name}`, async () => {
        const guest = await openClassic(hostile, form());
        await fillFirstStep(guest.page);
        assert.match(await send(guest.page), NUMBER);
      });
    }
  });
}
