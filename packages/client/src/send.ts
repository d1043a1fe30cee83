/** One request to the API through ky: patience for reads, none of ky's own errors let out. */
import ky, { isHTTPError, isKyError, isTimeoutError, type KyInstance, type Options } from 'ky';
import type { Problem } from '@kentongan/contract/schemas';
import { toJson } from './json.ts';
import { ProblemError, unanswered } from './problem-error.ts';

/** Milliseconds for one attempt, and between attempts at most. */
const TIMEOUT = 15_000;
const LONGEST_PAUSE = 30_000;

/** As `fetch` of the platform. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** `credentials`: the cookie goes along only where staff are signed in, on our own origin. */
export function connect(api: string, fetch?: Fetch, credentials: 'omit' | 'same-origin' = 'omit'): KyInstance {
  return ky.create({
    prefix: `${api.replace(/\/+$/, '')}/v1/`,
    credentials,
    headers: { accept: 'application/json' },
    stringifyJson: toJson,
    timeout: TIMEOUT,
    // A POST is never repeated here: whoever sends an aspiration holds its key and decides.
    retry: { limit: 2, methods: ['get'], maxRetryAfter: LONGEST_PAUSE, backoffLimit: LONGEST_PAUSE },
    ...(fetch ? { fetch } : {}),
  });
}

function isProblem(data: unknown): data is Problem {
  return typeof data === 'object' && data !== null && typeof (data as Problem).code === 'string' && typeof (data as Problem).titles === 'object';
}

/** Undefined when there is no body. Rejects with `ProblemError`; an abort of the caller's own signal passes through as it is. */
export async function send<T>(http: KyInstance, path: string, options: Options): Promise<T> {
  try {
    const text = await http(path, options).text();
    return (text ? JSON.parse(text) : undefined) as T;
  } catch (error) {
    if (options.signal?.aborted) throw error;
    if (isHTTPError(error)) throw isProblem(error.data) ? new ProblemError(error.data, error) : unanswered('unreadable', error, error.response.status);
    if (isTimeoutError(error)) throw unanswered('timeout', error);
    throw unanswered(isKyError(error) || error instanceof TypeError ? 'network' : 'unreadable', error);
  }
}
