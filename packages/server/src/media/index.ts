/** Pictures from outside, made ours: re-encoded without metadata to a few widths, named by content, kept as files. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { GuardedFetch } from '../outbound/guarded-fetch.ts';
import type { MediaTable } from '../store/database.ts';
import { MediaError } from './errors.ts';
import { pictureKind } from './picture-kind.ts';

export { MediaError, type MediaErrorCode } from './errors.ts';
export { imageOf, mediaPath, srcsetOf } from './image.ts';

/** Widths in pixels that are kept; a picture is never enlarged. */
export const WIDTHS: readonly number[] = [240, 480, 960];
const MAX_PIXELS = 40_000_000;
const MAX_PICTURE_BYTES = 12 * 1024 * 1024;
const PICTURE_TIMEOUT_MS = 10_000;
const QUALITY = 72;
const NAME = /^\.?([0-9a-f]{32})-\d+\.webp(?:\.[0-9a-f]{12})?$/;

sharp.concurrency(1);
sharp.cache(false);

export interface Media {
  /** The folder that `/media/` serves. */
  readonly dir: string;
  /** Re-encodes and writes one picture; the row is for the caller to store. Its files are named by their content, or by `name` (32 hex digits), for a picture that can be dropped. Rejects with a `MediaError`. */
  keep(bytes: Uint8Array, name?: string): Promise<MediaTable>;
  /** Deletes the files of that name. */
  drop(name: string): Promise<void>;
  /** Names whose files, whole or broken off, were last kept before that moment (epoch milliseconds). */
  olderThan(before: number): Promise<string[]>;
  /** Fetches through the guard, then `keep`. Rejects with a `MediaError` or an `OutboundError`. */
  keepFrom(url: string): Promise<MediaTable>;
}

export interface MediaOptions {
  dir: string;
  fetch: GuardedFetch;
  /** Epoch milliseconds. */
  clock?: () => number;
}

export function createMedia({ dir, fetch, clock = Date.now }: MediaOptions): Media {
  async function keep(bytes: Uint8Array, name?: string): Promise<MediaTable> {
    if (bytes.byteLength > MAX_PICTURE_BYTES) throw new MediaError('picture_too_large', `Got a picture of ${bytes.byteLength} bytes; at most ${MAX_PICTURE_BYTES} are taken.`);
    if (!pictureKind(bytes)) throw new MediaError('picture_unknown', 'Got a file that is no JPEG, PNG, WebP, GIF or AVIF picture.');
    const sizes = await oneAtATime(() => encode(bytes));
    const largest = sizes.at(-1)!;
    const hash = name ?? createHash('sha256').update(largest.data).digest('hex').slice(0, 32);
    await mkdir(dir, { recursive: true });
    for (const size of sizes) await writeOnce(dir, `${hash}-${size.width}.webp`, size.data);
    return { hash, width: largest.width, height: largest.height, widths: JSON.stringify(sizes.map((size) => size.width)), created_at: clock() };
  }

  // A decoded picture takes up to 160 MB, so the next one waits.
  let last: Promise<unknown> = Promise.resolve();
  function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = last.then(work);
    last = result.catch(() => {});
    return result;
  }

  async function keepFrom(url: string): Promise<MediaTable> {
    const reply = await fetch(url, { maxBytes: MAX_PICTURE_BYTES, timeoutMs: PICTURE_TIMEOUT_MS, headers: { accept: 'image/webp,image/avif,image/*;q=0.8' } });
    if (reply.status !== 200) throw new MediaError('picture_unknown', `Got status ${reply.status} instead of a picture.`);
    return keep(reply.bytes);
  }

  async function drop(name: string): Promise<void> {
    const files = (await readdir(dir).catch(() => [])).filter((file) => file.startsWith(`${name}-`) || file.startsWith(`.${name}-`));
    for (const file of files) await rm(join(dir, file), { force: true });
  }

  async function olderThan(before: number): Promise<string[]> {
    const files = new Map((await readdir(dir).catch(() => [])).flatMap((file) => { const name = NAME.exec(file)?.[1]; return name === undefined ? [] : [[name, file] as const]; }));
    const old: string[] = [];
    for (const [name, file] of files) if (await stat(join(dir, file)).then(({ mtimeMs }) => mtimeMs < before, () => false)) old.push(name);
    return old;
  }

  return { dir, keep, keepFrom, drop, olderThan };
}

interface Encoded {
  width: number;
  height: number;
  data: Buffer;
}

/** Upright, sRGB, without EXIF, GPS, profile or further frames. */
async function encode(bytes: Uint8Array): Promise<Encoded[]> {
  try {
    const source = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', animated: false, pages: 1 });
    const meta = await source.metadata();
    if (meta.width * meta.height > MAX_PIXELS) throw new MediaError('picture_too_large', `Got a picture of ${meta.width} × ${meta.height} pixels; at most ${MAX_PIXELS} pixels are taken.`);
    const width = meta.autoOrient.width;
    const wanted = [...new Set(WIDTHS.map((limit) => Math.min(limit, width)))];
    const upright = source.autoOrient().toColourspace('srgb');
    const sizes: Encoded[] = [];
    for (const target of wanted) {
      const { data, info } = await upright.clone().resize({ width: target, height: target * 4, fit: 'inside', withoutEnlargement: true }).webp({ quality: QUALITY, effort: 4 }).toBuffer({ resolveWithObject: true });
      if (!sizes.some((size) => size.width === info.width)) sizes.push({ width: info.width, height: info.height, data });
    }
    return sizes;
  } catch (cause) {
    if (cause instanceof MediaError) throw cause;
    const tooLarge = cause instanceof Error && /pixel limit/i.test(cause.message);
    if (tooLarge) throw new MediaError('picture_too_large', `Got a picture of more than ${MAX_PIXELS} pixels.`, { cause });
    throw new MediaError('picture_broken', 'Got a picture that is broken or cut off.', { cause });
  }
}

/** Whole or not at all, and on disk before its name is: a file of this name never changes. */
async function writeOnce(dir: string, name: string, data: Uint8Array): Promise<void> {
  const path = join(dir, name);
  if (await stat(path).then((found) => found.size === data.byteLength, () => false)) {
    // Kept again: younger than what nobody names any more.
    const now = new Date();
    return utimes(path, now, now);
  }
  const temporary = join(dir, `.${name}.${randomBytes(6).toString('hex')}`);
  const file = await open(temporary, 'wx', 0o644);
  try {
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path).catch(async (error: unknown) => {
    await unlink(temporary);
    throw error;
  });
}
