/** A small API inside the test page: answers `fetch` by path, and counts what was asked. */
import type { NewsItem, NewsList } from '@kentongan/contract/schemas';

export const API = 'https://api.test';

export function newsItem(id: string, change: Partial<NewsItem> = {}): NewsItem {
  return {
    id, slug: `berita-${id}`, url: `${API}/n/berita-${id}`, title: `Berita ${id}`, summary: 'Ringkasan.', category: 'Kesehatan',
    region: { code: '61.12.01.2001', name: 'Sungai Raya' }, site: { name: 'Contoh', url: '' },
    publishedAt: '2026-11-20T02:00:00Z', updatedAt: '2026-11-20T02:00:00Z', pinned: false, ...change,
  };
}

export const newsList = (ids: readonly string[], nextCursor: string | null = null): NewsList => ({ items: ids.map((id) => newsItem(id)), nextCursor });

export type Answer = (path: string, signal?: AbortSignal | null) => unknown;

/** Replaces `fetch` until `restore`. An answer that is a number is a status, a `Response` is itself; one that throws is a dead network. */
export function answerFetch(answer: Answer): { asked: string[]; restore(): void } {
  const real = window.fetch;
  const asked: string[] = [];
  window.fetch = async (input, init) => {
    const path = (input instanceof Request ? input.url : input.toString()).replace(API, '');
    asked.push(path);
    const reply = await answer(path, init?.signal);
    if (reply instanceof Response) return reply;
    return typeof reply === 'number' ? new Response('{"code":"test_refused"}', { status: reply }) : new Response(JSON.stringify(reply), { headers: { 'content-type': 'application/json' } });
  };
  return { asked, restore: () => { window.fetch = real; } };
}
