/** The embedded store: one writer connection with group commit, one reader that sees committed rows only. */
import { Kysely, SqliteAdapter, SqliteDialect, SqliteIntrospector, SqliteQueryCompiler, DummyDriver } from 'kysely';
import type { DatabaseSync } from 'node:sqlite';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { kyselyDatabase, openSqlite, statements, toSqlite } from './sqlite-driver.ts';
import { UniqueViolation, type Queries, type Store, type UseCase } from './store.ts';

interface Pending {
  readonly start: (queries: Queries) => UseCase<unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

const CONSTRAINT_UNIQUE = 2067;
const CONSTRAINT_PRIMARY_KEY = 1555;

function translate(error: unknown): unknown {
  const { errcode, message } = error as { errcode?: number; message?: string };
  if (errcode === CONSTRAINT_UNIQUE || errcode === CONSTRAINT_PRIMARY_KEY) return new UniqueViolation(message?.split(': ').at(-1) ?? 'key', { cause: error });
  return error;
}

/** Builds queries for SQLite without a connection. */
const compiler: Queries = new Kysely<Database>({
  dialect: { createAdapter: () => new SqliteAdapter(), createDriver: () => new DummyDriver(), createIntrospector: (db) => new SqliteIntrospector(db), createQueryCompiler: () => new SqliteQueryCompiler() },
});

/** Opens or creates the file at `path`. Its folder must exist. */
export function openSqliteStore(path: string): Store {
  const writer = openSqlite(path);
  const reader = openSqlite(path);
  const read = new Kysely<Database>({ dialect: new SqliteDialect({ database: kyselyDatabase(reader) }) });
  const queue: Pending[] = [];
  let scheduled: Promise<void> | null = null;
  let closed = false;

  const group = createGroup(writer);

  /** Everything that arrived in this turn of the event loop shares one transaction and one fsync. */
  const schedule = (): void => {
    scheduled ??= new Promise((resolve) => {
      setImmediate(() => {
        scheduled = null;
        group(queue.splice(0));
        resolve();
      });
    });
  };

  return {
    kind: 'sqlite',
    read,
    write<Result>(start: (queries: Queries) => UseCase<Result>): Promise<Result> {
      if (closed) return Promise.reject(new Error('The store is closed; nothing was written.'));
      return new Promise<Result>((resolve, reject) => {
        queue.push({ start, resolve: resolve as (result: unknown) => void, reject });
        schedule();
      });
    },
    async migrate() {
      const connection = new Kysely<Database>({ dialect: new SqliteDialect({ database: kyselyDatabase(openSqlite(path)) }) });
      try {
        await migrate(connection, 'sqlite');
      } finally {
        await connection.destroy();
      }
    },
    async close() {
      closed = true;
      while (scheduled) await scheduled;
      await read.destroy();
      writer.close();
    },
  };
}

function createGroup(writer: DatabaseSync): (pending: readonly Pending[]) => void {
  const prepare = statements(writer);

  /** Runs a use case to its end inside a savepoint. Synchronous: nothing else can come between. */
  const runOne = (start: Pending['start']): unknown => {
    writer.exec('SAVEPOINT use_case');
    try {
      const useCase = start(compiler);
      let step = useCase.next([]);
      while (!step.done) {
        const { sql, parameters } = step.value.compile();
        step = useCase.next(prepare(sql).all(...parameters.map(toSqlite)));
      }
      writer.exec('RELEASE use_case');
      return step.value;
    } catch (error) {
      writer.exec('ROLLBACK TO use_case; RELEASE use_case');
      throw translate(error);
    }
  };

  return (pending) => {
    const outcomes: (() => void)[] = [];
    try {
      writer.exec('BEGIN IMMEDIATE');
      for (const { start, resolve, reject } of pending) {
        try {
          const result = runOne(start);
          outcomes.push(() => { resolve(result); });
        } catch (error) {
          outcomes.push(() => { reject(error); });
        }
      }
      writer.exec('COMMIT');
    } catch (error) {
      if (writer.isTransaction) writer.exec('ROLLBACK');
      for (const { reject } of pending) reject(error);
      return;
    }
    for (const reply of outcomes) reply();
  };
}
