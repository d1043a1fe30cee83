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
