/** The calls of the desk: what signed-in staff do. Same origin only, since the session is a first-party cookie; entry `/desk`. */
import type {
  AspirationInput, AspirationReceipt, DeskActionInput, DeskList, DeskTicket, SessionInfo, SimilarItem, SiteRequestItem, SiteRequestStatus, TicketPhoto, UnitList,
} from '@kentongan/contract/schemas';
import type { AspirationCategory } from '@kentongan/contract/status';
import type { CallOptions, PageQuery, SubmitOptions } from './client.ts';
import { parameters } from './parameters.ts';
import { connect, send, type Fetch } from './send.ts';

/** `mine`: what I can move now. `overdue`, `open`, `done`: by where it stands. */
export const DESK_BOXES = ['mine', 'overdue', 'open', 'done', 'all'] as const;
/** One of `DESK_BOXES`. */
export type DeskBox = (typeof DESK_BOXES)[number];

/** Which tickets of the desk. */
export interface DeskQuery extends PageQuery {
  readonly box?: DeskBox | undefined;
  /** Words of the public text, or a number. */
  readonly q?: string | undefined;
  readonly category?: AspirationCategory | undefined;
}

/** An aspiration that an editor files for a villager, who agreed to it. */
export type RelayInput = AspirationInput & { readonly relay: { readonly consentNoted: true } };

/** Milliseconds for a picture on a slow line. */
const UPLOAD_TIMEOUT = 120_000;

/** Every call rejects with `ProblemError`: `unauthenticated` (401) when the session ended, `version_conflict` (409) when somebody was faster. */
export interface Desk {
  /** Begins a session, held by a cookie that no script reads. */
  signIn(email: string, password: string): Promise<SessionInfo>;
  /** Ends the session at the server. */
  signOut(): Promise<void>;
  /** Who is signed in, and with which roles. */
  me(options?: CallOptions): Promise<SessionInfo>;
  /** Undefined when nobody is signed in: that is an answer, no `ProblemError`. */
  session(options?: CallOptions): Promise<SessionInfo | undefined>;
  /** Ordered by deadline. */
  list(query?: DeskQuery, options?: CallOptions): Promise<DeskList>;
  /** One ticket with all that this person may see, its history, and what may be done with it. */
  get(number: string, options?: CallOptions): Promise<DeskTicket>;
  /** Carries the version that was seen; resolves to the ticket as it is then. */
  act(number: string, input: DeskActionInput): Promise<DeskTicket>;
  /** Others in the region that may be about the same. */
  similar(number: string, options?: CallOptions): Promise<{ readonly items: readonly SimilarItem[] }>;
  /** Units that serve the region. */
  units(region: string, options?: CallOptions): Promise<UnitList>;
  /** Not retried here: after a temporary failure call it again with the same key. */
  relay(input: RelayInput, options: SubmitOptions): Promise<AspirationReceipt>;
  /** A JPEG, PNG or WebP of at most 5 MB, under a key of its own. */
  addPhoto(number: string, picture: Blob, options: SubmitOptions): Promise<TicketPhoto>;
  /** Puts a photo on the public page of its ticket. */
  publishPhoto(number: string, photo: string): Promise<void>;
  /** Pages of programs or news that came of it, by id; replaces the ones before. */
  setOutcomes(number: string, ids: readonly string[]): Promise<void>;
  /** Sites that ask for a key and wait for this person. */
  siteRequests(options?: CallOptions): Promise<{ readonly items: readonly SiteRequestItem[] }>;
  /** Approving makes the key. `reason` is what the site reads. */
  decideOnSite(id: string, decision: { readonly approve: boolean; readonly reason?: string }): Promise<SiteRequestStatus>;
}

/** The desk of the API at `api`, which has to be the page's own origin. Throws a TypeError when it is no http address. */
export function createDesk({ api, fetch }: { readonly api: string; readonly fetch?: Fetch | undefined }): Desk {
  if (!/^https?:\/\//i.test(api)) throw new TypeError('createDesk needs `api`, the address of the API, for example https://kabar.example.id.');
  const http = connect(api, fetch, 'same-origin');
  const get = <T>(path: string, query: object = {}, { signal }: CallOptions = {}): Promise<T> => send<T>(http, path, { searchParams: parameters(query), ...(signal ? { signal } : {}) });
  const ticket = (number: string, rest = ''): string => `staff/aspirations/${encodeURIComponent(number)}${rest}`;

  return {
    signIn: (email, password) => send(http, 'session', { method: 'post', json: { email, password } }),
    signOut: () => send(http, 'session', { method: 'delete' }),
    me: (options) => get('staff/me', {}, options),
    session: (options) => get('session', {}, options),
    list: (query, options) => get('staff/aspirations', query, options),
    get: (number, options) => get(ticket(number), {}, options),
    act: (number, input) => send(http, ticket(number, '/actions'), { method: 'post', json: input }),
    similar: (number, options) => get(`staff/similar/${encodeURIComponent(number)}`, {}, options),
    units: (region, options) => get('staff/units', { region }, options),
    relay: (input, { idempotencyKey, signal }) => send(http, 'staff/aspirations', { method: 'post', json: input, headers: { 'idempotency-key': idempotencyKey }, ...(signal ? { signal } : {}) }),
    addPhoto: (number, picture, { idempotencyKey, signal }) => send(http, ticket(number, '/photos'), { method: 'post', body: picture, timeout: UPLOAD_TIMEOUT, headers: { 'content-type': picture.type || 'application/octet-stream', 'idempotency-key': idempotencyKey }, ...(signal ? { signal } : {}) }),
    publishPhoto: (number, photo) => send(http, ticket(number, `/photos/${encodeURIComponent(photo)}/publish`), { method: 'post' }),
    setOutcomes: (number, ids) => send(http, ticket(number, '/outcomes'), { method: 'put', json: { ids } }),
    siteRequests: (options) => get('staff/sites', {}, options),
    decideOnSite: (id, decision) => send(http, `staff/sites/${encodeURIComponent(id)}`, { method: 'post', json: decision }),
  };
}
