/** A statement as it is written, for what the query builder has no words for. */
import { sql, type Compilable } from 'kysely';
import type { Queries } from '../../src/store/store.ts';

export function raw(queries: Queries, text: string): Compilable {
  return { compile: () => sql.raw(text).compile(queries) };
}
