/** Answers the form's requests at the network's edge; the real sending and reading code runs, only the wire is short. */
import type { AspirationInput, Region } from '@kentongan/contract/schemas';

export const API = 'http://api.test';

const ref = (code: string, name: string) => ({ code, name });
const PARENTS = [ref('61', 'Kalimantan Barat'), ref('61.12', 'Kubu Raya'), ref('61.12.01', 'Sungai Raya')];
const village = (code: string, name: string): Region => ({ code, name, level: 4, kind: 'village', parents: PARENTS });

export const REGIONS: readonly Region[] = [
  { ...ref('61', 'Kalimantan Barat'), level: 1, kind: 'province', parents: [] },
  { ...ref('61.12', 'Kubu Raya'), level: 2, kind: 'regency', parents: PARENTS.slice(0, 1) },
  { ...ref('61.12.01', 'Sungai Raya'), level: 3, kind: 'district', parents: PARENTS.slice(0, 2) },
  village('61.12.01.2001', 'Sungai Raya'), village('61.12.01.2002', 'Limbung'),
];

export const RECEIPT = {
  number: 'KB-7Q4M-2XKD-9', trackingCode: '7Q4M-2XKD-9ABC-DEFG-H', status: 'received', url: 'http://api.test/a/KB-7Q4M-2XKD-9',
  // 23.59 in Pontianak; in Jayapura it is already the next day.
  dueAt: '2026-11-27T16:59:59.999Z', finalDueAt: '2026-12-14T16:59:59.999Z',
};

export interface Sent {
  readonly url: string;
  readonly key: string;
  readonly input: AspirationInput;
}

export class FormApi {
  readonly requests: string[] = [];
  readonly sent: Sent[] = [];
  /** What the next submissions meet: a reply, or 'cut' for a connection that breaks. The receipt when empty. */
  readonly replies: (Response | 'cut')[] = [];
  readonly photos: { readonly url: string; readonly authorization: string; readonly type: string; readonly size: number }[] = [];
  /** True: no request gets through, and the browser knows that there is no signal. */
  offline = false;
  /** True: no request gets through, though the browser has a signal. */
  silent = false;
  /** False: the challenge cannot be fetched. */
  challenge = true;
  /** Categories in which a complaint cannot be taken. */
  closed: readonly string[] = [];
  /** What submissions wait for before they are answered. */
  gate: Promise<void> | undefined;
  /** False: regions cannot be read (404, which is not tried again). */
  regions = true;
  readonly #real = globalThis.fetch;

  constructor() {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => !this.offline });
    globalThis.fetch = async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : String(input));
      if (url.origin !== API) return this.#real(input, init);
      this.requests.push(url.pathname + url.search);
      if (this.offline || this.silent) throw new TypeError('Failed to fetch');
      if (url.pathname === '/v1/aspirations') await this.gate;
      return this.#answer(url, init);
    };
  }

  restore(): void {
    globalThis.fetch = this.#real;
    delete (navigator as { onLine?: boolean }).onLine;
  }

  #answer(url: URL, init: RequestInit | undefined): Response {
    if (url.pathname === '/v1/challenge') {
      if (!this.challenge) throw new TypeError('Failed to fetch');
      return reply({ formToken: 'token', proof: null });
    }
    if (url.pathname === '/v1/aspirations') {
      this.sent.push({ url: url.pathname + url.search, key: new Headers(init?.headers).get('idempotency-key') ?? '', input: JSON.parse(init?.body as string) as AspirationInput });
      const next = this.replies.shift();
      if (next === 'cut') throw new TypeError('Failed to fetch');
      return next ?? reply(RECEIPT, 201);
    }
    if (url.pathname.endsWith('/attachments')) {
      const headers = new Headers(init?.headers);
      this.photos.push({ url: url.pathname, authorization: headers.get('authorization') ?? '', type: headers.get('content-type') ?? '', size: (init?.body as Blob).size });
      return reply({}, 201);
    }
    if (url.pathname === '/v1/categories') return reply({ items: ['roads', 'village_fund'].map((key) => ({ key, labels: { id: key, en: key }, complaint: !this.closed.includes(key) })), newsCategories: [] });
    if (url.pathname === '/v1/programs/lada') return reply({ id: 'lada', name: 'Bimbingan KUR untuk Petani Lada', category: 'business' });
    if (this.regions && url.pathname === '/v1/regions') return reply({ items: this.#list(url.searchParams), nextCursor: null });
    const asked = url.pathname.slice('/v1/regions/'.length).replaceAll('.', '');
    const found = this.regions && REGIONS.find(({ code }) => code.replaceAll('.', '') === asked);
    return found ? reply(found) : reply({ code: 'not_found' }, 404);
  }

  #list(query: URLSearchParams): readonly Region[] {
    const q = query.get('q')?.toLowerCase();
    const parent = query.get('parent');
    if (q) return REGIONS.filter(({ name, code }) => name.toLowerCase().includes(q) && (!parent || code.startsWith(`${parent}.`)));
    return REGIONS.filter(({ parents }) => (parents.at(-1)?.code ?? null) === parent);
  }
}

/** Empties the outbox between tests; a form that is gone lets go of it. */
export function forgetKept(): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(`kentongan-outbox:${API}`);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error!);
  });
}

/** What lies in the outbox's database. */
export function keptRows(): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const open = indexedDB.open(`kentongan-outbox:${API}`);
    open.onerror = () => reject(open.error!);
    open.onsuccess = () => {
      const all = open.result.transaction('entries').objectStore('entries').getAll();
      all.onerror = () => reject(all.error!);
      all.onsuccess = () => {
        open.result.close();
        resolve(all.result);
      };
    };
  });
}

export function reply(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' } });
}
