/** One tab at a time: Web Locks, and a lease in the database where there are none (plain http, old browsers). */
import { newIdempotencyKey } from '../key.ts';
import type { Database } from './store.ts';

/** Milliseconds. A page in the background is woken once a minute at worst, so it holds longer; one that is closed lets go by itself. */
const BEAT = 4_000;
const HELD = 15_000;
const HELD_HIDDEN = 90_000;
const ASK_AGAIN = 1_000;

const ROW = 'flush';

async function byLease({ lease, release }: Database, signal: AbortSignal, work: () => Promise<void>, onLost: () => void): Promise<void> {
  const owner = newIdempotencyKey();
  const take = async (renew: boolean): Promise<boolean> => {
    const taken = await lease.change(ROW, (row) => {
      const now = Date.now();
      // A lease from further ahead than any is given comes from a clock that was set back.
      const free = !row || row.until < now || row.until > now + 2 * HELD_HIDDEN;
      return row?.owner === owner || (free && !renew) ? { id: ROW, owner, until: now + (document.hidden ? HELD_HIDDEN : HELD) } : undefined;
    });
    return !!taken;
  };
  // A disk too full even for this row: sending goes on, the API knows a key that it has seen.
  while (!(await take(false).catch(() => true))) {
    await new Promise((resolve) => { setTimeout(resolve, ASK_AGAIN); });
    if (signal.aborted) return;
  }
  let lost = false;
  const beat = async (): Promise<void> => {
    if (lost || (await take(true).catch(() => true))) return;
    lost = true;
    onLost();
  };
  const letGo = (): unknown => !lost && release(ROW).catch(() => undefined);
  const timer = setInterval(beat, BEAT);
  addEventListener('pagehide', letGo);
  try {
    await work();
  } finally {
    clearInterval(timer);
    removeEventListener('pagehide', letGo);
    await letGo();
  }
}

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
  await byLease(database, signal, work, onLost);
}
