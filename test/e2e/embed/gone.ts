/** The API is gone, slow or overloaded: a minute of it passes at once. */
import assert from 'node:assert/strict';
import { createServer, type AddressInfo } from 'node:net';
import { describe, test } from 'node:test';
import type { Fault } from './proxy.ts';
import { feed, html, tag } from './snippet.ts';
import type { Guest, Stage } from './stage.ts';

const NEWS = /^\/v1\/news/;
const FAULTS: Readonly<Record<string, Fault>> = { 'answers 500': { status: 500 }, 'is cut off': 'cut', 'is cut off in the middle': 'cut-body', 'never answers': 'hang' };

interface Shown { readonly state: string | undefined; readonly text: string; readonly cards: number; readonly link: boolean }

const shown = ({ page }: Guest): Promise<Shown> => page.evaluate(() => {
  const widget = document.querySelector('kim-news-feed')!;
  const root = widget.shadowRoot!;
  return { state: widget.dataset['kimState'], text: root.textContent, cards: root.querySelectorAll('article.item').length, link: document.querySelector<HTMLElement>('a.cadangan')!.offsetHeight > 0 };
});

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export function gone(on: () => Stage): void {
  const page = (more = ''): string => html(feed(more) + tag(on().api));
  /** A visitor who has a saved copy. */
  const before = async (): Promise<Guest> => {
    const guest = await on().open(page());
    await guest.until(() => Object.keys(localStorage).some((key) => key.startsWith('kim:')));
    return guest;
  };
  const upgraded = (guest: Guest): Promise<void> => guest.until(() => !!document.querySelector('kim-news-feed')?.shadowRoot);
  const minute = async (guest: Guest, fault: Fault): Promise<void> => {
    if (typeof fault !== 'string' || !fault.startsWith('hang')) return guest.pass(60_000);
    await guest.pass(4_000, 'waiting');
    // What takes over after three seconds is a chunk of its own; the page's time stands still until it is here.
    await guest.until(() => ['rescue', 'common'].every((chunk) => performance.getEntriesByType('resource').some(({ name }) => name.includes(`/${chunk}-`))));
    return guest.pass(56_000, 'waiting');
  };

  function assertLink({ state, text, link }: Shown, code: RegExp): void {
    assert.equal(state, 'error');
    assert.ok(link, 'the link is hidden');
    assert.match(text, /Isi belum dapat dimuat\. Coba lagi sebentar lagi\./);
    assert.match(text, code);
  }

  describe('the API is gone', () => {
    for (const [name, fault] of Object.entries(FAULTS)) {
      test(`it ${name}, on a first visit: the link and a clear sentence, at most 4 requests in a minute`, async () => {
        on().proxy.fail(NEWS, fault);
        const guest = await on().open(page());
        await upgraded(guest);
        await minute(guest, fault);
        assertLink(await shown(guest), /\((?:http_500|network)\)/);
        assert.ok(guest.news() >= 2 && guest.news() <= 4, `${guest.news()} requests`);
      });

      test(`it ${name}, on a later visit: the saved copy with its age, at most 4 requests in a minute`, async () => {
        const first = await before();
        on().proxy.fail(NEWS, fault);
        const guest = await on().open(page(), { again: first });
        await upgraded(guest);
        await minute(guest, fault);
        const { state, text, cards, link } = await shown(guest);
        assert.equal(state, 'stale');
        assert.match(text, /Server belum menjawab; ini salinan yang disimpan (?:baru saja|\d menit yang lalu)\./);
        assert.equal(cards, 3);
        assert.equal(link, false, 'the link stands beside the copy');
        assert.ok(guest.news() >= 2 && guest.news() <= 4, `${guest.news()} requests`);
      });
    }

    for (const [name, address] of Object.entries<() => Promise<string>>({ 'a closed port': async () => `http://127.0.0.1:${await closedPort()}`, 'a name that is nobody’s': async () => 'http://kabar.invalid' })) {
      test(`${name}: the link and a clear sentence, at most 4 requests in a minute`, async () => {
        const guest = await on().open(page(`data-api="${await address()}"`));
        await upgraded(guest);
        await minute(guest, 'cut');
        assertLink(await shown(guest), /\(network\)/);
        assert.ok(guest.news() >= 2 && guest.news() <= 4, `${guest.news()} requests`);
      });
    }

    test('a reply that stops in the middle is given up too', async () => {
      on().proxy.fail(NEWS, 'hang-body');
      const guest = await on().open(page());
      await upgraded(guest);
      await minute(guest, 'hang-body');
      assertLink(await shown(guest), /\(network\)/);
      assert.ok(guest.news() >= 3, `${guest.news()} requests`);
    });

    test('while nothing answers, a skeleton; after three seconds the saved copy', async () => {
      const first = await before();
      on().proxy.fail(NEWS, 'hang');
      const guest = await on().open(page(), {
        again: first,
        // Looked at in the page itself: the three seconds go by whoever looks from outside.
        before: () => {
          const look = (): void => {
            const feed = document.querySelector<HTMLElement>('kim-news-feed');
            if (feed?.dataset['kimState'] === 'loading' && feed.shadowRoot?.querySelector('.sk')) document.documentElement.dataset['skeleton'] = 'seen';
            else requestAnimationFrame(look);
          };
          look();
        },
      });
      await guest.until(() => document.documentElement.dataset['skeleton'] === 'seen');
      await guest.pass(3_500, 'waiting');
      await guest.until(() => document.querySelector('kim-news-feed')?.dataset['kimState'] === 'stale');
      assert.equal(guest.news(), 1);
    });

    test('it comes back at the third try: fresh news, no word of trouble left', async () => {
      on().proxy.fail(NEWS, { status: 500 }, 2);
      const guest = await on().open(page());
      await upgraded(guest);
      await guest.pass(12_000);
      const { state, text, cards } = await shown(guest);
      assert.deepEqual([state, cards, guest.news()], ['ready', 3, 3]);
      assert.doesNotMatch(text, /belum dapat dimuat|disimpan/);
    });

    test('`Retry-After: 60` is waited for', async () => {
      on().proxy.fail(NEWS, { status: 503, headers: { 'retry-after': '60', 'access-control-expose-headers': 'Retry-After' } });
      const guest = await on().open(page());
      await upgraded(guest);
      // Of the page's time the machine's own goes by too, some seconds where it is busy.
      await guest.pass(45_000);
      assert.equal(guest.news(), 1);
      await guest.pass(16_000);
      assert.equal(guest.news(), 2);
    });

    test('pages of other origins may read the API’s Retry-After', async () => {
      const { headers } = await fetch(`${on().api}/v1/news?tidak-ada=1`, { headers: { origin: on().host.origin } });
      assert.match(headers.get('access-control-expose-headers') ?? '', /retry-after/i);
    });
  });
}
