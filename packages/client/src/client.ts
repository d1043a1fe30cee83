/** The calls of the API, typed by the contract. */
import type {
  Alert, AspirationInput, AspirationList, AspirationReceipt, AspirationView, CategoryList, Challenge, NewsItem, NewsList, Program, ProgramList, Region, RegionList, SiteInfo, Stats,
} from '@kentongan/contract/schemas';
import type { Scope } from '@kentongan/contract/regions';
import type { AspirationCategory, ProgramStatus } from '@kentongan/contract/status';
import { parameters } from './parameters.ts';
import { connect, send, type Fetch } from './send.ts';

/** Which API a client speaks to, and as which site. */
export interface ClientOptions {
  /** Origin of the API, for example `https://kabar.example.id`; a path before `/v1` is kept. */
  readonly api: string;
  /** Site key, `pk_…`. Reading needs none. */
  readonly site?: string | undefined;
  /** Another `fetch` than the global one. */
  readonly fetch?: Fetch | undefined;
}

/** An abort rejects the call with the reason of the signal. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}

/** Which page of a list. */
export interface PageQuery {
  /** 1 to 50; 10 when not given. */
  readonly limit?: number | undefined;
  /** `nextCursor` of the page before. */
  readonly cursor?: string | undefined;
}

/** Which news: of a region code, dotted or not; `q`: up to 12 words, each the beginning of one in the item. */
export interface NewsQuery extends PageQuery {
  readonly region?: string | undefined;
  /** `down` when not given. */
  readonly scope?: Scope | undefined;
  /** As published; compared without case. */
  readonly category?: string | undefined;
  readonly q?: string | undefined;
}

/** Which programs: of a region code, dotted or not; of one status or several; `q`: words looked for. */
export interface ProgramQuery extends PageQuery {
  readonly region?: string | undefined;
  /** Both directions when not given. */
  readonly scope?: Scope | undefined;
  readonly status?: ProgramStatus | readonly ProgramStatus[] | undefined;
  readonly category?: AspirationCategory | undefined;
  readonly q?: string | undefined;
}

/** Regions directly under the code `parent`, or those that `q` finds by their names and those of the regions above. */
export interface RegionQuery extends PageQuery {
  readonly parent?: string | undefined;
  readonly q?: string | undefined;
}

/** Which entries of the public board: of a region code and all below it, and of a category. */
export interface AspirationQuery extends PageQuery {
  readonly region?: string | undefined;
  readonly category?: AspirationCategory | undefined;
}

/** What a submission needs beside its content. */
export interface SubmitOptions extends CallOptions {
  /** Made once per submission by `newIdempotencyKey()` and used again for every further try of it. As secret as the tracking code. */
  readonly idempotencyKey: string;
}

/** Every call rejects with `ProblemError`, or with the reason of an aborted `signal`. */
export interface Client {
  readonly news: {
    /** Pinned first, then newest. */
    list(query?: NewsQuery, options?: CallOptions): Promise<NewsList>;
    /** By id or slug; with `html`. */
    get(id: string, options?: CallOptions): Promise<NewsItem>;
  };
  readonly programs: {
    /** A page of programs; their status is derived by the API. */
    list(query?: ProgramQuery, options?: CallOptions): Promise<ProgramList>;
    /** By id or slug. */
    get(id: string, options?: CallOptions): Promise<Program>;
  };
  readonly regions: {
    /** A page of regions. */
    list(query?: RegionQuery, options?: CallOptions): Promise<RegionList>;
    /** By code, dotted or not. */
    get(code: string, options?: CallOptions): Promise<Region>;
  };
  /** Announcements in force now. */
  alerts(query?: { readonly region?: string | undefined }, options?: CallOptions): Promise<{ readonly items: readonly Alert[] }>;
  /** Categories of aspirations, and those of news as published. */
  categories(query?: { readonly region?: string | undefined }, options?: CallOptions): Promise<CategoryList>;
  /** What the API knows of the site whose key this client was given. */
  site(options?: CallOptions): Promise<SiteInfo>;
  /** Figures of a region: news, programs, aspirations received and answered; percent in time and median days are null below 5 answers. */
  stats(region: string, options?: CallOptions): Promise<Stats>;
  readonly aspirations: {
    /** What must be fetched just before a submission; never stored. */
    challenge(options?: CallOptions): Promise<Challenge>;
    /** Sends one aspiration. It is not retried here: after a temporary failure call it again with the same key. */
    submit(input: AspirationInput, options: SubmitOptions): Promise<AspirationReceipt>;
    /** One ticket; without `code` only what is public. An unknown number and a wrong code are the same `not_found`. */
    track(number: string, code?: string, options?: CallOptions): Promise<AspirationView>;
    /** The public board. */
    list(query?: AspirationQuery, options?: CallOptions): Promise<AspirationList>;
  };
}

/** A client of the API at `api`. Throws a TypeError when `api` is no http address. */
export function createClient({ api, site, fetch }: ClientOptions): Client {
  if (!/^https?:\/\//i.test(api)) throw new TypeError('createClient needs `api`, the address of the API, for example https://kabar.example.id.');
  const http = connect(api, fetch);
  const get = <T>(path: string, query: object = {}, { signal }: CallOptions = {}, headers: Record<string, string> = {}): Promise<T> =>
    send<T>(http, path, { searchParams: parameters(query), headers, ...(signal ? { signal } : {}) });
  const one = (path: string, id: string): string => `${path}/${encodeURIComponent(id)}`;

  return {
    news: { list: (query, options) => get('news', query, options), get: (id, options) => get(one('news', id), {}, options) },
    programs: { list: (query, options) => get('programs', query, options), get: (id, options) => get(one('programs', id), {}, options) },
    regions: { list: (query, options) => get('regions', query, options), get: (code, options) => get(one('regions', code), {}, options) },
    alerts: (query, options) => get('alerts', query, options),
    categories: (query, options) => get('categories', query, options),
    site: (options) => get('site', { site }, options),
    stats: (region, options) => get('stats', { region }, options),
    aspirations: {
      challenge: (options) => get('challenge', { site }, options),
      submit: (input, { idempotencyKey, signal }) => send(http, 'aspirations', { method: 'post', json: input, searchParams: parameters({ site }), headers: { 'idempotency-key': idempotencyKey }, ...(signal ? { signal } : {}) }),
      track: (number, code, options) => get(one('aspirations', number), {}, options, code ? { authorization: `Tracking ${code}` } : {}),
      list: (query, options) => get('aspirations', query, options),
    },
  };
}
