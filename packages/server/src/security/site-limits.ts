/** How often sites may be asked for, and their codes tried, from one address: wide enough for a village behind one. In the memory of one process. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { tooMany } from './look-up-limits.ts';

export const MOST_REQUESTS = 20;
const MOST_TRIES = 60;
const HOUR = 3600;

export interface SiteLimits {
  /** Rejects with `too_many_requests`. */
  request(address: string): Promise<void>;
  /** Rejects with `too_many_requests`. */
  tryCode(address: string): Promise<void>;
}

export function createSiteLimits(): SiteLimits {
  const take = (limiter: RateLimiterMemory) => async (address: string): Promise<void> => {
    try {
      await limiter.consume(address);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw tooMany(refusal.msBeforeNext);
      throw refusal;
    }
  };
  return { request: take(new RateLimiterMemory({ points: MOST_REQUESTS, duration: HOUR })), tryCode: take(new RateLimiterMemory({ points: MOST_TRIES, duration: HOUR })) };
}
