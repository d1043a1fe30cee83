/** Several copies and versions of the tag on one page. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { feed, form, html, programs, tag } from './snippet.ts';
import type { Guest, Stage } from './stage.ts';

/** Another version's elements, defined before ours. */
const OLDER = (names: readonly string[]): string => `<script>for (const name of ${JSON.stringify(names)}) customElements.define(name, class extends HTMLElement {
  static kimVersion = '0.0.9';
  connectedCallback() { this.setAttribute('lama', ''); }
});</script>`;
const ALL = ['kim-news-feed', 'kim-program-list', 'kim-aspiration-form', 'kim-site'];

export function copies(on: () => Stage): void {
  const chunksOf = ({ requests }: Guest): string[] => requests.filter((url) => /\/embed\/\d/.test(url));
  const widgets = ({ page }: Guest): Promise<string[]> => page.$$eval('[data-kim-widget] *', (all) => all.map(({ localName }) => localName).filter((name) => name.startsWith('kim-')));
  const all = async ({ api }: Stage): Promise<string> => {
    const { version } = await (await fetch(`${api}/embed/v1/manifest.json`)).json() as { version: string };
    return `<script type="module" src="${api}/embed/${version}/kentongan.all.js"></script>`;
  };

  describe('copies and versions', () => {
    const pages: Record<string, (stage: Stage) => Promise<string>> = {
      'two copies after the widget': async ({ api }) => html(feed() + tag(api) + tag(api)),
      'head and body': async ({ api }) => html(feed() + tag(api), tag(api)),
      'three copies of different addresses': async ({ api }) => html(feed() + tag(api, '?a') + tag(api, '?b'), tag(api)),
      'the floating file, then the single file': async (stage) => html(feed() + tag(stage.api) + await all(stage)),
      'the single file, then the floating file': async (stage) => html(feed() + await all(stage) + tag(stage.api)),
    };
    for (const [name, page] of Object.entries(pages)) {
      test(`${name}: one widget, one request for its data, no word`, async () => {
        const guest = await on().open(await page(on()));
        await guest.cards(3);
        assert.deepEqual(await widgets(guest), ['kim-news-feed']);
        assert.equal(guest.news(), 1);
        assert.deepEqual(guest.said, []);
      });
    }

    test('the floating file brings no second Lit beside the single file', async () => {
      const guest = await on().open(html(feed() + await all(on()) + tag(on().api)));
      await guest.cards(3);
      assert.deepEqual(chunksOf(guest).map((url) => url.split('/').at(-1)), ['kentongan.all.js']);
    });

    test('an older version keeps its elements, and nothing of ours is loaded', async () => {
      const guest = await on().open(html(OLDER(ALL) + feed() + programs() + form() + tag(on().api)));
      await guest.until(() => document.querySelectorAll('[lama]').length === 3);
      assert.deepEqual(chunksOf(guest), []);
      assert.equal(guest.news(), 0);
      assert.deepEqual(guest.said, []);
    });

    test('an older version of one element: one warning, and the others are ours', async () => {
      const guest = await on().open(html(OLDER(['kim-news-feed']) + feed() + form() + tag(on().api)));
      await guest.until(() => !!document.querySelector('kim-aspiration-form')?.shadowRoot?.querySelector('textarea'));
      assert.ok(await guest.page.$('kim-news-feed[lama]'));
      assert.equal(guest.said.length, 1, guest.said.join('\n'));
      assert.match(guest.said[0]!, /^warn kentongan: <kim-news-feed> .*0\.0\.9/);
    });

    test('the single file beside an older version warns once for all elements', async () => {
      const guest = await on().open(html(OLDER(ALL) + feed() + await all(on())));
      await guest.until(() => !!document.querySelector('kim-news-feed[lama]'));
      assert.equal(guest.said.length, 1, guest.said.join('\n'));
    });
  });
}
