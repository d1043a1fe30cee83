/** What the widgets leave on a host page: nothing but themselves. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { feed, form, html, programs, tag } from './snippet.ts';
import type { Stage } from './stage.ts';
import { fillFirstStep, NUMBER, readFirstItem, send } from './using.ts';

/** Every name on the global object and on what all scripts share, kept as text where no script of the page looks. */
const SNAPSHOT = `<script>document.documentElement.dataset.names = JSON.stringify((${String(names)})());</script>`;

function names(): Record<string, string[]> {
  const of = (target: object): string[] => Reflect.ownKeys(target).map(String).sort();
  const all: Record<string, string[]> = { window: of(window), document: of(document) };
  for (const name of ['Object', 'Array', 'Function', 'String', 'Promise', 'Symbol', 'Map', 'EventTarget', 'Node', 'Element', 'HTMLElement', 'ShadowRoot', 'Document', 'Event', 'History', 'Window'] as const) {
    all[name] = of(window[name]);
    all[`${name}.prototype`] = of(window[name].prototype as object);
  }
  return all;
}

export function discretion(on: () => Stage): void {
  describe('on the host page', () => {
    test('no other origin, no cookie, no key in storage but kim:, no database but the outbox, no name but one symbol and `kentongan`', async () => {
      const guest = await on().open(html(`${SNAPSHOT}${feed('data-search')}${programs()}${form()}${tag(on().api)}`), { width: 360 });
      await guest.cards(3);
      await readFirstItem(guest.page);
      await guest.page.waitForSelector('kim-program-list >>> [part=card]');
      await fillFirstStep(guest.page);
      assert.match(await send(guest.page), NUMBER);

      assert.deepEqual([...new Set(guest.requests.map((url) => new URL(url).origin))].sort(), [on().api, on().host.origin].sort());
      assert.deepEqual(await guest.cookies(), []);
      await guest.until(() => localStorage.length > 0);
      const keys = await guest.page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
      assert.ok(keys.length > 0 && keys.every((key) => key.startsWith('kim:')), keys.join());
      assert.deepEqual(await guest.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)), [`kentongan-outbox:${on().api}`]);
      assert.deepEqual(await guest.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);

      const [before, now] = [JSON.parse(await guest.page.$eval('html', (root) => root.dataset['names']!)) as ReturnType<typeof names>, await guest.page.evaluate(names)];
      const added = Object.entries(now).flatMap(([where, list]) => list.filter((name) => !before[where]!.includes(name)).map((name) => `${where}: ${name}`));
      assert.deepEqual(added, ['window: Symbol(kentongan)', 'window: kentongan']);
      assert.deepEqual(await guest.page.evaluate(() => { return Object.keys(window).filter((name) => /kentongan/.test(name)); }), [], 'a loop over the page’s names meets it');
      assert.deepEqual(Object.entries(before).flatMap(([where, list]) => list.filter((name) => !now[where]!.includes(name))), []);
      assert.deepEqual(guest.said, []);
    });
  });
}
