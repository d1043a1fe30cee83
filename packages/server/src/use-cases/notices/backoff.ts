/** When a notice that did not go out is tried again, and when it is given up. */

const MINUTE = 60_000;
const LONGEST = 360 * MINUTE;
/** Milliseconds after which a notice is given up, once it was tried `FEWEST` times. */
export const GIVE_UP = 3 * 86_400_000;
const FEWEST = 5;

/**
 * `attempts` counts the one that just failed. A minute, doubling to six hours, a fifth of it left to chance so that what failed together does not come back together.
 * Undefined: it is over. `chance` is 0 to 1.
 */
export function nextTry({ attempts, created_at }: { attempts: number; created_at: number }, now: number, chance: number = Math.random()): number | undefined {
  const last = created_at + GIVE_UP;
  if (now >= last && attempts >= FEWEST) return undefined;
  const pause = Math.min(LONGEST, MINUTE * 2 ** Math.min(attempts - 1, 20)) * (0.8 + 0.2 * chance);
  // The last try falls on the last moment, not after it.
  return Math.round(now < last ? Math.min(now + pause, last) : now + pause);
}
