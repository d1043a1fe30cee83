/** What a picture for chats is about, and the address it has: named by what is drawn on it, so that it never changes under its name. */
import { createHash } from 'node:crypto';
import { HEIGHT, WIDTH, type Card } from './card.ts';

/** Raised when the drawing changes, so that new pictures have new names. */
const DRAWING = 1;

/** `n` news, `p` programs, `r` regions: as in the addresses of their pages. */
export type Kind = 'n' | 'p' | 'r';

export interface Subject extends Omit<Card, 'picture' | 'from'> {
  readonly id: string;
  readonly of: Kind;
  /** Of the stored picture. */
  readonly media?: { readonly hash: string; readonly width: number } | undefined;
}

export function hashOf(subject: Subject, from: string): string {
  return createHash('sha256').update(JSON.stringify([DRAWING, subject.of, subject.title, subject.kind, subject.place, subject.media?.hash ?? '', from])).digest('hex').slice(0, 24);
}

export const fromOf = (publicUrl: string): string => new URL(publicUrl).host;

/** Root-relative. */
export const picturePath = (subject: Subject, publicUrl: string): string => `/og/${subject.of}/${subject.id}-${hashOf(subject, fromOf(publicUrl))}.jpg`;

/** For the head of a page. */
export function socialImage(subject: Subject, publicUrl: string): { src: string; width: number; height: number; alt: string } {
  return { src: publicUrl + picturePath(subject, publicUrl), width: WIDTH, height: HEIGHT, alt: `${subject.kind}, ${subject.place}: ${subject.title}` };
}

const largest = (widths: string): number => Math.max(...(JSON.parse(widths) as number[]));

export function newsSubject(row: { id: string; title: string; region: string; region_name: string | null; media_hash: string | null; media_widths: string | null }): Subject {
  return { of: 'n', id: row.id, title: row.title, kind: 'Berita', place: row.region_name ?? row.region, media: row.media_hash !== null && row.media_widths !== null ? { hash: row.media_hash, width: largest(row.media_widths) } : undefined };
}

export function programSubject(program: { id: string; name: string; regions: readonly { name: string }[] }): Subject {
  return { of: 'p', id: program.id, title: program.name, kind: 'Program', place: program.regions[0]?.name ?? '' };
}

export function regionSubject(region: { code: string; name: string; parents: readonly { name: string }[] }): Subject {
  return { of: 'r', id: region.code, title: region.name, kind: 'Kabar, program, dan aspirasi', place: region.parents.at(-1)?.name ?? 'Indonesia' };
}
