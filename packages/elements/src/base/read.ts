/** Reads JSON with few, patient tries: at most four requests in the first minute, `Retry-After` honoured, aborted with its signal. */
import { namespace } from './namespace.ts';

/** What went wrong, with a code that a citizen can quote: the API's own, or `http_503`, `network`. */
export class ReadError extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, status = 0) {
    super(`The API could not be read (${code}). Look at the network panel, or ask whoever runs the API.`);
    this.code = code;
    this.status = status;
  }
}

/** Milliseconds before the second, third and fourth try. */
const PAUSES = [2000, 8000, 30000];
const TIMEOUT = 15000;

/**
 * GET `url` as JSON. `onFailure` hears of each failed try, so that a saved copy can be shown while the next one waits.
 * Rejects with `ReadError`, or with an AbortError once `signal` is aborted.
 */
export async function read<T>(url: string, signal: AbortSignal, onFailure?: (error: ReadError) => void): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    let error: ReadError;
    let wait = PAUSES[attempt];
    try {
      const response = await request(url, signal);
      if (response.ok) return (await response.json()) as T;
      const { status } = response;
      const problem = (await response.json().catch(() => ({}))) as { code?: string };
      error = new ReadError(problem.code ?? `http_${status}`, status);
      if (status < 500 && status !== 429 && status !== 408) throw error;
      const asked = response.headers.get('retry-after');
      if (asked && wait) wait = Math.max(wait, +asked * 1000 || Date.parse(asked) - Date.now() || 0);
    } catch (thrown) {
      if (signal.aborted) throw thrown;
      error = thrown instanceof ReadError ? thrown : new ReadError('network');
      if (error.status && error.status < 500) throw error;
    }
    onFailure?.(error);
    if (!wait) throw error;
    await pause(wait, signal);
  }
}

async function request(url: string, signal: AbortSignal): Promise<Response> {
  const { early } = namespace();
  const started = early?.get(url);
  if (started) {
    early!.delete(url);
    return started;
  }
  const limit = new AbortController();
  const stop = (): void => limit.abort();
  signal.addEventListener('abort', stop);
  const timer = setTimeout(stop, TIMEOUT);
  try {
    return await fetch(url, { signal: limit.signal, credentials: 'omit' });
  } finally {
    clearTimeout(timer);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException('Aborted', 'AbortError'));
    });
  });
}
