/** Leases: of all processes on one database, one at a time does a job. A lease ends by itself, so that a killed holder stops nobody for long. */
import { firstRow, run, type Queries, type UseCase } from './store.ts';

/** Takes the lease, or makes one's own last longer. False while somebody else's is in force. Times are epoch milliseconds. */
export function* takeLease(queries: Queries, { name, holder, now, until }: { name: string; holder: string; now: number; until: number }): UseCase<boolean> {
  const taken = yield* firstRow(queries.insertInto('lease').values({ name, holder, expires_at: until })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ holder, expires_at: until }).where((where) => where.or([where('lease.expires_at', '<=', now), where('lease.holder', '=', holder)])))
    .returning('name'));
  return taken !== undefined;
}

/** Gives up one's own lease; somebody else's stays. */
export function* releaseLease(queries: Queries, name: string, holder: string): UseCase<void> {
  yield* run(queries.deleteFrom('lease').where('name', '=', name).where('holder', '=', holder));
}
