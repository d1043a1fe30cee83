/** Public reads: news, programs, alerts, regions, categories, site, stats. */
import type { Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { ASPIRATION_CATEGORIES, ContractError, idOfSlug, labels, mustBypassVillage, normalizeRegionCode } from '@kentongan/contract';
import type { AppContext } from '../context.ts';
import { ProblemError } from '../problem.ts';
import { alertsInForce } from '../store/alerts.ts';
import { listNews, newsById, newsCategories } from '../store/news.ts';
import { listPrograms, programById } from '../store/programs.ts';
import { listRegions, regionByCode, regionNames } from '../store/regions.ts';
import { siteByKey } from '../store/sites.ts';
import { aspirationFigures, countsOf } from '../store/stats.ts';
import { takesAboutVillage } from '../use-cases/tickets/ticket-context.ts';
import { instant } from '../views/instants.ts';
import { newsItem } from '../views/news-view.ts';
import { programItems } from '../views/program-view.ts';
import { ASK_AGAIN, LISTS, REGIONS } from './cache-headers.ts';
import { readQuery } from './query.ts';

const PAGE = 10;

/** The id that a path names by itself or at the end of a slug; what cannot be one is unknown like any other. */
function idIn(c: Context): string {
  const id = idOfSlug(c.req.param('id') ?? '');
  if (!/^[0-9a-z]{1,40}$/.test(id)) throw new ProblemError('not_found');
  return id;
}

export function registerReads(app: Hono, { config, store, clock }: AppContext): void {
  app.get('/v1/news', async (c) => {
    const { limit = PAGE, ...query } = readQuery(c, ['region', 'scope', 'category', 'q', 'site', 'cursor', 'limit']);
    const page = await listNews(store, { ...query, limit });
    return c.json({ items: page.rows.map((row) => newsItem(row, config.publicUrl)), nextCursor: page.nextCursor }, 200, { 'cache-control': LISTS });
  });

  app.get('/v1/news/:id', async (c) => {
    readQuery(c, []);
    const row = await newsById(store, idIn(c));
    if (!row) throw new ProblemError('not_found');
    return c.json(newsItem(row, config.publicUrl, true), 200, { 'cache-control': LISTS });
  });

  app.get('/v1/programs', async (c) => {
    const { limit = PAGE, site: _, ...query } = readQuery(c, ['region', 'scope', 'status', 'category', 'q', 'site', 'cursor', 'limit'], { categoryKeys: true });
    const now = clock();
    const page = await listPrograms(store, { ...query, now, limit });
    return c.json({ items: await programItems(store, page.rows, config.publicUrl, now), nextCursor: page.nextCursor }, 200, { 'cache-control': LISTS });
  });

  app.get('/v1/programs/:id', async (c) => {
    readQuery(c, []);
    const row = await programById(store, idIn(c));
    const [item] = row ? await programItems(store, [row], config.publicUrl, clock()) : [];
    if (!item) throw new ProblemError('not_found');
    return c.json(item, 200, { 'cache-control': LISTS });
  });

  // Asked for each time, so it never stands in the hot cache; its tag is made here.
  app.get('/v1/alerts', etag(), async (c) => {
    const { region } = readQuery(c, ['region', 'site']);
    const rows = await alertsInForce(store, region, clock());
    return c.json({
      items: rows.map((row) => ({ id: row.id, title: row.title, text: row.text, ...(row.url === null ? {} : { url: row.url }), severity: row.severity, region: { code: row.region, name: row.region_name ?? row.region }, startsAt: instant(row.starts_at), endsAt: instant(row.ends_at) })),
    }, 200, { 'cache-control': ASK_AGAIN });
  });

  app.get('/v1/regions', async (c) => {
    const { limit = PAGE, ...query } = readQuery(c, ['parent', 'q', 'cursor', 'limit']);
    const page = await listRegions(store, { ...query, limit });
    return c.json({ items: page.rows, nextCursor: page.nextCursor }, 200, { 'cache-control': REGIONS });
  });

  app.get('/v1/regions/:code', async (c) => {
    readQuery(c, []);
    let code: string;
    try {
      code = normalizeRegionCode(c.req.param('code'));
    } catch (error) {
      if (error instanceof ContractError) throw new ProblemError('not_found', { detail: error.message });
      throw error;
    }
    const region = await regionByCode(store, code);
    if (!region) throw new ProblemError('not_found');
    return c.json(region, 200, { 'cache-control': REGIONS });
  });

  app.get('/v1/categories', async (c) => {
    const { region } = readQuery(c, ['region', 'site']);
    const closed = region !== undefined && !await takesAboutVillage(store, region, clock());
    const items = ASPIRATION_CATEGORIES.map((key) => ({ key, labels: { id: labels.id.category[key], en: labels.en.category[key] }, ...(closed && mustBypassVillage({ kind: 'complaint', category: key, aboutVillageOfficials: false }) ? { complaint: false } : {}) }));
    return c.json({ items, newsCategories: await newsCategories(store, region) }, 200, { 'cache-control': LISTS });
  });

  app.get('/v1/site', async (c) => {
    const { site: key } = readQuery(c, ['site']);
    const site = key === undefined ? undefined : await siteByKey(store, key);
    if (!site) throw new ProblemError('not_found');
    const names = await regionNames(store, [site.region]);
    return c.json({ key: site.key, name: site.name, url: site.url, region: { code: site.region, name: names.get(site.region) ?? site.region } }, 200, { 'cache-control': LISTS });
  });

  app.get('/v1/stats', async (c) => {
    const { region } = readQuery(c, ['region']);
    if (region === undefined) throw new ProblemError('parameter_invalid', { detail: 'region is needed: a region code.' });
    const names = await regionNames(store, [region]);
    if (!names.has(region)) throw new ProblemError('not_found');
    const [counts, aspirations] = await Promise.all([countsOf(store, region), aspirationFigures(store, region)]);
    return c.json({ region: { code: region, name: names.get(region) }, ...counts, aspirations }, 200, { 'cache-control': LISTS });
  });
}
