/** Where the secrets lie: in the environment, or in files of mode 600 that change places whole, so that whoever is killed in between loses none. */
import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Secrets } from './seal.ts';

const fresh = (): string => randomBytes(48).toString('base64url');
const read = (path: string): string => readFileSync(path, 'utf8').trim();
const files = (dataDir: string) => ({ current: join(dataDir, 'secret'), old: join(dataDir, 'secret.old'), next: join(dataDir, 'secret.new') });

/** A file is there after a loss of power only once its folder is on disk. */
function settle(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function writeDraft(path: string): string {
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  writeFileSync(draft, fresh(), { mode: 0o600, flag: 'wx', flush: true });
  return draft;
}

/** The secret of the environment, or the one in `dataDir`, made on first start with mode 600. */
export function readSecret(given: string | undefined, dataDir: string): string {
  if (given !== undefined) return given;
  const path = files(dataDir).current;
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true });
    // Whole or not at all, and the first of several processes wins: half a secret would seal under nothing.
    const draft = writeDraft(path);
    try {
      linkSync(draft, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      unlinkSync(draft);
    }
  }
  chmodSync(path, 0o600);
  return read(path);
}

export interface Given {
  readonly secret: string | undefined;
  readonly secretOld: string | undefined;
  readonly dataDir: string;
}

/** Both while a rotation is under way. */
export function readSecrets({ secret, secretOld, dataDir }: Given): Secrets {
  const { old } = files(dataDir);
  // The old one first: a rotation that begins in between is then seen as not begun, and never as two old ones.
  const before = secretOld ?? (secret === undefined && existsSync(old) ? read(old) : undefined);
  return { secret: readSecret(secret, dataDir), old: before };
}

/** Makes a new secret and keeps the present one as `secret.old`; goes on where another beginning was broken off, and does nothing when one is under way. */
export function beginRotation(dataDir: string): void {
  const { current, old, next } = files(dataDir);
  readSecret(undefined, dataDir);
  if (existsSync(old) && read(old) !== read(current)) return;
  renameSync(writeDraft(next), next);
  if (!existsSync(old)) linkSync(current, old);
  settle(dataDir);
  renameSync(next, current);
  settle(dataDir);
}

/** Puts the old secret aside, where no start reads it. Gives the name of the file. */
export function endRotation(dataDir: string, keyId: string): string {
  const { old, next } = files(dataDir);
  const name = `secret.before-${keyId}`;
  renameSync(old, join(dataDir, name));
  rmSync(next, { force: true });
  settle(dataDir);
  return name;
}
