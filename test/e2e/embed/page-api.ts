/** `window.kentongan`: what scripts of the host page may ask, before and after the widgets have come. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { feed, form, html, tag } from './snippet.ts';
import { manifestOf } from './single.ts';
import type { Guest, Stage } from './stage.ts';

/** What the page's handlers were told, one a line. */
const told = ({ page }: Guest): Promise<string[]> => page.evaluate(() => [...(window as unknown as { told: string[] }).told]);
const QUEUE = `<script>
  window.told = [];
  (window.kentongan = window.kentongan || []).push(['on', 'kim-load', function (event) { told.push('load ' + event.target.localName + ' ' + event.data.items.length); }]);
  kentongan.push(['ready', function (api) { told.push('ready ' + (api === window.kentongan) + ' ' + !!document.querySelector('kim-news-feed, kim-aspiration-form').shadowRoot); }]);
  kentongan.push(['nothing'], function () { throw new Error('milik halaman'); }, function (api) { told.push('function ' + api.version); });
</script>`;

export function pageApi(on: () => Stage): void {
  const ways: Record<string, () => Promise<string>> = {
    'the floating file': () => Promise.resolve(tag(on().api)),
    'kentongan.all.js': async () => `<script type="module" src="${(await manifestOf(on(), 'kentongan.all.js')).src}"></script>`,
    'kentongan.classic.js': async () => `<script src="${(await manifestOf(on(), 'kentongan.classic.js')).src}"></script>`,
  };
  const open = async (before: string, way = 'the floating file', widgets = feed()): Promise<Guest> => on().open(html(before + widgets + await ways[way]!()));
  const isOpen = (guest: Guest): Promise<void> => guest.until(() => typeof (window as unknown as { kentongan?: { refresh?: unknown } }).kentongan?.refresh === 'function');

  describe('window.kentongan', () => {
    for (const way of Object.keys(ways)) {
      test(`${way}: what was queued before it is done, also for what had loaded by then`, async () => {
        const guest = await open(QUEUE, way);
        await guest.until(() => (window as unknown as { told: string[] }).told.length === 3);
        assert.deepEqual((await told(guest)).map((line) => line.replace(/\d+\.\d+\.\d+/, 'x.y.z')).sort(), ['function x.y.z', 'load kim-news-feed 3', 'ready true true']);
        const ours = guest.said.filter((line) => line.includes('kentongan:'));
        assert.equal(ours.length, 2, guest.said.join('\n'));
        assert.ok(ours.every((line) => /^warn kentongan: command_failed /.test(line)), ours.join('\n'));
        assert.deepEqual(guest.said.filter((line) => line.startsWith('thrown')), []);
      });
    }

    test('ready waits for what is still loading', async () => {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      on().proxy.fail(/^\/v1\/news/, { wait: promise });
      const guest = await open(`<script>
        window.told = [];
        (window.kentongan = window.kentongan || []).push(['ready', function () { told.push(document.querySelector('kim-news-feed').dataset.kimState); }]);
      </script>`);
      await isOpen(guest);
      await guest.until(() => document.querySelector<HTMLElement>('kim-news-feed')?.dataset['kimState'] === 'loading');
      resolve(undefined);
      await guest.until(() => (window as unknown as { told: string[] }).told.length === 1);
      assert.deepEqual(await told(guest), ['ready']);
    });

    test('pages that hold a form alone have it too', async () => {
      const guest = await open(QUEUE, 'the floating file', form());
      await guest.until(() => (window as unknown as { told: string[] }).told.includes('ready true true'));
    });

    test('refresh asks again for one widget, or for all, and on() hears of it until it is ended', async () => {
      const guest = await open(QUEUE, 'the floating file', `<section id="atas">${feed()}</section>${feed('data-category="Kesehatan"')}`);
      await isOpen(guest);
      await guest.until(() => (window as unknown as { told: string[] }).told.filter((line) => line.startsWith('load')).length === 2);
      const asked = guest.news();
      assert.deepEqual(await guest.page.evaluate(() => {
        const api = (window as unknown as { kentongan: { refresh(target?: unknown): number; on(name: string, handler: () => void): () => void } }).kentongan;
        const off = api.on('kim-load', () => { throw new Error('it was ended'); });
        off();
        return [api.refresh('#atas'), api.refresh(document.querySelector('#atas kim-news-feed')), api.refresh('.tidak-ada')];
      }), [1, 1, 0]);
      await guest.until(() => (window as unknown as { told: string[] }).told.filter((line) => line.startsWith('load')).length >= 3);
      assert.equal(await guest.page.evaluate(() => (window as unknown as { kentongan: { refresh(): number } }).kentongan.refresh()), 2);
      await guest.until(() => (window as unknown as { told: string[] }).told.filter((line) => line.startsWith('load')).length >= 5);
      assert.equal(guest.news(), asked + 4);
      assert.deepEqual(guest.said.filter((line) => !line.includes('command_failed')), []);
    });

    const TAKEN: readonly (readonly [name: string, way: string, script: string])[] = [
      ['a frozen object', 'the floating file', "window.kentongan = Object.freeze({ milik: 'halaman' });"],
      ['a name that cannot be written', 'kentongan.all.js', "Object.defineProperty(window, 'kentongan', { value: 'halaman' });"],
      ['an element with that id', 'kentongan.classic.js', "document.body.insertAdjacentHTML('afterbegin', '<p id=kentongan></p>');"],
    ];
    for (const [name, way, script] of TAKEN) {
      test(`${name}, with ${way} twice: it is left alone, one warning has a code, and the widgets work`, async () => {
        const twice = (await ways[way]!()).replace(/src="([^"]+)"/, 'src="$1?lagi"');
        const guest = await open(`<script>${script} window.before = window.kentongan;</script>`, way, feed() + twice);
        await guest.cards(3);
        await guest.until(() => (window as unknown as Record<symbol, { pageApi?: boolean }>)[Symbol.for('kentongan')]!.pageApi === true);
        assert.equal(await guest.page.evaluate(() => (window as unknown as { before: unknown; kentongan: unknown }).before === (window as unknown as { kentongan: unknown }).kentongan), true);
        assert.equal(guest.said.length, 1, guest.said.join('\n'));
        assert.match(guest.said[0]!, /^warn kentongan: global_taken /);
      });
    }

    test('a queue declared by var, and one that is frozen, are taken over', async () => {
      for (const script of ['var told = []; var kentongan = []; kentongan.push(["ready", function () { told.push("ready"); }]);', 'var told = []; window.kentongan = Object.freeze([["ready", function () { told.push("ready"); }]]);']) {
        const guest = await open(`<script>${script}</script>`);
        await guest.until(() => (window as unknown as { told: string[] }).told.includes('ready'));
        await isOpen(guest);
        assert.deepEqual(guest.said, []);
      }
    });
  });
}
