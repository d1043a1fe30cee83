/** Queries of the ingest: what a source already gave, what it gives now, how its last run went. */
import type { MediaTable, NewsTable, SourceTable } from './database.ts';
import { regionColumns } from './region-columns.ts';
import { run, type Queries, type Store, type UseCase } from './store.ts';

/** What is needed to recognise an item and to tell whether it changed. */
export type KnownItem = Pick<NewsTable, 'id' | 'slug' | 'external_id' | 'external_url' | 'content_hash' | 'original_hash' | 'category' | 'published_at' | 'region'>;

/** What a source may change of an item; id, slug, status, pinned and created_at stay. */
export type ItemChange = Omit<NewsTable, 'id' | 'slug' | 'status' | 'pinned' | 'created_at' | 'source_id' | 'site_key'>;

/** Items of one source, or those imported by hand (`null`); of these, `externalId` is the one item that holds it. */
export async function knownItems(store: Store, sourceId: string | null, externalId?: string): Promise<KnownItem[]> {
  const columns = ['id', 'slug', 'external_id', 'external_url', 'content_hash', 'original_hash', 'category', 'published_at', 'region'] as const;
  const query = store.read.selectFrom('news').select(columns).$if(externalId !== undefined, (some) => some.where('external_id', '=', externalId!));
  return sourceId === null ? query.where('source_id', 'is', null).where('external_id', 'is not', null).execute() : query.where('source_id', '=', sourceId).execute();
}

export function* updateItem(queries: Queries, id: string, change: ItemChange): UseCase<void> {
  yield* run(queries.updateTable('news').set(change).where('id', '=', id));
}

/** Pictures are named by content, so one that is there already is the same. */
export function* insertPictures(queries: Queries, rows: readonly MediaTable[]): UseCase<void> {
  for (const row of rows) yield* run(queries.insertInto('media').values(row).onConflict((conflict) => conflict.column('hash').doNothing()));
}

/** A source that was given another region takes its items along. */
export function* moveItems(queries: Queries, sourceId: string, region: string): UseCase<void> {
  yield* run(queries.updateTable('news').set(regionColumns(region)).where('source_id', '=', sourceId).where('region', '!=', region));
}

export function* recordRun(queries: Queries, sourceId: string, outcome: Partial<Pick<SourceTable, 'etag' | 'last_modified' | 'last_run_at' | 'last_error'>>): UseCase<void> {
  yield* run(queries.updateTable('source').set(outcome).where('id', '=', sourceId));
}
