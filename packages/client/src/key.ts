/** The key of one submission: the API answers the same key with the same receipt, however often it is sent. */

/** 128 random bits in hex. Needs no secure context. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
