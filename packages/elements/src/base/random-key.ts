/** The key under which something is sent once, however often it is tried. */

/** 128 random bits in hex. Needs no secure context. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
