/** News as lists and one by one. Lists look in the one column of the region's level, so a province costs what a village costs. */
import { sql, type ExpressionBuilder, type SelectQueryBuilder } from 'kysely';
import { regionLineage, type Scope } from '@kentongan/contract/regions';
import { decodeCursor, pageOf } from './cursor.ts';
import type { Database, NewsTable } from './database.ts';
import { levelColumn, type LevelColumn } from './region-columns.ts';
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

const COLUMNS = [
  'news.id', 'news.slug', 'news.title', 'news.summary', 'news.html', 'news.media_hash', 'news.image_alt', 'news.category', 'news.category_key', 'news.site_key', 'news.source_id', 'news.external_url',
  'news.region', 'news.province', 'news.regency', 'news.district', 'news.village', 'news.status', 'news.pinned', 'news.published_at', 'news.updated_at', 'news.created_at',
] as const;

type Column = typeof COLUMNS[number] extends `news.${infer Name}` ? Name : never;

/** What a reader is shown: a row without the evidence of its source, with names. */
export interface NewsView extends Pick<NewsTable, Column & keyof NewsTable> {
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
  .select(COLUMNS)
  .select(['place.name as region_name', 'site.name as site_name', 'site.url as site_url', 'media.width as media_width', 'media.height as media_height', 'media.widths as media_widths']);

/** Written into the SQL: a bound value would make SQLite plan anew at every call to see whether a partial index fits. */
const PUBLISHED = sql.lit('published' as const);

/**
 * The columns in which a list looks, each by itself behind one index.
 * `up` looks in the region and in each of its ancestors apart: one query over all of them would sort everything they ever published.
 */
function places(region: string, scope: Scope): { column: 'news.region' | `news.${LevelColumn}`; code: string }[] {
  if (scope === 'down') return [{ column: `news.${levelColumn(region)}`, code: region }];
  return (scope === 'up' ? regionLineage(region) : [region]).map((code) => ({ column: 'news.region', code }));
}

const inOrder = (a: NewsView, b: NewsView): number => b.pinned - a.pinned || b.published_at - a.published_at || (a.id < b.id ? 1 : -1);

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
  let query = view(store).where('news.status', '=', PUBLISHED) as SelectQueryBuilder<Database & { place: Database['region'] }, 'news' | 'place' | 'site' | 'media', NewsView>;
  if (category !== undefined) query = query.where('news.category_key', '=', category.trim().toLowerCase());
  if (site !== undefined) query = query.where('news.site_key', '=', site);
  if (q !== undefined && q.trim() !== '') query = query.where(matchesSearch(store, q));
  if (cursor !== undefined) {
    const [pinned, at, id] = decodeCursor(cursor, ['small', 'number', 'string']);
    query = query.where((where: ExpressionBuilder<Database, 'news'>) => where(where.refTuple('news.pinned', 'news.published_at', 'news.id'), '<', where.tuple(pinned as 0 | 1, at, id)));
  }
  query = query.orderBy('news.pinned', 'desc').orderBy('news.published_at', 'desc').orderBy('news.id', 'desc').limit(limit + 1);
  const found = region === undefined ? await query.execute()
    : (await Promise.all(places(region, scope).map(({ column, code }) => query.where(column, '=', code).execute()))).flat().sort(inOrder);
  return pageOf(found, limit, (row) => [row.pinned, row.published_at, row.id]);
}

/** Published only; undefined otherwise. */
export async function newsById(store: Store, id: string): Promise<NewsView | undefined> {
  return view(store).where('news.id', '=', id).where('news.status', '=', PUBLISHED).executeTakeFirst();
}

/** The categories that published news of a region and below carries, commonest first, at most 30. */
export async function newsCategories(store: Store, region: string | undefined): Promise<string[]> {
  let query = store.read.selectFrom('news').select((s) => [s.fn.min('category').as('category'), s.fn.countAll<number>().as('count')]).where('status', '=', PUBLISHED).where('category_key', '!=', '');
  if (region !== undefined) query = query.where(levelColumn(region), '=', region);
  const found = await query.groupBy('category_key').orderBy('count', 'desc').orderBy('category_key').limit(30).execute();
  return found.map(({ category }) => category);
}

export function* insertNews(queries: Queries, row: NewsTable): UseCase<void> {
  yield* run(queries.insertInto('news').values(row));
}
