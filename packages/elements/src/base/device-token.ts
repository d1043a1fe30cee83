/** The number by which the API tells one browser from another: random, of no use elsewhere. */
import { newIdempotencyKey } from '@kentongan/client/key';

const KEY = 'kim:device';

/** Made once and kept; undefined where storage is blocked. */
export function deviceToken(): string | undefined {
  try {
    const kept = localStorage.getItem(KEY) ?? newIdempotencyKey();
    localStorage.setItem(KEY, kept);
    return /^[\w-]{16,64}$/.test(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}
