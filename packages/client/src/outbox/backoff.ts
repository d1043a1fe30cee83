/** When to try again. */

/** Milliseconds: the first wait, the longest of our own, and the longest an API may ask for. */
const FIRST = 2_000;
const LONGEST = 15 * 60_000;
export const LONGEST_ASKED = 60 * 60_000;

/** Milliseconds to wait after the `attempts`-th failure (from 1): doubling, a quarter of it left to chance (`random` in 0…1); never sooner than `retryAfter` asks. */
export function backoff(attempts: number, random: number, retryAfter = 0): number {
  const own = Math.min(FIRST * 2 ** (attempts - 1), LONGEST) * (1 - random / 4);
  return Math.max(own, Math.min(retryAfter, LONGEST_ASKED));
}

/** What a `Retry-After` header asks for, in milliseconds: seconds or a date. 0 when it says nothing. */
export function retryAfter(header: string | null, now: number): number {
  if (!header) return 0;
  const seconds = Number(header);
  return Math.max(0, Number.isNaN(seconds) ? Date.parse(header) - now || 0 : seconds * 1000);
}
