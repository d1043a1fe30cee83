/** Proof of work: solves a version 2 ALTCHA challenge on the main thread in steps too small to be felt. No worker and no blob: a strict policy forbids both. */
import type { Challenge } from '@kentongan/contract/schemas';
import { addressOf } from '../address.ts';
import { bounded } from '../bounded.ts';
import { hexOf } from '../hex.ts';

/** The part of an ALTCHA challenge that is worked on; the rest travels back as it came. */
export interface ProofChallenge {
  readonly parameters: {
    /** `SHA-256` … `SHA-512`, or `PBKDF2/SHA-256` … */
    readonly algorithm: string;
    /** Hex; so is `salt`. */
    readonly nonce: string;
    readonly salt: string;
    /** Rounds. */
    readonly cost: number;
    /** Bytes; 32 when not given. */
    readonly keyLength?: number;
    /** Hex, any number of digits: what the derived key must begin with. */
    readonly keyPrefix: string;
    /** Seconds since 1970. */
    readonly expiresAt?: number;
  };
  readonly signature?: string;
}

/** What goes into `proof` of a submission. */
export interface Proof {
  readonly challenge: ProofChallenge;
  readonly solution: { readonly counter: number; readonly derivedKey: string };
}

/** How long a proof may take. */
export interface SolveOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds before it is given up; 60,000 when not given. */
  readonly limit?: number | undefined;
}

/** Derivations under way at a time, for phones of several cores; milliseconds of work before the page has its turn. */
const AT_ONCE = [0, 1, 2, 3];
const SLICE = 8;
const LIMIT = 60_000;

const bytesOf = (hex: string): Uint8Array<ArrayBuffer> => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** Lets input and paint come first. A timer would wait 4 ms each time, and a second in a tab behind others. */
const turn = (): Promise<void> => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resolve();
  };
  port2.postMessage(0);
});

type Derive = (password: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

function derivation(subtle: SubtleCrypto, { algorithm, salt, cost, keyLength = 32 }: ProofChallenge['parameters']): Derive | undefined {
  const salted = bytesOf(salt);
  const [, stretched, hash] = /^(PBKDF2\/)?(SHA-(?:256|384|512))$/.exec(algorithm) ?? [];
  if (!hash) return undefined;
  if (stretched) {
    return async (password) => {
      const key = await subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
      return new Uint8Array(await subtle.deriveBits({ name: 'PBKDF2', salt: salted, iterations: cost, hash }, key, keyLength * 8));
    };
  }
  return async (password) => {
    let digest = new Uint8Array([...salted, ...password]);
    for (let round = 0; round < Math.max(1, cost); round++) digest = new Uint8Array(await subtle.digest(hash, digest));
    return digest.slice(0, keyLength);
  };
}

/**
 * Resolves to what belongs into `proof`; to undefined where there is no `crypto.subtle` (plain http), for a challenge of another kind, past its time, or when aborted:
 * the aspiration is then sent without and goes to moderation. Never rejects.
 */
export async function solveProof(challenge: unknown, { signal, limit = LIMIT }: SolveOptions = {}): Promise<Proof | undefined> {
  try {
    const { parameters } = challenge as ProofChallenge;
    const { nonce, keyPrefix, expiresAt = Infinity } = parameters;
    const derive = derivation(crypto.subtle, parameters);
    if (!derive || !keyPrefix) return undefined;
    const begin = bytesOf(nonce);
    const passwordOf = (counter: number): Uint8Array<ArrayBuffer> => {
      const password = new Uint8Array(begin.length + 4);
      password.set(begin);
      new DataView(password.buffer).setUint32(begin.length, counter);
      return password;
    };
    const end = Math.min(Date.now() + limit, expiresAt * 1000);
    let turned = performance.now();
    for (let counter = 0; !signal?.aborted && Date.now() < end; counter += AT_ONCE.length) {
      const keys = (await Promise.all(AT_ONCE.map((ahead) => derive(passwordOf(counter + ahead))))).map(hexOf);
      const found = keys.findIndex((key) => key.startsWith(keyPrefix.toLowerCase()));
      if (found >= 0) return { challenge: challenge as ProofChallenge, solution: { counter: counter + found, derivedKey: keys[found]! } };
      if (performance.now() - turned > SLICE) {
        await turn();
        turned = performance.now();
      }
    }
  } catch {
    // No crypto.subtle, or a challenge that is none.
  }
  return undefined;
}

/** Milliseconds: a token is worth a short wait only. */
const CHALLENGE_TIMEOUT = 6_000;

/** For `openOutbox({ prepare })`: fetches a challenge of the API at `api` and solves it. Rejects when the API does not answer; the outbox then sends without. */
export function prepareFrom(api: string, site?: string): (signal: AbortSignal) => Promise<{ formToken: string; proof?: Proof }> {
  return async (signal) => {
    const { formToken, proof: challenge } = await bounded(CHALLENGE_TIMEOUT, signal, async (limit) => {
      const response = await fetch(addressOf(api, 'challenge', site), { credentials: 'omit', cache: 'no-store', signal: limit });
      if (!response.ok) throw new Error(`The API gave no challenge: ${response.status}.`);
      return (await response.json()) as Challenge;
    });
    const proof = challenge ? await solveProof(challenge, { signal }) : undefined;
    return { formToken, ...(proof ? { proof } : {}) };
  };
}
