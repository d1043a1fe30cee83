/** Hostile content in the widgets: every text of every item, the articles opened, the form filled in. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { html, tag } from '../../e2e/embed/snippet.ts';
import type { Guest, Stage } from '../../e2e/embed/stage.ts';
import { TRACKING_CODE } from '../../../packages/testing/src/tickets.ts';
import { numberOf, openHostileApi } from './hostile-api.ts';
import { CANARY, FOREIGN } from './payloads.ts';
import { scan } from './scan.ts';

/** Items of a list, as many as the API sends at most. */
const SIZE = 50;
const REGION = '61.12.01.2001';

const chunks = <T>(all: readonly T[], size: number): T[][] => Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
const place = (widget: string, api: string, more = ''): string => `<div data-kim-widget="${widget}" data-api="${api}" data-region="${REGION}" ${more}><a class="cadangan" href="/lain">isi</a></div>`;

export function widgets(on: () => Stage, payloads: readonly string[], { open = payloads.length, perPage = 4 } = {}): void {
  describe(`${payloads.length} payloads in the widgets`, () => {
    const batches = Math.ceil(payloads.length / SIZE);
    const dialogs: string[] = [];

    async function visit(body: string): Promise<Guest> {
      const guest = await on().open(html(body + tag(on().api)), { width: 700 });
      guest.page.on('dialog', (dialog) => { dialogs.push(dialog.message()); void dialog.dismiss(); });
      return guest;
    }
    async function clean(guest: Guest, api: string, least: number): Promise<void> {
      const address = guest.page.url().split('#')[0];
      const { looked, found } = await guest.page.evaluate(scan, { origins: [api, on().host.origin] });
      assert.deepEqual(found, []);
      assert.ok(looked >= least, `only ${looked} elements`);
      assert.equal(await guest.page.evaluate(() => (top as unknown as { kimCanary?: number }).kimCanary), undefined, CANARY);
      assert.deepEqual(dialogs, []);
      assert.equal(guest.page.url().split('#')[0], address);
      assert.deepEqual([...new Set(guest.requests.map((url) => new URL(url)).filter(({ origin, hostname }) => hostname === FOREIGN || ![api, on().api, on().host.origin].includes(origin)).map(({ href }) => href))], []);
      assert.deepEqual(guest.said.filter((line) => line.startsWith('thrown')), []);
    }
    const all = <T>(values: readonly T[], work: (value: T) => Promise<void>): Promise<void> => values.reduce((before, value) => before.then(() => work(value)), Promise.resolve());
    const numbers = Array.from({ length: batches }, (_, index) => index);

    for (const [widget, card, unfold] of [['news-feed', 'article.item'], ['program-list', '[part=card]'], ['aspiration-board', 'article, li.item, [part=card]'], ['alert-bar', '[part=alert]', '.line button']] as const) {
      test(`in every text of the lists of ${widget}`, async () => {
        const hostile = await openHostileApi(payloads, SIZE);
        try {
          await all(chunks(numbers, perPage), async (group) => {
            const guest = await visit(group.map((batch) => place(widget, `${hostile.origin}/b/${batch}`, 'data-limit="50" data-search')).join(''));
            if (unfold) {
              await guest.until((selector, count) => Array.from(document.querySelectorAll('[data-kim-widget] > *')).filter((one) => one.shadowRoot?.querySelector(selector)).length === count, unfold, group.length);
              await guest.page.evaluate((selector) => { document.querySelectorAll('[data-kim-widget] > *').forEach((one) => one.shadowRoot!.querySelector<HTMLElement>(selector)!.click()); }, unfold);
            }
            await guest.until((selector, count) => Array.prototype.every.call(document.querySelectorAll('[data-kim-widget] > *'), (one: HTMLElement) => one.shadowRoot && one.shadowRoot.querySelectorAll(selector).length > 0) && document.querySelectorAll('[data-kim-widget] > *').length === count, card, group.length);
            await guest.page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 150); }));
            await clean(guest, hostile.origin, group.length * 10);
            await on().clear();
          });
        } finally { await hostile.stop(); }
      });
    }

    test('in every text of an article and a program, opened', async () => {
      const hostile = await openHostileApi(payloads, SIZE);
      try {
        await all(numbers.filter((batch) => batch * SIZE < open), async (batch) => {
          const api = `${hostile.origin}/b/${batch}`;
          const guest = await visit(place('news-feed', api, 'data-limit="50"') + place('program-list', api, 'data-limit="50"'));
          await guest.cards(1);
          await guest.page.waitForSelector('kim-program-list >>> [part=button]');
          const opened = await guest.page.evaluate(async (scanText, origins) => {
            // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the function of another file, in this page
            const look = (new Function(`return (${scanText})`) as () => typeof scan)();
            const found = new Set<string>();
            let read = 0;
            const settle = async (ready: () => boolean): Promise<boolean> => { for (let turn = 0; turn < 200; turn += 1) { if (ready()) return true; await new Promise((resolve) => { setTimeout(resolve, 5); }); } return false; };
            for (const [tagName, links, dialogOf] of [
              ['kim-news-feed', 'article.item h3 a', (root: ShadowRoot) => root.querySelector('kim-news-reader')?.shadowRoot?.querySelector('dialog[open]')],
              ['kim-program-list', '[part=button]', (root: ShadowRoot) => root.querySelector('dialog[open]') ?? Array.from(root.querySelectorAll('*')).map((one) => one.shadowRoot?.querySelector('dialog[open]')).find(Boolean)],
            ] as const) {
              const root = document.querySelector(tagName)!.shadowRoot!;
              const count = root.querySelectorAll(links).length;
              for (let index = 0; index < count; index += tagName === 'kim-news-feed' ? 1 : 5) {
                root.querySelectorAll<HTMLElement>(links)[index]!.click();
                if (await settle(() => { const dialog = dialogOf(root); return !!dialog && !dialog.querySelector('[aria-busy=true]') && dialog.textContent.length > 20; })) read += 1;
                await new Promise((resolve) => { setTimeout(resolve, 10); });
                const dialog = dialogOf(root) as HTMLDialogElement | undefined;
                if (dialog) look({ origins, within: dialog }).found.forEach((one) => found.add(`${tagName} ${index}: ${one}`));
                dialog?.close();
                await settle(() => !dialogOf(root));
              }
            }
            return { read, found: [...found] };
          }, String(scan), [hostile.origin, on().host.origin]);
          assert.deepEqual(opened.found, []);
          assert.ok(opened.read >= Math.min(SIZE, payloads.length - batch * SIZE) * 1.1, `only ${opened.read} were opened`);
          await clean(guest, hostile.origin, 100);
          await on().clear();
        });
      } finally { await hostile.stop(); }
    });

    test('in every text of a ticket, and in the names of regions, categories and the site', async () => {
      const hostile = await openHostileApi(payloads, SIZE);
      try {
        await all(chunks(payloads.map((_, index) => index), 100), async (group) => {
          const guest = await visit(`${group.map((index) => place('aspiration-tracker', `${hostile.origin}/b/${Math.floor(index / SIZE)}`, `data-number="${numberOf(index % SIZE)}"`)).join('')}${place('aspiration-form', `${hostile.origin}/b/${Math.floor(group[0]! / SIZE)}`, 'data-site="pk_x"')}`);
          const shown = (selector: string): Promise<void> => guest.until((count, within) => Array.prototype.filter.call(document.querySelectorAll('kim-aspiration-tracker'), (one: HTMLElement) => one.shadowRoot?.querySelector(within)).length === count, group.length, selector);
          await shown('.ticket');
          await guest.page.waitForSelector('kim-aspiration-form >>> select option');
          await guest.page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 300); }));
          await clean(guest, hostile.origin, group.length * 20);
          await guest.page.evaluate(async (code) => {
            for (const { shadowRoot } of Array.from(document.querySelectorAll('kim-aspiration-tracker'))) {
              const input = shadowRoot!.querySelector<HTMLInputElement>('#code')!;
              input.value = code;
              input.dispatchEvent(new Event('input', { bubbles: true }));
              shadowRoot!.querySelector<HTMLElement>('.btn.main')!.click();
              await new Promise((resolve) => { setTimeout(resolve, 5); });
            }
          }, TRACKING_CODE);
          await shown('.todo');
          await clean(guest, hostile.origin, group.length * 30);
          await on().clear();
        });
      } finally { await hostile.stop(); }
    });

    test('typed into the form, and set in the attributes of every widget', async () => {
      const guest = await visit(place('aspiration-form', on().api) + place('aspiration-tracker', on().api));
      await guest.page.waitForSelector('kim-aspiration-form >>> textarea');
      await guest.page.waitForSelector('kim-aspiration-tracker >>> input');
      const found = await guest.page.evaluate(async (scanText, texts, origins) => {
        // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the function of another file, in this page
        const look = (new Function(`return (${scanText})`) as () => typeof scan)();
        const seen = new Set<string>();
        for (const [index, text] of texts.entries()) {
          for (const element of Array.from(document.querySelectorAll('kim-aspiration-form, kim-aspiration-tracker'))) {
            for (const input of Array.from(element.shadowRoot!.querySelectorAll<HTMLInputElement>('input:not([type=radio], [type=checkbox], [type=file]), textarea'))) {
              input.value = text;
              input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
              input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
            }
            if (index % 40 === 0) element.shadowRoot!.querySelector<HTMLElement>('.nav .main, .btn.main')?.click();
            for (const name of ['region', 'category', 'program', 'kind', 'theme', 'lang', 'number', 'layout']) if (index % 25 === 0) element.setAttribute(name, text);
          }
          if (index % 10 === 0) { await new Promise((resolve) => { setTimeout(resolve); }); look({ origins }).found.forEach((one) => seen.add(one)); }
        }
        return [...seen];
      }, String(scan), payloads as string[], [on().api, on().host.origin]);
      assert.deepEqual(found, []);
      await clean(guest, on().api, 20);
    });
  });
}
