/** News as lists and one by one. Lists look in the one column of the region's level, so a province costs what a village costs. */
import { sql, type ExpressionBuilder, type SelectQueryBuilder } from 'kysely';
import { regionLineage, type Scope } from '@kentongan/contract/regions';
import { decodeCursor, pageOf } from './cursor.ts';
import type { Database, NewsTable } from './database.ts';
import { levelColumn } from './region-columns.ts';
import { run, type Queries, type Store, type UseCase } from './store.ts';

export interface NewsQuery {
  region?: string | undefined;
  /** Default `down`. */
  scope?: Scope | undefined;
  category?: string | undefined;
  q?: string | undefined;
  site?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** A row with the names that a reader is shown. */
export interface NewsView extends NewsTable {
  region_name: string | null;
  site_name: string | null;
  site_url: string | null;
  media_width: number | null;
  media_height: number | null;
  media_widths: string | null;
}

const view = (store: Store) => store.read.selectFrom('news')
  .leftJoin('region as place', 'place.code', 'news.region')
  .leftJoin('site', 'site.key', 'news.site_key')
  .leftJoin('media', 'media.hash', 'news.media_hash')
  .selectAll('news')
  .select(['place.name as region_name', 'site.name as site_name', 'site.url as site_url', 'media.width as media_width', 'media.height as media_height', 'media.widths as media_widths']);

/** Words of a search, each a prefix, for FTS5 and for tsquery: quoted, so that operators are plain text. */
function matchesSearch(store: Store, q: string) {
  const words = q.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.slice(0, 12) ?? [];
  if (words.length === 0) return sql<boolean>`1 = 0`;
  return store.kind === 'sqlite'
    ? sql<boolean>`news.rowid in (select rowid from news_search where news_search match ${words.map((word) => `"${word}"*`).join(' ')})`
    : sql<boolean>`news.search @@ to_tsquery('simple', ${words.map((word) => `'${word}':*`).join(' & ')})`;
}

/** Published news, pinned first, then newest. Throws `CursorError` for a cursor of another list. */
export async function listNews(store: Store, { region, scope = 'down', category, q, site, cursor, limit }: NewsQuery): Promise<{ rows: NewsView[]; nextCursor: string | null }> {
  let query = view(store).where('news.status', '=', 'published') as SelectQueryBuilder<Database & { place: Database['region'] }, 'news' | 'place' | 'site' | 'media', NewsView>;
  if (region !== undefined) {
    if (scope === 'exact') query = query.where('news.region', '=', region);
    else if (scope === 'up') query = query.where('news.region', 'in', regionLineage(region));
    else query = query.where(`news.${levelColumn(region)}`, '=', region);
  }
  if (category !== undefined) query = query.where('news.category_key', '=', category.trim().toLowerCase());
  if (site !== undefined) query = query.where('news.site_key', '=', site);
  if (q !== undefined && q.trim() !== '') query = query.where(matchesSearch(store, q));
  if (cursor !== undefined) {
    const [pinned, at, id] = decodeCursor(cursor, ['number', 'number', 'string']);
    query = query.where((where: ExpressionBuilder<Database, 'news'>) => where(where.refTuple('news.pinned', 'news.published_at', 'news.id'), '<', where.tuple(pinned as 0 | 1, at, id)));
  }
  const found = await query.orderBy('news.pinned', 'desc').orderBy('news.published_at', 'desc').orderBy('news.id', 'desc').limit(limit + 1).execute();
  return pageOf(found, limit, (row) => [row.pinned, row.published_at, row.id]);
}

/** Published only; undefined otherwise. */
export async function newsById(store: Store, id: string): Promise<NewsView | undefined> {
  return view(store).where('news.id', '=', id).where('news.status', '=', 'published').executeTakeFirst();
}

/** The categories that published news of a region and below carries, commonest first, at most 30. */
export async function newsCategories(store: Store, region: string | undefined): Promise<string[]> {
  let query = store.read.selectFrom('news').select((s) => [s.fn.min('category').as('category'), s.fn.countAll<number>().as('count')]).where('status', '=', 'published').where('category_key', '!=', '');
  if (region !== undefined) query = query.where(levelColumn(region), '=', region);
  const found = await query.groupBy('category_key').orderBy('count', 'desc').orderBy('category_key').limit(30).execute();
  return found.map(({ category }) => category);
}

export function* insertNews(queries: Queries, row: NewsTable): UseCase<void> {
  yield* run(queries.insertInto('news').values(row));
}
