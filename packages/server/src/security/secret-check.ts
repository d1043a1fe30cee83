/** Whether the secret is the one that a database was written with: a word sealed at its first start has to open. */
import type { Sealer } from './seal.ts';

/** Key of the setting. */
export const SECRET_CHECK = 'secret.check';
const WORD = 'kentongan';

export const sealedWord = (sealer: Sealer): string => sealer.seal('check', SECRET_CHECK, WORD);

export function opensWith(sealer: Sealer, sealed: unknown): boolean {
  try {
    return sealer.open('check', SECRET_CHECK, String(sealed)) === WORD;
  } catch {
    return false;
  }
}

export const OTHER_SECRET = 'The secret is not the one that this database was written with, so contacts and texts in it could not be read. Set KENTONGAN_SECRET, or the file "secret" in KENTONGAN_DATA, to the one that belongs to it.';
