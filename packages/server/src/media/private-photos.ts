/** Photos of tickets: re-encoded small without metadata, kept beside the database and not under `/media/`, so that no address opens them by itself. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { MediaError } from './errors.ts';
import { pictureKind } from './picture-kind.ts';

/** Bytes in, bytes stored, longest side in pixels, pixels decoded. */
export const MOST_PHOTO_BYTES = 5 * 1024 * 1024;
const MOST_STORED = 300 * 1024;
const LONG_SIDE = 1600;
const MAX_PIXELS = 40_000_000;
/** Tried in turn until the photo is small enough. */
const TRIES = [{ side: LONG_SIDE, quality: 72 }, { side: LONG_SIDE, quality: 55 }, { side: 1200, quality: 55 }, { side: 900, quality: 50 }, { side: 640, quality: 40 }] as const;

const ID = /^[0-9a-f-]{36}$/;
const PART = /^\.[0-9a-f-]{36}\.[0-9a-f]{12}$/;

export interface PrivatePhotos {
  /** Re-encodes and writes; on disk once it resolves. Rejects with a `MediaError`. */
  keep(id: string, bytes: Uint8Array): Promise<{ width: number; height: number }>;
  /** WebP; undefined when there is none. */
  read(id: string): Promise<Uint8Array | undefined>;
  drop(ids: readonly string[]): Promise<void>;
  /** Ids of the files last written before `before` (epoch milliseconds); what a broken-off writing left from then is removed. */
  olderThan(before: number): Promise<string[]>;
}

export function createPrivatePhotos(dir: string): PrivatePhotos {
  const pathOf = (id: string): string => join(dir, `${id}.webp`);

  async function write(id: string, data: Uint8Array): Promise<void> {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    const part = join(dir, `.${id}.${randomBytes(6).toString('hex')}`);
    const file = await open(part, 'wx', 0o600);
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, pathOf(id));
  }

  return {
    async keep(id, bytes) {
      if (bytes.byteLength > MOST_PHOTO_BYTES) throw new MediaError('picture_too_large', `Got a photo of ${bytes.byteLength} bytes; at most ${MOST_PHOTO_BYTES} are taken.`);
      if (!pictureKind(bytes)) throw new MediaError('picture_unknown', 'Got a file that is no JPEG, PNG, WebP, GIF or AVIF picture.');
      const { data, width, height } = await shrink(bytes);
      await write(id, data);
      return { width, height };
    },
    async read(id) {
      return ID.test(id) ? readFile(pathOf(id)).catch(() => undefined) : undefined;
    },
    async drop(ids) {
      for (const id of ids) if (ID.test(id)) await rm(pathOf(id), { force: true });
    },
    async olderThan(before) {
      const ids: string[] = [];
      for (const name of await readdir(dir).catch(() => [])) {
        const path = join(dir, name);
        if (!await stat(path).then(({ mtimeMs }) => mtimeMs < before, () => false)) continue;
        const id = name.replace(/\.webp$/, '');
        if (ID.test(id)) ids.push(id);
        else if (PART.test(name)) await rm(path, { force: true });
      }
      return ids;
    },
  };
}

async function shrink(bytes: Uint8Array): Promise<{ data: Buffer; width: number; height: number }> {
  try {
    for (const { side, quality } of TRIES) {
      const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 }).autoOrient().toColourspace('srgb').resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true }).webp({ quality }).toBuffer({ resolveWithObject: true });
      if (data.byteLength <= MOST_STORED) return { data, width: info.width, height: info.height };
    }
  } catch (cause) {
    throw new MediaError('picture_broken', 'Got a photo that is broken, cut off or far too large.', { cause });
  }
  throw new MediaError('picture_too_large', 'The photo stays too large however it is made smaller.');
}
