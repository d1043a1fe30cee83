/** Proofs of work that have counted. */
import { rows, run, type Queries, type UseCase } from './store.ts';

/** Milliseconds that one is remembered after it would be refused as too old anyway: the clocks of several processes differ. */
const MARGIN = 3_600_000;

/** False when it was spent before. */
export function* spendProof(queries: Queries, { hash, expiresAt }: { hash: string; expiresAt: number }, now: number): UseCase<boolean> {
  yield* run(queries.deleteFrom('spent_proof').where('expires_at', '<', now - MARGIN));
  return (yield* rows(queries.insertInto('spent_proof').values({ proof_hash: hash, expires_at: expiresAt }).onConflict((conflict) => conflict.doNothing()).returning('proof_hash'))).length > 0;
}
