/** Answers public reads before any framework sees them: one look-up, final headers, bytes compressed when they were made. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { chooseEncoding, encodeAll, matchesTag, type Encoded, type Encoding } from './encodings.ts';

/** Paths whose public replies may be kept. Everything else passes by. */
const KEPT = /^\/(?:v1\/(?:news|programs|categories|regions|site|stats)(?:[/?]|$)|feeds\/|openapi\.json)/;

interface Entry {
  readonly forms: Record<Encoding, Encoded>;
  /** Epoch milliseconds until which it is served as it is, and until which it is served while a new one is fetched. */
  readonly freshUntil: number;
  readonly staleUntil: number;
  readonly bytes: number;
  refreshing: boolean;
}

export interface HotCacheOptions {
  /** Makes the reply to a GET of a path with query. */
  render: (pathAndQuery: string) => Promise<Response>;
  /** Bytes of all forms together. */
  maxBytes?: number;
  clock?: () => number;
}

export interface HotCache {
  /** True when the request was taken; false leaves it to the next handler. */
  hit(request: IncomingMessage, response: ServerResponse): boolean;
  /** Forgets the replies whose key (path and normalised query) matches; what is being made now is served to those who wait, but neither kept nor given to later ones. */
  drop(matches: (key: string) => boolean): void;
}

/** One key for all ways to write the same query. */
export function normalise(url: string): string {
  const mark = url.indexOf('?');
  if (mark < 0) return url;
  const query = new URLSearchParams(url.slice(mark + 1));
  query.sort();
  const text = query.toString();
  return text ? `${url.slice(0, mark)}?${text}` : url.slice(0, mark);
}

const seconds = (control: string, name: string): number => Number(new RegExp(`(?:^|[\\s,])${name}=(\\d+)`).exec(control)?.[1] ?? 0);

export function createHotCache({ render, maxBytes = 64 * 1024 * 1024, clock = Date.now }: HotCacheOptions): HotCache {
  const entries = new Map<string, Entry>();
  /** Raw URLs seen before, so that a hot request is not normalised again. */
  const keys = new Map<string, string>();
  const making = new Map<string, Promise<Entry | Response>>();
  let bytes = 0;
  let generation = 0;

  const keep = (key: string, entry: Entry): void => {
    bytes += entry.bytes - (entries.get(key)?.bytes ?? 0);
    entries.delete(key);
    entries.set(key, entry);
    for (const [oldest, { bytes: size }] of entries) {
      if (bytes <= maxBytes) break;
      entries.delete(oldest);
      bytes -= size;
    }
  };

  const make = async (key: string): Promise<Entry | Response> => {
    const born = generation;
    const reply = await render(key);
    const control = reply.headers.get('cache-control') ?? '';
    if (reply.status !== 200 || !/(?:^|[\s,])public(?:[\s,]|$)/.test(control)) return reply;
    const body = Buffer.from(await reply.arrayBuffer());
    const forms = await encodeAll(body, Object.fromEntries([...reply.headers].filter(([name]) => name !== 'content-length')));
    const now = clock();
    const freshUntil = now + seconds(control, 's-maxage') * 1000;
    const entry: Entry = { forms, freshUntil, staleUntil: freshUntil + seconds(control, 'stale-while-revalidate') * 1000, bytes: key.length + forms.identity.body.length + forms.gzip.body.length + forms.br.body.length, refreshing: false };
    if (born === generation) keep(key, entry);
    return entry;
  };

  /** Many may ask at once; it is made once. */
  const makeOnce = (key: string): Promise<Entry | Response> => {
    let made = making.get(key);
    if (!made) {
      const mine = make(key).finally(() => { if (making.get(key) === mine) making.delete(key); });
      making.set(key, mine);
      made = mine;
    }
    return made;
  };

  const send = (request: IncomingMessage, response: ServerResponse, entry: Entry): void => {
    const form = entry.forms[chooseEncoding(request.headers['accept-encoding'])];
    if (matchesTag(request.headers['if-none-match'], form.etag)) {
      response.writeHead(304, form.unchanged);
      response.end();
      return;
    }
    response.writeHead(200, form.headers);
    response.end(request.method === 'HEAD' ? undefined : form.body);
  };

  const sendReply = async (request: IncomingMessage, response: ServerResponse, reply: Response): Promise<void> => {
    const body = Buffer.from(await reply.clone().arrayBuffer());
    response.writeHead(reply.status, { ...Object.fromEntries(reply.headers), 'content-length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
  };

  return {
    hit(request, response) {
      const { method, url = '/', headers } = request;
      if ((method !== 'GET' && method !== 'HEAD') || headers.authorization !== undefined || headers.cookie !== undefined) return false;
      let key = keys.get(url);
      if (key === undefined) {
        if (!KEPT.test(url) || url.length > 2000) return false;
        key = normalise(url);
        if (keys.size > 10_000) keys.clear();
        keys.set(url, key);
      }
      const entry = entries.get(key);
      const now = clock();
      if (entry && now < entry.staleUntil) {
        if (now >= entry.freshUntil && !entry.refreshing) {
          entry.refreshing = true;
          makeOnce(key).catch(() => { entry.refreshing = false; });
        }
        send(request, response, entry);
        return true;
      }
      makeOnce(key).then(
        (made) => made instanceof Response ? sendReply(request, response, made) : send(request, response, made),
        () => { response.writeHead(500, { 'content-type': 'text/plain' }); response.end(); },
      ).catch(() => { response.destroy(); });
      return true;
    },
    drop(matches) {
      generation += 1;
      making.clear();
      for (const [key, entry] of entries) {
        if (!matches(key)) continue;
        entries.delete(key);
        bytes -= entry.bytes;
      }
    },
  };
}
