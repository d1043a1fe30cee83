/** Opaque cursors: the key of the last row of a page, as base64url JSON. A cursor that was not made here is refused, never guessed at. */

/** Thrown when a cursor cannot be read; its text is not repeated. */
export class CursorError extends Error {
  readonly code = 'cursor_invalid';
  constructor() {
    super('The cursor was not made by this list; leave it out to begin at the first page.');
    this.name = 'CursorError';
  }
}

export type CursorValue = string | number;

export function encodeCursor(values: readonly CursorValue[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** What a place in a cursor may hold. `small` is a whole number that fits an integer column or an offset; `number` one that fits a bigint column. */
type Kind = 'string' | 'number' | 'small';

const FITS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  // PostgreSQL keeps no NUL in a text.
  string: (value) => typeof value === 'string' && !value.includes('\0'),
  number: (value) => Number.isSafeInteger(value),
  small: (value) => Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < 2 ** 31,
};

/** `shape` names the kind of each value in order. Throws `CursorError` for anything that a database would stumble over. */
export function decodeCursor<const Shape extends readonly Kind[]>(cursor: string, shape: Shape): { [I in keyof Shape]: Shape[I] extends 'string' ? string : number } {
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new CursorError();
  }
  if (!Array.isArray(values) || values.length !== shape.length || !shape.every((kind, i) => FITS[kind](values[i]))) throw new CursorError();
  return values as never;
}

/** Cuts `limit` off `limit + 1` fetched rows; the cursor is made of the last row kept. */
export function pageOf<Row>(rows: readonly Row[], limit: number, key: (row: Row) => readonly CursorValue[]): { rows: Row[]; nextCursor: string | null } {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { rows: kept, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(key(last)) : null };
}
