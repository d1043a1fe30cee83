/** Urgent announcements. */
import { regionLineage } from '@kentongan/contract/regions';
import type { AlertTable } from './database.ts';
import { run, type Queries, type Store, type UseCase } from './store.ts';

/** Published alerts in force at `now` that reach a region: its own and those of its ancestors. Newest first, at most 10. */
export async function alertsInForce(store: Store, region: string | undefined, now: number): Promise<(AlertTable & { region_name: string | null })[]> {
  let query = store.read.selectFrom('alert').leftJoin('region as place', 'place.code', 'alert.region').selectAll('alert').select('place.name as region_name')
    .where('alert.status', '=', 'published').where('starts_at', '<=', now).where('ends_at', '>', now);
  if (region !== undefined) query = query.where('alert.region', 'in', regionLineage(region));
  return query.orderBy('starts_at', 'desc').orderBy('id').limit(10).execute();
}

export function* insertAlert(queries: Queries, row: AlertTable): UseCase<void> {
  yield* run(queries.insertInto('alert').values(row));
}
