/** The chunk that shows the widgets does not arrive. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { feed, form, html, tag } from './snippet.ts';
import { fillFirstStep, readFirstItem } from './using.ts';
import type { Guest, Stage } from './stage.ts';
import type { Fault } from './proxy.ts';

const CORE = /\/core-\w+\.js/;
/** What the browser itself says about a reply. */
const theirs = (line: string): boolean => line.startsWith('error Failed to load resource');

export function chunks(on: () => Stage): void {
  const coreAsked = ({ requests }: Guest): string[] => requests.filter((url) => CORE.test(url)).map((url) => url.replace(/^.*\/\d+\.\d+\.\d+[^/]*|core-\w+\.js/g, '').replace(/\d+/, 'time'));

  describe('the core chunk does not arrive', () => {
    for (const [name, fault] of Object.entries<Fault>({ '503': { status: 503 }, 'a cut connection': 'cut-body' })) {
      test(`once, by ${name}: fetched again by another name, and shown`, async () => {
        on().proxy.fail(CORE, fault, 1);
        const guest = await on().open(html(feed() + tag(on().api)));
        await guest.cards(3);
        assert.deepEqual(coreAsked(guest), ['/', '/~time/']);
        assert.equal(guest.news(), 1);
        assert.deepEqual(guest.said.filter((line) => !theirs(line)), []);
      });
    }

    test('once, beside a form: an item is read and the form goes on, all by one core', async () => {
      on().proxy.fail(CORE, { status: 503 }, 1);
      on().proxy.fail(CORE, { change: (body) => (body.toString('utf8').startsWith('export*') ? body : Buffer.concat([Buffer.from(`window[Symbol.for('cores')] = (window[Symbol.for('cores')] || 0) + 1;`), body])) });
      const guest = await on().open(html(feed() + form() + tag(on().api)), { width: 360 });
      await guest.cards(3);
      assert.ok((await readFirstItem(guest.page)).text.length > 200);
      await fillFirstStep(guest.page);
      assert.equal(await guest.page.evaluate(() => (window as unknown as Record<symbol, number>)[Symbol.for('cores')]), 1);
    });

    test('ever: the links stay, and one quiet warning has a code', async () => {
      on().proxy.fail(CORE, { status: 503 });
      const guest = await on().open(html(feed() + form() + tag(on().api)));
      await guest.pass(10_000);
      assert.deepEqual(await guest.page.$$eval('a.cadangan', (links) => links.map((link) => link.checkVisibility() && link.offsetHeight > 0)), [true, true]);
      const ours = guest.said.filter((line) => !theirs(line));
      assert.equal(ours.length, 1, ours.join('\n'));
      assert.match(ours[0]!, /^warn kentongan: .*\bchunk_failed\b/);
      // The core, the form and what they share each ask for it, and once again.
      assert.ok(coreAsked(guest).length <= 6, `${coreAsked(guest).length} requests for the chunk`);
    });

    test('until the next widget appears, which tries again: both are shown', async () => {
      on().proxy.fail(CORE, { status: 503 });
      const guest = await on().open(html(`${feed()}<div id="isi"></div>${tag(on().api)}`));
      await guest.pass(5_000);
      on().proxy.calm();
      await guest.page.evaluate((snippet) => { document.querySelector('#isi')!.innerHTML = snippet; }, feed('data-layout="grid"'));
      await guest.cards(3, 0);
      await guest.cards(3, 1);
    });
  });
}
