/** Queries that are asked again and again: built and compiled once for each store, later given nothing but their values. */
import type { Compilable, CompiledQuery } from 'kysely';
import type { Database } from './database.ts';
import type { Queries } from './store.ts';

/** Stands where a value will be. */
class Place {
  readonly given: number;
  /** The position in a list, when the value is one. */
  readonly item: number | undefined;
  constructor(given: number, item?: number) {
    this.given = given;
    this.item = item;
  }
}

interface Shape {
  readonly compiled: CompiledQuery;
  /** Where each parameter comes from; anything but a `Place` is a constant of the query. */
  readonly parameters: readonly unknown[];
}

const shapeOf = (given: readonly unknown[]): string => given.map((value) => (Array.isArray(value) ? value.length : '')).join();

/**
 * `build` is called once for each store and length of the lists among its values, with stand-ins: it may only hand them to the query, never look at them.
 * A list becomes the values of an `in`; it must not be empty.
 */
export function fixed<Given extends readonly unknown[], Row>(build: (queries: Queries, ...given: Given) => Compilable<Row>): (queries: Queries, ...given: Given) => Compilable<Row> {
  const known = new WeakMap<Queries, Map<string, Shape>>();
  const make = (queries: Queries, given: Given): Shape => {
    const places = given.map((value, index) => (Array.isArray(value) ? value.map((_, item) => new Place(index, item)) : new Place(index)));
    const compiled = build(queries, ...places as unknown as Given).compile();
    return { compiled, parameters: compiled.parameters };
  };
  return (queries, ...given) => {
    let shapes = known.get(queries);
    if (!shapes) known.set(queries, shapes = new Map<string, Shape>());
    const name = shapeOf(given);
    let shape = shapes.get(name);
    if (!shape) shapes.set(name, shape = make(queries, given));
    const { compiled, parameters } = shape;
    const values = parameters.map((from) => {
      if (!(from instanceof Place)) return from;
      const value = given[from.given];
      return from.item === undefined ? value : (value as readonly unknown[])[from.item];
    });
    return { compile: () => ({ ...compiled, parameters: values }) };
  };
}

/** Most rows of one insert whose query is kept. */
const MOST_KEPT = 8;

/** `insert(queries, rows)`: rows of `table`, every one with the same columns; one row at least. */
export function fixedInsert<Table extends keyof Database>(table: Table): (queries: Queries, rows: readonly Database[Table][]) => Compilable {
  let columns: readonly string[] = [];
  const inserts = new Map<number, (queries: Queries, ...given: readonly unknown[]) => Compilable>();
  const plain = (queries: Queries, rows: readonly object[]): Compilable => queries.insertInto(table).values(rows as never);
  return (queries, rows: readonly object[]) => {
    if (columns.length === 0) columns = Object.keys(rows[0]!);
    const width = columns.length;
    const given = rows.flatMap((row) => columns.map((column) => (row as Record<string, unknown>)[column]));
    if (rows.length > MOST_KEPT || given.includes(undefined) || rows.some((row) => Object.keys(row).length !== width)) return plain(queries, rows);
    let insert = inserts.get(rows.length);
    if (!insert) {
      insert = fixed((build: Queries, ...values: readonly unknown[]) => plain(build, rows.map((_, nth) => Object.fromEntries(columns.map((column, index) => [column, values[nth * width + index]])))));
      inserts.set(rows.length, insert);
    }
    return insert(queries, ...given);
  };
}
