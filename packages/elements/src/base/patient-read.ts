/** Second tier: reads JSON with few, patient tries: at most four requests in the first minute, `Retry-After` honoured, aborted with its signal. */
import type { Problem, SiteInfo } from '@kentongan/contract/schemas';

type Said = Partial<Pick<Problem, 'titles' | 'detail' | 'errors'>>;

/** What went wrong, with a code that a citizen can quote: the API's own, or `http_503`, `network`, `api_missing`. */
export class ReadError extends Error {
  readonly code: string;
  readonly status: number;
  /** Milliseconds that the API asks to wait. */
  readonly wait: number;
  /** What the API itself says of it, when it does. */
  readonly said: Said;
  constructor(code: string, status = 0, wait = 0, said: Said = {}) {
    super(`The API could not be read (${code}). Look at the network panel, or ask whoever runs the API.`);
    this.code = code;
    this.status = status;
    this.wait = wait;
    this.said = said;
  }

  /** Another try may succeed. */
  get passing(): boolean {
    return !this.status || this.status >= 500 || this.status === 429 || this.status === 408;
  }

  /** The page asks for what cannot be, so no later try helps. A 404 without the API's own code may be a server that is just being set up. */
  get lasting(): boolean {
    return this.status === 400 || this.status === 422 || (this.status === 404 && this.code !== 'http_404');
  }
}

/** Milliseconds before the second, third and fourth try. */
const PAUSES = [2000, 8000, 30000];
const TIMEOUT = 15000;

/** What a failed try means: `thrown` is a refusing `Response`, or what the network threw. */
export async function readError(thrown: unknown): Promise<ReadError> {
  if (thrown instanceof ReadError) return thrown;
  if (!(thrown instanceof Response)) return new ReadError('network');
  const problem = ((await thrown.json().catch(() => null)) ?? {}) as Partial<Problem>;
  const asked = thrown.headers.get('retry-after') ?? '';
  return new ReadError(problem.code ?? `http_${thrown.status}`, thrown.status, +asked * 1000 || Date.parse(asked) - Date.now() || 0, problem);
}

interface Tries<T> {
  /** A try that is under way already. */
  readonly first?: Promise<T>;
  /** Hears of each failed try. */
  readonly onFailure?: (error: ReadError) => void;
}

/** GET `url` as JSON. Rejects with `ReadError`, or with an AbortError once `signal` is aborted. */
export async function read<T>(url: string, signal: AbortSignal = new AbortController().signal, { first, onFailure }: Tries<T> = {}): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await (attempt || !first ? ask<T>(url, signal) : Promise.race([first, pause(TIMEOUT, signal).then(() => Promise.reject(new ReadError('network')))]));
    } catch (thrown) {
      if (signal.aborted) throw thrown;
      const error = await readError(thrown);
      onFailure?.(error);
      const wait = PAUSES[attempt];
      if (!wait || !error.passing) throw error;
      await pause(Math.max(wait, error.wait), signal);
    }
  }
}

async function ask<T>(url: string, signal: AbortSignal): Promise<T> {
  const limit = new AbortController();
  const stop = (): void => limit.abort();
  signal.addEventListener('abort', stop);
  const timer = setTimeout(stop, TIMEOUT);
  try {
    const response = await fetch(url, { signal: limit.signal, credentials: 'omit' });
    if (!response.ok) throw await readError(response);
    return (await response.json()) as T;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(new DOMException('Aborted', 'AbortError'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop);
  });
}

const known = new Map<string, Promise<string>>();

/** The region code that a site key stands for, asked once a page for each key; '' when the API does not know it. */
export function siteRegion(api: string, site: string): Promise<string> {
  const url = `${api}/v1/site?site=${encodeURIComponent(site)}`;
  let region = known.get(url);
  if (!region) {
    region = read<SiteInfo>(url).then((info) => info.region.code, () => '');
    known.set(url, region);
  }
  return region;
}
