/** Proof of work: whoever sends much pays in time of their own machine, and nobody else learns of it. Version 2 of ALTCHA, solved by `@kentongan/client/proof`. A missing or bad proof refuses nobody; it means moderation. */
import { createChallenge, verifySolution, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { randomInt } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import * as z from 'zod/mini';
import { tooMany } from './look-up-limits.ts';
import { sha256, type Sealer } from './seal.ts';

/** Rounds of one guess: long enough that a phone's calls into its crypto cost little beside them, and about 0.7 ms of ours for each challenge. */
const ROUNDS = 5000;
/** Guesses without load: about a second of a slow phone (a million rounds a second). The answer is one of them, at the earliest the first. */
const GUESSES = { first: 200, last: 300 } as const;
/** Submissions within `MINUTES` that are no load; above, the work grows with them, up to `MOST_LOAD` times. */
const NO_LOAD = 60;
const MINUTES = 5;
const MOST_LOAD = 8;

const MINUTE = 60_000;
/** Milliseconds in which a challenge may be answered. */
export const PROOF_LIFE = 30 * MINUTE;
/** Challenges that one address may ask for in a minute. A village behind one address, everybody sending at once, does not reach it. */
export const MOST_CHALLENGES = 300;

export type ProofFault = 'proof_missing' | 'proof_invalid' | 'proof_expired';

/** What a good proof is known by, so that it counts once. */
export interface GoodProof {
  readonly hash: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

export interface ProofOfWork {
  /** What a form has to solve. Rejects with `too_many_requests`. `address`: as `clientAddress` gives it. */
  challenge(address: string): Promise<unknown>;
  /** Whether what came is the answer to a challenge of ours, in time. Whether it was used before is for the store to say. */
  check(proof: unknown): Promise<GoodProof | ProofFault>;
  /** A submission was received. */
  count(): void;
  /** How many times the usual work a challenge costs now, from 1. */
  load(): number;
}

const payload = z.object({
  challenge: z.object({ parameters: z.looseObject({ expiresAt: z.number(), keySignature: z.string() }), signature: z.string() }),
  solution: z.object({ counter: z.int(), derivedKey: z.string() }),
});

/** Load is counted in the memory of one process. `clock`: epoch milliseconds. */
export function createProofOfWork(sealer: Sealer, clock: () => number): ProofOfWork {
  const secrets = { hmacSignatureSecret: sealer.subkey('proof'), hmacKeySignatureSecret: sealer.subkey('proof-key') };
  const limiter = new RateLimiterMemory({ points: MOST_CHALLENGES, duration: 60 });
  const received = new Map<number, number>();

  const recent = (): number => {
    const now = Math.floor(clock() / MINUTE);
    let sum = 0;
    for (const [minute, count] of received) {
      if (minute <= now - MINUTES || minute > now) received.delete(minute);
      else sum += count;
    }
    return sum;
  };
  const load = (): number => Math.min(MOST_LOAD, Math.max(1, recent() / NO_LOAD));

  return {
    load,
    async challenge(address) {
      try {
        await limiter.consume(address);
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) throw tooMany(refusal.msBeforeNext);
        throw refusal;
      }
      const times = load();
      return createChallenge({ algorithm: 'PBKDF2/SHA-256', deriveKey, cost: ROUNDS, counter: randomInt(Math.round(GUESSES.first * times), Math.round(GUESSES.last * times)), expiresAt: Math.floor((clock() + PROOF_LIFE) / 1000), ...secrets });
    },
    async check(proof) {
      if (proof === undefined || proof === null) return 'proof_missing';
      const parsed = payload.safeParse(proof);
      if (!parsed.success) return 'proof_invalid';
      const { challenge, solution } = parsed.data;
      const expiresAt = challenge.parameters.expiresAt * 1000;
      if (expiresAt <= clock()) return 'proof_expired';
      const { verified, expired } = await verifySolution({ challenge: challenge as unknown as Payload['challenge'], solution, deriveKey, ...secrets });
      return verified ? { hash: sha256(challenge.signature), expiresAt } : expired ? 'proof_expired' : 'proof_invalid';
    },
    count() {
      const minute = Math.floor(clock() / MINUTE);
      received.set(minute, (received.get(minute) ?? 0) + 1);
      if (received.size > 2 * MINUTES) recent();
    },
  };
}
