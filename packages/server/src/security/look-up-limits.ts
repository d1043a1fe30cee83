/** How often a ticket may be looked up with a wrong code. Per number first, then per address; right ones cost nothing. In the memory of one process. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ProblemError } from '../problem.ts';

export interface LookUp {
  /** The number in its printed form; undefined when what was typed cannot be one. */
  readonly number: string | undefined;
  /** Who asks, as `clientAddress` gives it. */
  readonly address: string;
  /** Whether a tracking code came along. */
  readonly withCode: boolean;
}

export interface LookUpLimits {
  /** Counts one try, before it is known whether it is right. Resolves to what takes it off again; rejects with `too_many_requests`. */
  count(lookUp: LookUp): Promise<() => Promise<void>>;
}

/** Tries in `SECONDS`. A number is refused to the one address that tries at it long before it is refused to all, or anyone could lock its owner out. */
export const MOST = { number: 30, numberFromOneAddress: 10, address: 300, withoutCode: 600 } as const;
const SECONDS = 15 * 60;

/** `seconds`: how long tries are remembered. */
export function createLookUpLimits(seconds: number = SECONDS): LookUpLimits {
  const limiter = (points: number): RateLimiterMemory => new RateLimiterMemory({ points, duration: seconds });
  const [here, number, address, withoutCode] = [limiter(MOST.numberFromOneAddress), limiter(MOST.number), limiter(MOST.address), limiter(MOST.withoutCode)];

  const take = async (from: RateLimiterMemory, key: string): Promise<() => Promise<unknown>> => {
    try {
      await from.consume(key);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw tooMany(refusal.msBeforeNext);
      throw refusal;
    }
    return () => from.reward(key);
  };

  return {
    async count(lookUp) {
      // Whoever has used up an address makes no more entries under new numbers.
      const used = await address.get(lookUp.address);
      if (lookUp.withCode && used && used.consumedPoints >= MOST.address) throw tooMany(used.msBeforeNext);
      const taken: (() => Promise<unknown>)[] = [];
      if (lookUp.withCode) {
        if (lookUp.number !== undefined) {
          taken.push(await take(here, `${lookUp.number} ${lookUp.address}`));
          taken.push(await take(number, lookUp.number));
        }
        taken.push(await take(address, lookUp.address));
      } else taken.push(await take(withoutCode, lookUp.address));
      return async () => { for (const giveBack of taken) await giveBack(); };
    },
  };
}

/** The refusal that says when to come back. */
export function tooMany(milliseconds: number): ProblemError {
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000));
  return new ProblemError('too_many_requests', { retryAfter: Math.max(1, Math.ceil(milliseconds / 1000)), detail: `Coba lagi dalam ${minutes} menit. / Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.` });
}
