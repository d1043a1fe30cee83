/** The key of one submission: the API answers the same key with the same receipt, however often it is sent. */
import { hexOf } from './hex.ts';

/** 128 random bits in hex. Needs no secure context. */
export function newIdempotencyKey(): string {
  return hexOf(crypto.getRandomValues(new Uint8Array(16)));
}
