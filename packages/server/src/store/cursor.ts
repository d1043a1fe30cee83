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

/** `shape` names the type of each value in order. */
export function decodeCursor<const Shape extends readonly ('string' | 'number')[]>(cursor: string, shape: Shape): { [I in keyof Shape]: Shape[I] extends 'string' ? string : number } {
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    throw new CursorError();
  }
  const fits = Array.isArray(values) && values.length === shape.length && shape.every((type, i) => typeof values[i] === type && (type === 'string' || Number.isFinite(values[i])));
  if (!fits) throw new CursorError();
  return values as never;
}

/** Cuts `limit` off `limit + 1` fetched rows; the cursor is made of the last row kept. */
export function pageOf<Row>(rows: readonly Row[], limit: number, key: (row: Row) => readonly CursorValue[]): { rows: Row[]; nextCursor: string | null } {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { rows: kept, nextCursor: rows.length > limit && last !== undefined ? encodeCursor(key(last)) : null };
}
