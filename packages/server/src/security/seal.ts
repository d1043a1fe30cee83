/** Seals what must not lie open: AES-256-GCM under keys derived by HKDF, one per purpose. */
import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hash, hkdfSync, randomBytes, timingSafeEqual, type KeyObject } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The id of the key in use; it travels with every sealed value, so that keys can be rotated. */
const KEY_ID = 'k1';

export interface Sealer {
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

function sealWith(key: KeyObject, place: string, text: string): string {
  const nonce = freshNonce();
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place));
  return [KEY_ID, Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')].join('.');
}

function openWith(key: KeyObject, place: string, sealed: string): string {
  const bytes = Buffer.from(sealed.slice(sealed.indexOf('.') + 1), 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
}

export function createSealer(secret: string): Sealer {
  const keys = new Map<string, KeyObject>();
  const key = (purpose: string): KeyObject => {
    const known = keys.get(purpose) ?? derive(secret, purpose);
    keys.set(purpose, known);
    return known;
  };
  const sign = (purpose: string, text: string): string => createHmac('sha256', key(purpose)).update(text).digest('base64url');
  return {
    seal: (purpose, place, text) => sealWith(key(purpose), place, text),
    open: (purpose, place, sealed) => openWith(key(purpose), place, sealed),
    sign,
    verify: (purpose, text, signature) => sameText(sign(purpose, text), signature),
    subkey: (purpose) => key(purpose).export().toString('hex'),
  };
}

/** Seals under a key that only the sender's own secret (the Idempotency-Key) gives. */
export function sealForHolder(holderSecret: string, place: string, text: string): string {
  return sealWith(derive(holderSecret, 'receipt'), place, text);
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

/** The secret of the environment, or the one in `dataDir`, made on first start with mode 600. */
export function readSecret(given: string | undefined, dataDir: string): string {
  if (given !== undefined) return given;
  const path = join(dataDir, 'secret');
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true });
    // Whole or not at all, and the first of several processes wins: half a secret would seal under nothing.
    const draft = `${path}.${randomBytes(8).toString('hex')}`;
    writeFileSync(draft, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true });
    try {
      linkSync(draft, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      unlinkSync(draft);
    }
  }
  chmodSync(path, 0o600);
  return readFileSync(path, 'utf8').trim();
}
