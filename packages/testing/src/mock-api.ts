/** An API in the page, for tests of widgets: takes over `fetch` for one base address and answers with the fixtures, or as badly as it is told. */
import { fixtures, type Fixtures } from './fixtures.ts';
import { ticketAnswers } from './ticket-routes.ts';

/** `hold`: no answer until `release()`. `fail`: 500. `offline`: refused, and `navigator.onLine` is false. `missing`: 404. `empty`: lists without items. */
export type MockMode = 'normal' | 'hold' | 'fail' | 'offline' | 'missing' | 'empty';

/** A request that a widget has made. */
export interface MockRequest {
  readonly method: string;
  /** From `/v1/`, with the query. */
  readonly path: string;
  readonly headers: Headers;
  readonly body: string;
  readonly signal: AbortSignal;
}

/** What a route answers: a value that is sent as JSON, a whole Response, or undefined for 404. */
export type MockAnswer = (request: MockRequest) => unknown;

/** How a mock API differs from the usual one. */
export interface MockOptions {
  /** `https://api.example` when not given; nothing real is asked there. */
  readonly base?: string;
  /** Other samples than the package's own, in whole lists. */
  readonly fixtures?: Partial<Fixtures>;
  /** More answers, by path pattern; looked at before the usual ones. */
  readonly routes?: readonly (readonly [RegExp, MockAnswer])[];
}

/** An API that answers from samples, by a `fetch` in place of the page's. */
export interface MockApi {
  readonly base: string;
  /** Every request so far, oldest first. */
  readonly requests: readonly MockRequest[];
  /** How the next requests are answered. */
  mode: MockMode;
  /** Empties `requests`: their signals keep hold of whoever asked. */
  forget(): void;
  /** Lets go of everything held and goes back to `normal`. */
  release(): void;
  /** The `fetch` to put into another window. */
  readonly fetch: typeof fetch;
  /** Gives the page its own `fetch` and `navigator.onLine` back. */
  restore(): void;
}

const problem = (status: number, code: string): Response =>
  new Response(JSON.stringify({ type: 'about:blank', code, title: 'Maaf, ada gangguan.', titles: { id: 'Maaf, ada gangguan.', en: 'Sorry, something is wrong.' }, status }), { status, headers: { 'content-type': 'application/problem+json' } });

function routesOf(all: Fixtures): readonly (readonly [RegExp, MockAnswer])[] {
  const one = <T>(items: readonly T[], has: (item: T) => boolean): T | undefined => items.find(has);
  const last = (request: MockRequest): string => decodeURIComponent(request.path.split('?')[0]!.split('/').at(-1)!);
  return [
    [/^\/v1\/news\/[^/?]+$/, (request) => {
      const item = one(all.news.items, ({ id, slug }) => id === last(request) || slug === last(request));
      return item && { ...item, html: all.newsDetail.html };
    }],
    [/^\/v1\/news(?:\?|$)/, () => all.news],
    [/^\/v1\/programs\/[^/?]+$/, (request) => one(all.programs.items, ({ id, slug }) => id === last(request) || slug === last(request))],
    [/^\/v1\/programs(?:\?|$)/, () => all.programs],
    [/^\/v1\/regions\/[^/?]+$/, (request) => one(all.regions.items, ({ code }) => code === last(request))],
    [/^\/v1\/regions(?:\?|$)/, () => all.regions],
    [/^\/v1\/categories(?:\?|$)/, () => all.categories],
    [/^\/v1\/site\?/, () => all.site],
    [/^\/v1\/alerts(?:\?|$)/, () => all.alerts],
    [/^\/v1\/stats\?/, () => all.stats],
    [/^\/v1\/challenge(?:\?|$)/, () => all.challenge],
    [/^\/v1\/aspirations\/[^/?]+/, ticketAnswers(all)],
    [/^\/v1\/aspirations(?:\?|$)/, ({ method }) => (method === 'POST' ? new Response(JSON.stringify(all.receipt), { status: 201, headers: { 'content-type': 'application/json' } }) : all.aspirations)],
  ];
}

const emptied = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'items' in value ? { ...value, items: [], nextCursor: null } : value);

/** Takes over `fetch` until `restore()`; requests to other addresses go on to the real one. */
export function mockApi({ base = 'https://api.example', fixtures: own = {}, routes = [] }: MockOptions = {}): MockApi {
  const real = globalThis.fetch;
  const table = [...routes, ...routesOf({ ...fixtures, ...own })];
  const requests: MockRequest[] = [];
  let mode: MockMode = 'normal';
  let letGo: (() => void)[] = [];

  const held = (signal: AbortSignal): Promise<void> => new Promise((resolve, reject) => {
    letGo.push(resolve);
    signal.addEventListener('abort', () => reject(new DOMException('The request was aborted.', 'AbortError')), { once: true });
  });

  async function answer(request: MockRequest): Promise<Response> {
    request.signal.throwIfAborted();
    if (mode === 'hold') await held(request.signal);
    if (mode === 'offline') throw new TypeError('Failed to fetch');
    if (mode === 'fail') return problem(500, 'internal');
    if (mode === 'missing') return problem(404, 'not_found');
    const found = table.find(([pattern]) => pattern.test(request.path))?.[1](request);
    if (found instanceof Response) return found;
    return found === undefined ? problem(404, 'not_found') : new Response(JSON.stringify(mode === 'empty' ? emptied(found) : found), { headers: { 'content-type': 'application/json' } });
  }

  const taken: typeof fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith(base)) return real(input, init);
    const whole = input instanceof Request ? new Request(input, init) : undefined;
    const body = init?.body;
    const request: MockRequest = {
      method: (init?.method ?? whole?.method ?? 'GET').toUpperCase(), path: url.slice(base.length), headers: new Headers(init?.headers ?? whole?.headers),
      body: typeof body === 'string' ? body : whole ? await whole.text() : '', signal: init?.signal ?? whole?.signal ?? new AbortController().signal,
    };
    requests.push(request);
    return answer(request);
  };

  globalThis.fetch = taken;
  if ('navigator' in globalThis) Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => mode !== 'offline' });

  return {
    base, requests, fetch: taken,
    get mode() { return mode; },
    set mode(next) { mode = next; },
    forget() {
      requests.length = 0;
    },
    release() {
      mode = 'normal';
      const waiting = letGo;
      letGo = [];
      for (const go of waiting) go();
    },
    restore() {
      globalThis.fetch = real;
      if ('navigator' in globalThis) delete (navigator as { onLine?: boolean }).onLine;
    },
  };
}
