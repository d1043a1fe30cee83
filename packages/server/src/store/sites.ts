/** Sites that embed widgets. A key says which site it is and refuses nobody. */
import type { SiteTable } from './database.ts';
import { fixed } from './fixed.ts';
import { firstRow, run, type Queries, type Store, type UseCase } from './store.ts';

const byKey = fixed((queries: Queries, key: string) => queries.selectFrom('site').selectAll().where('key', '=', key));

/** For use cases: the site of a key. */
export function* siteOf(queries: Queries, key: string): UseCase<SiteTable | undefined> {
  return yield* firstRow(byKey(queries, key));
}

export async function siteByKey(store: Store, key: string): Promise<SiteTable | undefined> {
  return store.read.selectFrom('site').selectAll().where('key', '=', key).executeTakeFirst();
}

export async function listSites(store: Store): Promise<SiteTable[]> {
  return store.read.selectFrom('site').selectAll().orderBy('created_at').orderBy('key').execute();
}

/** Adds a site, or gives a known key new details. */
export function* saveSite(queries: Queries, row: SiteTable): UseCase<void> {
  const { key: _, created_at: __, ...details } = row;
  yield* run(queries.insertInto('site').values(row).onConflict((conflict) => conflict.column('key').doUpdateSet(details)));
}
