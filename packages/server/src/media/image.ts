/** A stored picture as the contract shows it, and the addresses of its files. Free of sharp, so that reading costs nothing. */
import type { MediaTable } from '../store/database.ts';

type Row = Pick<MediaTable, 'hash' | 'width' | 'height' | 'widths'>;

export interface ImageView {
  src: string;
  srcset: string;
  width: number;
  height: number;
  alt: string;
}

/** Root-relative, `/media/{hash}-{width}.webp`. */
export function mediaPath(hash: string, width: number): string {
  return `/media/${hash}-${width}.webp`;
}

const widthsOf = (row: Row): number[] => JSON.parse(row.widths) as number[];

/** Every width held, with `w` descriptors; `prefix` is put before each path. */
export function srcsetOf(row: Row, prefix = ''): string {
  return widthsOf(row).map((width) => `${prefix}${mediaPath(row.hash, width)} ${width}w`).join(', ');
}

/** The contract's `image`; `publicUrl` without a slash at its end is best, but one is tolerated. */
export function imageOf(row: Row, alt: string | null, publicUrl: string): ImageView {
  const prefix = publicUrl.replace(/\/$/, '');
  const widths = widthsOf(row);
  const src = widths.find((width) => width >= 480) ?? row.width;
  return { src: prefix + mediaPath(row.hash, src), srcset: srcsetOf(row, prefix), width: row.width, height: row.height, alt: alt ?? '' };
}
