/** Does a job that only one process at a time may do. */
import { randomUUID } from 'node:crypto';
import type { AppContext } from '../context.ts';
import { releaseLease, takeLease } from '../store/leases.ts';

/** Milliseconds that a lease lasts without a sign of life from its holder, and between two such signs. */
export const LEASE = 60_000;
const SIGN_OF_LIFE = 20_000;

/**
 * Undefined, and nothing done, while another holds the lease. It is held until `work` ends, and a minute after its holder was killed.
 * A holder that was stopped longer than that may find another at work beside it: what `work` writes must bear that.
 */
export async function withLease<Result>({ store, clock }: Pick<AppContext, 'store' | 'clock'>, name: string, work: () => Promise<Result>): Promise<Result | undefined> {
  const holder = randomUUID();
  const take = (): Promise<boolean> => {
    const now = clock();
    return store.write((queries) => takeLease(queries, { name, holder, now, until: now + LEASE }));
  };
  if (!await take()) return undefined;
  // A sign that fails is followed by another; the store's own trouble shows in `work`.
  const alive = setInterval(() => { void take().catch(() => undefined); }, SIGN_OF_LIFE).unref();
  try {
    return await work();
  } finally {
    clearInterval(alive);
    await store.write((queries) => releaseLease(queries, name, holder));
  }
}
