/** One tab at a time where there are no Web Locks (plain http, old browsers): a row in the database that says who sends. */
import { newIdempotencyKey } from '../key.ts';
import type { Database } from './store.ts';

/** Milliseconds. A page in the background is woken once a minute at worst, so it holds longer; one that is closed lets go by itself. */
const BEAT = 4_000;
const HELD = 15_000;
const HELD_HIDDEN = 90_000;
const ASK_AGAIN = 1_000;

const ROW = 'flush';

/** As `exclusively`, which see. */
export async function byLease({ lease, release }: Database, signal: AbortSignal, work: () => Promise<void>, onLost: () => void): Promise<void> {
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
