/** What the outbox holds, and what it tells. */
import type { AspirationReceipt, Problem } from '@kentongan/contract/schemas';

/** `waiting`: not acknowledged yet. `refused`: the API said no; it stays until withdrawn or retried. `sent-text`: acknowledged, `receipt` is there; photos may still wait. */
export type EntryState = 'waiting' | 'refused' | 'sent-text';

export interface RefusedPhoto {
  readonly name: string;
  readonly problem: Partial<Problem>;
}

interface Common<C> {
  readonly id: string;
  /** Idempotency-Key, made the moment the person pressed send. As secret as the tracking code. */
  readonly key: string;
  /** Milliseconds since 1970, by this device's clock; so is `nextAt`. */
  readonly createdAt: number;
  readonly site?: string | undefined;
  /** Content only. Gone (`null`) once acknowledged. */
  readonly body: C | null;
  readonly state: EntryState;
  /** Tries of what is being sent now (the text, then each photo) that had no final answer. */
  readonly attempts: number;
  readonly nextAt: number;
  /** HTTP status of the last try without a final answer; 0 when there was no answer at all, 2xx when it was not the API's. */
  readonly status: number;
  /** What the API said, when it refused. */
  readonly refused?: Partial<Problem> | undefined;
  readonly receipt?: AspirationReceipt | undefined;
  /** Photos that the API did not take; the rest went on without them. */
  readonly refusedPhotos?: readonly RefusedPhoto[] | undefined;
}

/** A photo as it is kept: bytes, because Blobs in IndexedDB fail in some browsers and a File can vanish from the disk. */
export interface KeptPhoto {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** As it is kept. Fields may only be added: two versions of this code may share a database. */
export interface Row<C = unknown> extends Common<C> {
  readonly photos: readonly KeptPhoto[];
}

/** As it is shown. */
export interface Entry<C = unknown> extends Common<C> {
  /** Photos not yet acknowledged; sizes in bytes. */
  readonly photos: readonly { readonly name: string; readonly size: number }[];
  /** False: it is only in this page's memory and is lost with it. */
  readonly stored: boolean;
}

/**
 * `added` · `waiting`: a try failed, `nextAt` says when the next comes · `refused` · `received`: acknowledged, the receipt is there ·
 * `photo`: one more photo is acknowledged · `photo_refused` · `sent`: all done, the entry is wiped once every subscriber returned · `withdrawn`
 */
export type ChangeKind = 'added' | 'waiting' | 'refused' | 'received' | 'photo' | 'photo_refused' | 'sent' | 'withdrawn';

export interface Change<C = unknown> {
  readonly kind: ChangeKind;
  readonly entry: Entry<C>;
  /** It happened in another tab, which was told as well. */
  readonly elsewhere?: boolean;
}

export function shown<C>({ photos, ...rest }: Row<C>, stored: boolean): Entry<C> {
  return { ...rest, stored, photos: photos.map(({ name, bytes }) => ({ name, size: bytes.byteLength })) };
}
