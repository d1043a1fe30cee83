/** Proofs of work that have counted. */
import { fixed } from './fixed.ts';
import { rows, run, type Queries, type UseCase } from './store.ts';

/** Milliseconds that one is remembered after it would be refused as too old anyway: the clocks of several processes differ. */
const MARGIN = 3_600_000;

const forgetBefore = fixed((queries: Queries, moment: number) => queries.deleteFrom('spent_proof').where('expires_at', '<', moment));
const spend = fixed((queries: Queries, hash: string, expiresAt: number) => queries.insertInto('spent_proof').values({ proof_hash: hash, expires_at: expiresAt }).onConflict((conflict) => conflict.doNothing()).returning('proof_hash'));

/** False when it was spent before. */
export function* spendProof(queries: Queries, { hash, expiresAt }: { hash: string; expiresAt: number }, now: number): UseCase<boolean> {
  yield* run(forgetBefore(queries, now - MARGIN));
  return (yield* rows(spend(queries, hash, expiresAt))).length > 0;
}
