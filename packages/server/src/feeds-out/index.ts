/** Feeds that others read: news of a region as RSS, Atom or JSON Feed, programs as a calendar. */
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { Context, Hono } from 'hono';
import { ContractError, idOfSlug, normalizeRegionCode } from '@kentongan/contract';
import type { AppContext } from '../context.ts';
import { ProblemError } from '../problem.ts';
import { listNews } from '../store/news.ts';
import { listPrograms, programById } from '../store/programs.ts';
import { regionByCode, type RegionWithParents } from '../store/regions.ts';
import { newsItem } from '../views/news-view.ts';
import { programItems } from '../views/program-view.ts';
import { LISTS } from '../routes/cache-headers.ts';
import { calendarOf, isDated } from './calendar.ts';

const ITEMS = 30;

/** XML has no way to write these characters, not even as references. */
const writable = (text: string): string => text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

export function registerFeeds(app: Hono, context: AppContext): void {
  const { store, config, clock } = context;

  const regionOf = async (code: string): Promise<RegionWithParents> => {
    try {
      const region = await regionByCode(store, normalizeRegionCode(code));
      if (region) return region;
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
    }
    throw new ProblemError('not_found');
  };

  const calendar = (c: Context, text: string): Response => c.body(text, 200, { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': LISTS });

  app.get('/feeds/:region/programs.ics', async (c) => {
    const region = await regionOf(c.req.param('region'));
    const now = clock();
    const { rows } = await listPrograms(store, { region: region.code, now, limit: 50 });
    return calendar(c, calendarOf(`Program ${region.name}`, await programItems(store, rows, config.publicUrl, now)));
  });

  app.get('/p/:file{.+\\.ics}', async (c) => {
    const row = await programById(store, idOfSlug(c.req.param('file').replace(/\.ics$/, '')));
    const [program] = row ? await programItems(store, [row], config.publicUrl, clock()) : [];
    if (!program || !isDated(program)) throw new ProblemError('not_found');
    return calendar(c, calendarOf(program.name, [program]));
  });

  app.get('/feeds/:file{[0-9.]+\\.(?:json|rss|atom)}', async (c) => {
    const [, code = '', format = ''] = /^([\d.]+)\.(json|rss|atom)$/.exec(c.req.param('file')) ?? [];
    const region = await regionOf(code);
    const { rows } = await listNews(store, { region: region.code, limit: ITEMS });
    const items = rows.map((row) => newsItem(row, config.publicUrl, true)).map((item) => ({ ...item, title: writable(item.title), summary: writable(item.summary), html: writable(item.html ?? ''), category: writable(item.category) }));
    const title = `Kabar ${region.name}`;
    const home = `${config.publicUrl}/r/${region.code}`;
    const self = `${config.publicUrl}/feeds/${region.code}.${format}`;
    const updated = new Date(items.reduce((latest, { updatedAt }) => Math.max(latest, Date.parse(updatedAt)), 0));
    const reply = (text: string, type: string): Response => c.body(text, 200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': LISTS });
    if (format === 'json') {
      return reply(JSON.stringify(generateJsonFeed({ title, home_page_url: home, feed_url: self, language: 'id', items: items.map((i) => ({ id: i.url, url: i.url, title: i.title, summary: i.summary, content_html: i.html, ...(i.image ? { image: i.image.src } : {}), date_published: new Date(i.publishedAt), date_modified: new Date(i.updatedAt), ...(i.category ? { tags: [i.category] } : {}) })) })), 'application/feed+json');
    }
    if (format === 'rss') {
      return reply(generateRssFeed({ title, link: home, description: title, language: 'id', atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] }, items: items.map((i) => ({ title: i.title, link: i.url, guid: { value: i.url, isPermaLink: true }, pubDate: new Date(i.publishedAt), description: i.summary, content: { encoded: i.html }, ...(i.category ? { categories: [{ name: i.category }] } : {}) })) }), 'application/rss+xml');
    }
    return reply(generateAtomFeed({ id: home, title: { value: title }, authors: [{ name: region.name }], updated, links: [{ href: self, rel: 'self' }, { href: home, rel: 'alternate' }], entries: items.map((i) => ({ id: i.url, title: { value: i.title }, updated: new Date(i.updatedAt), published: new Date(i.publishedAt), links: [{ href: i.url, rel: 'alternate' }], summary: { value: i.summary }, content: { value: i.html, type: 'html' }, ...(i.category ? { categories: [{ term: i.category }] } : {}) })) }), 'application/atom+xml');
  });
}
