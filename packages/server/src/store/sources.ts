/** Feeds that are read. */
import type { SourceTable } from './database.ts';
import { run, type Queries, type Store, type UseCase } from './store.ts';

export async function listSources(store: Store, onlyEnabled = false): Promise<SourceTable[]> {
  const query = store.read.selectFrom('source').selectAll().orderBy('created_at').orderBy('id');
  return onlyEnabled ? query.where('enabled', '=', 1).execute() : query.execute();
}

export async function sourceByUrl(store: Store, url: string): Promise<SourceTable | undefined> {
  return store.read.selectFrom('source').selectAll().where('url', '=', url).executeTakeFirst();
}

export function* insertSource(queries: Queries, row: SourceTable): UseCase<void> {
  yield* run(queries.insertInto('source').values(row));
}

/** A known feed whose address ends in `path` gets the new address: the sample sites may listen on another port. False when there is none. */
export async function moveSource(store: Store, path: string, url: string): Promise<boolean> {
  const known = await store.read.selectFrom('source').select('id').where('url', 'like', `%${path}`).executeTakeFirst();
  if (known) await store.write(function* (queries) { yield* run(queries.updateTable('source').set({ url }).where('id', '=', known.id)); });
  return known !== undefined;
}
