/** Sends one submission and says what became of it. The one place of the form that writes: an outbox that waits for signal takes its place here. */
import type { AspirationReceipt, Challenge, Problem } from '@kentongan/contract/schemas';
import type { AspirationContent } from './input.ts';

/** Milliseconds: a form token is worth a short wait only; a village link needs a long one for the submission itself. */
const CHALLENGE_TIMEOUT = 6_000;
const SEND_TIMEOUT = 45_000;

/** Not sent, as far as we know. `refused`: the API understood and said no; the others may be tried again with the same key. */
export interface Failure {
  readonly reason: 'network' | 'timeout' | 'server' | 'refused';
  readonly problem?: Partial<Problem>;
}

export type Outcome = { readonly receipt: AspirationReceipt; readonly failure?: undefined } | { readonly receipt?: undefined; readonly failure: Failure };

/** 128 random bits in hex. Needs no secure context. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function timed<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), ms);
  try {
    return await work(limit.signal);
  } finally {
    clearTimeout(timer);
  }
}

/** Keeps the key of what is being sent: the same content sent again is the same submission, changed content is a new one. */
export class Sender {
  #content = '';
  #key = '';

  /** `at` gives the absolute URL of a path at the API. Never rejects. */
  async send(content: AspirationContent, at: (path: string) => string, site?: string): Promise<Outcome> {
    const text = JSON.stringify(content);
    if (text !== this.#content) [this.#content, this.#key] = [text, newKey()];
    const formToken = await this.#token(at('/v1/challenge'));
    const url = at('/v1/aspirations') + (site ? `?site=${encodeURIComponent(site)}` : '');
    try {
      return await timed(SEND_TIMEOUT, async (signal) => {
        const response = await fetch(url, {
          method: 'POST', credentials: 'omit', signal, body: JSON.stringify({ ...content, ...(formToken ? { formToken } : {}) }),
          headers: { 'Content-Type': 'application/json', 'Idempotency-Key': this.#key },
        });
        if (response.ok) {
          const receipt = (await response.json()) as AspirationReceipt;
          this.#content = this.#key = '';
          return { receipt };
        }
        const problem = (await response.json().catch(() => ({}))) as Partial<Problem>;
        const { status } = response;
        return { failure: { reason: status >= 500 || status === 408 ? 'server' : 'refused', problem } };
      });
    } catch (error) {
      return { failure: { reason: (error as Error).name === 'AbortError' ? 'timeout' : 'network' } };
    }
  }

  /** Without a token the aspiration goes to moderation, so failing here stops nothing. */
  async #token(url: string): Promise<string | undefined> {
    try {
      return await timed(CHALLENGE_TIMEOUT, async (signal) => {
        const response = await fetch(url, { credentials: 'omit', cache: 'no-store', signal });
        return response.ok ? ((await response.json()) as Challenge).formToken : undefined;
      });
    } catch {
      return undefined;
    }
  }
}
