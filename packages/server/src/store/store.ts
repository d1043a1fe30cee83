/** What the rest of the server knows of storage: two implementations, one contract. SQL lives in this folder and nowhere else. */
import type { Compilable, Kysely } from 'kysely';
import type { Database } from './database.ts';

/**
 * A use case that writes: a generator that yields queries and nothing else, so it cannot wait for hashing, mail or pictures; do those before or after.
 * It may be run again from its start when the database asks for a retry: keep it free of effects outside the store.
 */
export type UseCase<Result> = Generator<Compilable, Result, readonly unknown[]>;

/** Builds queries; never executes them. */
export type Queries = Kysely<Database>;

export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  /** Committed rows only. Await queries on it; never write through it. */
  readonly read: Kysely<Database>;
  /** Runs the queries of a use case that only reads, one after the other, on committed rows. */
  look<Result>(useCase: (queries: Queries) => UseCase<Result>): Promise<Result>;
  /** Runs one use case in one transaction; resolves after the commit is on disk, rejects when anything of it failed. */
  write<Result>(useCase: (queries: Queries) => UseCase<Result>): Promise<Result>;
  /** Brings the schema up to date; safe to call from several processes. */
  migrate(): Promise<void>;
  /** After an erasure: makes what was deleted unreadable in the files too, as far as the database can. Where readers are in the way it is done by a later call. */
  forget(): Promise<void>;
  /** Waits for writes under way, then closes. */
  close(): Promise<void>;
}

/** `yield* rows(query)`: all rows of a query inside a use case. */
export function* rows<Row>(query: Compilable<Row>): Generator<Compilable, readonly Row[], readonly unknown[]> {
  return (yield query) as readonly Row[];
}

/** `yield* firstRow(query)`: the first row or undefined. */
export function* firstRow<Row>(query: Compilable<Row>): Generator<Compilable, Row | undefined, readonly unknown[]> {
  return (yield* rows(query))[0];
}

/** `yield* run(query)`: a statement whose rows do not matter. */
export function* run(query: Compilable): Generator<Compilable, void, readonly unknown[]> {
  yield query;
}

/** A unique constraint said no. `constraint` names columns or index as the database does. */
export class UniqueViolation extends Error {
  readonly constraint: string;
  constructor(constraint: string, options?: ErrorOptions) {
    super(`A row with the same ${constraint} exists already`, options);
    this.name = 'UniqueViolation';
    this.constraint = constraint;
  }
}
