/** One request about one ticket. The code travels in a header and nowhere else. */
import type { Problem } from '@kentongan/contract/schemas';

/** Milliseconds: village links are slow, and a photo may be on its way. */
const TIMEOUT = 45_000;

/** `unknown`: no such number, or the code is not its own. `refused`: understood and not accepted. */
export type RefusalReason = 'network' | 'server' | 'unknown' | 'busy' | 'conflict' | 'refused';

export class Refusal extends Error {
  readonly reason: RefusalReason;
  readonly problem: Partial<Problem>;
  /** Seconds that the API asks to wait; 0 when it names none. */
  readonly wait: number;
  constructor(reason: RefusalReason, problem: Partial<Problem> = {}, wait = 0) {
    super(`The API did not answer as asked (${problem.code ?? reason}). Look at the network panel.`);
    this.reason = reason;
    this.problem = problem;
    this.wait = wait;
  }
}

const REASONS: Readonly<Record<number, RefusalReason>> = { 404: 'unknown', 408: 'server', 409: 'conflict', 429: 'busy' };

export interface Asking {
  readonly method?: string;
  /** In its printed form. */
  readonly code?: string;
  readonly key?: string;
  readonly body?: string | Blob;
  readonly type?: string;
  readonly signal?: AbortSignal;
}

/** The JSON answer. Rejects with `Refusal`, or with an AbortError once `signal` is aborted. Never tried again here: tries are counted. */
export async function ask<T>(url: string, { method = 'GET', code, key, body, type, signal }: Asking): Promise<T> {
  const limit = new AbortController();
  const stop = (): void => limit.abort();
  signal?.addEventListener('abort', stop);
  const timer = setTimeout(stop, TIMEOUT);
  const headers = { ...(code && { Authorization: `Tracking ${code}` }), ...(key && { 'Idempotency-Key': key }), ...(type && { 'Content-Type': type }) };
  try {
    const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body }), credentials: 'omit', cache: 'no-store', signal: limit.signal });
    if (response.ok) return (await response.json()) as T;
    const { status } = response;
    throw new Refusal(REASONS[status] ?? (status >= 500 ? 'server' : 'refused'), (await response.json().catch(() => ({}))) as Partial<Problem>, Number(response.headers.get('retry-after')) || 0);
  } catch (thrown) {
    if (signal?.aborted || thrown instanceof Refusal) throw thrown;
    throw new Refusal('network');
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
