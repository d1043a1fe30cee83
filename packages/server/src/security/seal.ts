/** Seals what must not lie open: AES-256-GCM under keys derived by HKDF, one per purpose. */
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hash, hkdfSync, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto';

/** Two secrets while one takes the place of the other. */
export interface Secrets {
  /** Seals. */
  readonly secret: string;
  /** Still opens, until nothing is sealed under it any more. */
  readonly old?: string | undefined;
}

export interface Sealer {
  /** Tells the secret in use from others; it travels with every sealed value. Eight hexadecimal digits. */
  readonly keyId: string;
  /** `place` is `table:id:column`: a sealed value moved elsewhere does not open. */
  seal(purpose: string, place: string, text: string): string;
  /** Throws when the value was changed, moved, or sealed under another secret. */
  open(purpose: string, place: string, sealed: string): string;
  /** A keyed digest, base64url. */
  sign(purpose: string, text: string): string;
  verify(purpose: string, text: string, signature: string): boolean;
  /** A key for that purpose alone, in hex, for a library that signs by itself. */
  subkey(purpose: string): string;
}

const derive = (secret: Uint8Array | string, purpose: string): KeyObject => createSecretKey(new Uint8Array(hkdfSync('sha256', secret, 'kentongan', purpose, 32)));

const NONCE_BYTES = 12;
let pool = Buffer.alloc(0);

/** Random bytes are fetched for many nonces at once; each is given out once. */
function freshNonce(): Buffer {
  if (pool.length < NONCE_BYTES) pool = randomBytes(256 * NONCE_BYTES);
  const nonce = pool.subarray(0, NONCE_BYTES);
  pool = pool.subarray(NONCE_BYTES);
  return nonce;
}

function sealWith(key: KeyObject, keyId: string, place: string, text: string): string {
  const nonce = freshNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  return [keyId, Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')].join('.');
}

function openWith(key: KeyObject, place: string, sealed: string): string {
  const bytes = Buffer.from(sealed.slice(sealed.indexOf('.') + 1), 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
}

/** One secret with its keys, each derived once. */
interface Ring { readonly id: string; key(purpose: string): KeyObject }

function ringOf(secret: string): Ring {
  const keys = new Map<string, KeyObject>();
  return {
    id: derive(secret, 'key-id').export().toString('hex').slice(0, 8),
    key(purpose) {
      const known = keys.get(purpose) ?? derive(secret, purpose);
      keys.set(purpose, known);
      return known;
    },
  };
}

const idOf = (sealed: string): string => sealed.slice(0, sealed.indexOf('.'));

/** `secrets` is asked again when a value comes from a secret that was not known: another process has begun a rotation. */
export function createSealer(secrets: string | Secrets | (() => Secrets)): Sealer {
  const read = (): Ring[] => {
    const { secret, old } = typeof secrets === 'string' ? { secret: secrets } : typeof secrets === 'function' ? secrets() : secrets;
    return [ringOf(secret), ...(old === undefined || old === secret ? [] : [ringOf(old)])];
  };
  let rings = read();
  const ringFor = (sealed: string): Ring => {
    const id = idOf(sealed);
    const known = rings.find((ring) => ring.id === id);
    if (known || typeof secrets !== 'function') return known ?? rings[0]!;
    rings = read();
    return rings.find((ring) => ring.id === id) ?? rings[0]!;
  };
  const signed = (ring: Ring, purpose: string, text: string): string => createHmac('sha256', ring.key(purpose)).update(text).digest('base64url');
  return {
    get keyId() { return rings[0]!.id; },
    seal: (purpose, place, text) => sealWith(rings[0]!.key(purpose), rings[0]!.id, place, text),
    open: (purpose, place, sealed) => openWith(ringFor(sealed).key(purpose), place, sealed),
    sign: (purpose, text) => signed(rings[0]!, purpose, text),
    verify: (purpose, text, signature) => rings.some((ring) => sameText(signed(ring, purpose, text), signature)),
    subkey: (purpose) => rings[0]!.key(purpose).export().toString('hex'),
  };
}

/** Seals under a key that only the sender's own secret (the Idempotency-Key) gives. */
export function sealForHolder(holderSecret: string, place: string, text: string): string {
  return sealWith(derive(holderSecret, 'receipt'), 'holder', place, text);
}

export function openForHolder(holderSecret: string, place: string, sealed: string): string {
  return openWith(derive(holderSecret, 'receipt'), place, sealed);
}

export const sha256 = (text: string): string => hash('sha256', text, 'base64url');

/** Compares without telling by its time where two texts differ. */
export function sameText(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}
