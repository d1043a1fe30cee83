/** A body in the three forms a client may take it, compressed once, off the main thread. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'identity' | 'gzip' | 'br';

export interface Encoded {
  readonly body: Buffer;
  readonly etag: string;
  /** Final headers, name and value in turn, the form in which `writeHead` does least. */
  readonly headers: string[];
  /** The same without those that describe a body, for 304. */
  readonly unchanged: string[];
}

const br = promisify(brotliCompress);
const gz = promisify(gzip);
/** Below this a compressed body is no gain. */
const SMALLEST = 512;

export async function encodeAll(body: Buffer, headers: Readonly<Record<string, string>>): Promise<Record<Encoding, Encoded>> {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const form = (bytes: Buffer, encoding: Encoding): Encoded => {
    const etag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
    const { 'content-type': type, ...rest }: Record<string, string> = { ...headers, vary: 'Accept-Encoding', etag };
    const describing = { ...(type === undefined ? {} : { 'content-type': type }), ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }), 'content-length': String(bytes.length) };
    return { body: bytes, etag, headers: Object.entries({ ...rest, ...describing }).flat(), unchanged: Object.entries(rest).flat() };
  };
  const identity = form(body, 'identity');
  if (body.length < SMALLEST) return { identity, gzip: identity, br: identity };
  const [brotli, gzipped] = await Promise.all([
    br(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
    gz(body, { level: 9 }),
  ]);
  return { identity, gzip: form(gzipped, 'gzip'), br: form(brotli, 'br') };
}

/** Browsers send a handful of different values; each is read once. */
const chosen = new Map<string, Encoding>();
const MOST_CHOSEN = 200;

/** The best form that Accept-Encoding allows; `q=0` refuses. */
export function chooseEncoding(accept: string | undefined): Encoding {
  if (!accept) return 'identity';
  const known = chosen.get(accept);
  if (known) return known;
  const read = readAccept(accept);
  if (chosen.size >= MOST_CHOSEN) chosen.clear();
  chosen.set(accept, read);
  return read;
}

function readAccept(accept: string): Encoding {
  const takes = (name: string): boolean => new RegExp(`(?:^|,)\\s*${name}\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*(?:,|$))[^,]*)?(?:,|$)`, 'i').test(accept);
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}

/** If-None-Match against one tag: lists, weak tags and `*`. */
export function matchesTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header === etag || header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}
