/** The only way out of the server: http and https to public addresses, checked at connect, with caps on redirects, size and time. */
import { lookup } from 'node:dns';
import { isIP } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { pipeline, type Readable, type Transform } from 'node:stream';
import { Agent, type Dispatcher } from 'undici';
import { isPublicAddress } from './addresses.ts';
import { OutboundError } from './errors.ts';

export { OutboundError, type OutboundErrorCode } from './errors.ts';

const MAX_REDIRECTS = 5;
const DEFAULT_MAX_BYTES = 16 * 1024 * 1024;
const DEFAULT_TIMEOUT_MS = 20_000;
const USER_AGENT = 'Kentongan/0.1 (+feed reader)';

export interface GuardedFetchOptions {
  /** Sent by POST. A redirect is then the reply, not followed: what is posted is meant for one address. */
  body?: string;
  /** Sent as given, e.g. `if-none-match`; never `host`. Dropped on a redirect to another origin. */
  headers?: Readonly<Record<string, string>>;
  /** Bytes of the body after decompression; 16 MiB unless told. */
  maxBytes?: number;
  /** Milliseconds for everything, redirects included; 20 s unless told. */
  timeoutMs?: number;
}

export interface GuardedResponse {
  status: number;
  /** Names in lower case; repeated headers joined by a comma. */
  headers: Readonly<Record<string, string>>;
  /** Decompressed. */
  bytes: Uint8Array;
  finalUrl: string;
}

/** Rejects with an `OutboundError`. A status of 4xx or 5xx is a reply, not an error. */
export type GuardedFetch = (url: string, options?: GuardedFetchOptions) => Promise<GuardedResponse>;

export interface GuardedFetcher {
  fetch: GuardedFetch;
  /** Closes idle connections. */
  close(): Promise<void>;
}

/** `allowPrivate` is what the variable `allowedBy` says: for tests, and for a portal that lives in the same private network. */
export function createGuardedFetch({ allowPrivate = false, allowedBy = 'KENTONGAN_ALLOW_PRIVATE_FEEDS' }: { allowPrivate?: boolean; allowedBy?: string } = {}): GuardedFetcher {
  const refusal = (host: string): string => `${host} is not an address of the public internet. Set ${allowedBy}=on to allow it.`;

  const agent = new Agent({
    connections: 8,
    maxHeaderSize: 32 * 1024,
    connect: {
      timeout: 10_000,
      // The address that is checked is the one connected to: no second look-up in which DNS could answer otherwise.
      lookup: (hostname, options, callback) => {
        lookup(hostname, { ...options, all: true }, (error, addresses) => {
          if (error) return callback(error, '', 0);
          const refused = allowPrivate ? undefined : addresses.find(({ address }) => !isPublicAddress(address));
          const first = addresses[0];
          if (refused || !first) return callback(new OutboundError('address_refused', refusal(hostname)), '', 0);
          if (options.all) (callback as unknown as (error: null, list: typeof addresses) => void)(null, addresses);
          else callback(null, first.address, first.family);
        });
      },
    },
  });

  async function fetchGuarded(url: string, options: GuardedFetchOptions = {}): Promise<GuardedResponse> {
    const signal = AbortSignal.timeout(options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
    let target = checkedUrl(url, allowPrivate, refusal);
    let headers: Record<string, string> = { 'user-agent': USER_AGENT, accept: '*/*', 'accept-encoding': 'gzip, deflate, br', ...options.headers };
    try {
      for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
        const reply = await agent.request({ origin: target.origin, path: target.pathname + target.search, method: options.body === undefined ? 'GET' : 'POST', body: options.body ?? null, headers, signal });
        const location = reply.headers['location'];
        if (options.body === undefined && [301, 302, 303, 307, 308].includes(reply.statusCode) && typeof location === 'string') {
          reply.body.on('error', () => {}).destroy();
          if (!URL.canParse(location, target.href)) throw new OutboundError('url_refused', 'Got a redirect to something that is no URL.');
          const next = checkedUrl(new URL(location, target.href).href, allowPrivate, refusal);
          if (next.origin !== target.origin) headers = { 'user-agent': USER_AGENT, accept: '*/*', 'accept-encoding': headers['accept-encoding']! };
          target = next;
          continue;
        }
        const bytes = await readBody(reply, options.maxBytes ?? DEFAULT_MAX_BYTES, signal);
        return { status: reply.statusCode, headers: flatten(reply.headers), bytes, finalUrl: target.href };
      }
    } catch (error) {
      throw asOutboundError(error, target, signal);
    }
    throw new OutboundError('too_many_redirects', `Got more than ${MAX_REDIRECTS} redirects. Give the address that they end at.`);
  }

  return { fetch: fetchGuarded, close: () => agent.close() };
}

/** An IP address in the URL is never looked up, so it is checked here; URL has already folded forms such as 0x7f.1. */
function checkedUrl(text: string, allowPrivate: boolean, refusal: (host: string) => string): URL {
  if (!URL.canParse(text)) throw new OutboundError('url_refused', 'Got something that is no absolute URL.');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new OutboundError('url_refused', `Got a ${url.protocol} address; only http and https are fetched.`);
  if (url.username || url.password) throw new OutboundError('url_refused', 'Got an address with a user name or password in it; take it out.');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(host) && !isPublicAddress(host)) throw new OutboundError('address_refused', refusal(host));
  return url;
}

function flatten(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined).map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(', ') : String(value)]));
}

function decompressor(encoding: string): Transform | null {
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip();
  if (encoding === 'deflate') return createInflate();
  if (encoding === 'br') return createBrotliDecompress();
  return null;
}

async function readBody(reply: Dispatcher.ResponseData, maxBytes: number, signal: AbortSignal): Promise<Uint8Array> {
  const tooLarge = (): OutboundError => new OutboundError('too_large', `Got more than ${maxBytes} bytes, the most that is read.`);
  const body: Readable = reply.body;
  const encoding = String(reply.headers['content-encoding'] ?? '').trim().toLowerCase();
  const unpack = decompressor(encoding);
  if (!unpack && Number(reply.headers['content-length'] ?? 0) > maxBytes) {
    body.on('error', () => {}).destroy();
    throw tooLarge();
  }
  const source: Readable = unpack ? pipeline(body, unpack, () => {}) : body;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      source.destroy();
      body.on('error', () => {}).destroy();
      throw tooLarge();
    }
    chunks.push(chunk);
  }
  signal.throwIfAborted();
  return Buffer.concat(chunks);
}

function asOutboundError(error: unknown, target: URL, signal: AbortSignal): OutboundError {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) if (cause instanceof OutboundError) return cause;
  if (signal.aborted) return new OutboundError('timeout', `${target.host} took too long. Try again later.`, { cause: error });
  const why = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  return new OutboundError('unreachable', `${target.host} could not be read${why}. Check the address, or try again later.`, { cause: error });
}
