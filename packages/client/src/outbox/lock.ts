/** One tab at a time: Web Locks, and a lease in the database where there are none (plain http, old browsers). */
import type { Database } from './store.ts';

/** Runs `work` while no other tab does; waits its turn, until `signal` aborts. `onLost`: another tab took over from this one, which must have been asleep. */
export async function exclusively(name: string, database: Database, signal: AbortSignal, work: () => Promise<void>, onLost: () => void): Promise<void> {
  let began = false;
  try {
    // eslint-disable-next-line compat/compat -- the lease below is for where there are none
    await navigator.locks.request(name, { signal }, () => { began = true; return work(); });
    return;
  } catch (error) {
    if (began) throw error;
    if (signal.aborted) return;
  }
  // Without the lease's code two tabs may send the same: the API knows a key that it has seen.
  const byLease = await import('./lease.ts').then((lease) => lease.byLease, () => work);
  await byLease(database, signal, work, onLost);
}
