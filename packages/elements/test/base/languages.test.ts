/** What a browser reads of languages at the first Intl call: before the first card, and in none of its tasks. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/news-feed/define.ts';
import type { KimNewsFeed } from '../../src/news-feed/news-feed.ts';

const ITEM = { id: '1', slug: 'pasar-1', url: 'https://api.example.id/n/pasar-1', title: 'Pasar pindah', summary: '', category: 'Ekonomi', region: { code: '61.12', name: 'Kubu Raya' }, site: { name: '', url: null }, publishedAt: '2026-11-20T02:00:00Z', updatedAt: '2026-11-20T02:00:00Z', pinned: false };

it('the languages are read in two tasks of their own, and no card is drawn before', async () => {
  const { fetch, Intl: { NumberFormat } } = globalThis;
  const { localeCompare } = String.prototype;
  const seen: string[] = [];
  /** A task of its own is over before the next thing is seen. */
  const see = (what: string): void => {
    seen.push(what);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => seen.push(`${what} over`);
    port2.postMessage(0);
  };
  try {
    globalThis.fetch = () => Promise.resolve(Response.json({ items: [ITEM], nextCursor: null }));
    String.prototype.localeCompare = function compare(this: string, ...given: Parameters<typeof localeCompare>): number {
      see('order');
      return localeCompare.apply(this, given);
    };
    Intl.NumberFormat = new Proxy(NumberFormat, { construct(target, given: [string]) { see('numbers'); return new target(...given); } });
    const feed = await fixture<KimNewsFeed>(html`<kim-news-feed api="https://api.example.id" region="61.12"></kim-news-feed>`);
    new MutationObserver(() => { if (feed.shadowRoot!.querySelector('article') && !seen.includes('card')) seen.push('card'); }).observe(feed.shadowRoot!, { childList: true, subtree: true });
    await waitUntil(() => seen.includes('card'), 'no card');
    expect(seen.slice(0, seen.indexOf('card'))).to.deep.equal(['order', 'order over', 'numbers', 'numbers over']);
  } finally {
    globalThis.fetch = fetch;
    String.prototype.localeCompare = localeCompare;
    Intl.NumberFormat = NumberFormat;
  }
});
