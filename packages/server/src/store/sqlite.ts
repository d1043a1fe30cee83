/** The embedded store: one writer connection with group commit, one reader that sees committed rows only. */
import { Kysely, SqliteAdapter, SqliteDialect, SqliteIntrospector, SqliteQueryCompiler, DummyDriver } from 'kysely';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { kyselyDatabase, openSqlite, PATIENCE, statements, toSqlite } from './sqlite-driver.ts';
import { UniqueViolation, type Queries, type Store, type UseCase } from './store.ts';

interface Pending {
  readonly start: (queries: Queries) => UseCase<unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

const BUSY = 5;
const CONSTRAINT_UNIQUE = 2067;
const CONSTRAINT_PRIMARY_KEY = 1555;

/** Milliseconds that a migration waits for another process to finish its own, and between two looks. */
const MIGRATION_PATIENCE = 60_000;
const MIGRATION_LOOK = 25;

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
  let closing: Promise<void> | undefined;

  const group = createGroup(writer);
  const look = statements(reader);

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
    async look(start) { return runToEnd(start, look); },
    write<Result>(start: (queries: Queries) => UseCase<Result>): Promise<Result> {
      if (closing) return Promise.reject(new Error('The store is closed; nothing was written.'));
      return new Promise<Result>((resolve, reject) => {
        queue.push({ start, resolve: resolve as (result: unknown) => void, reject });
        schedule();
      });
    },
    async forget() {
      if (closing) return;
      // The log still holds the pages as they were; emptied, nothing does.
      writer.exec('PRAGMA busy_timeout = 0');
      try {
        writer.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      } finally {
        writer.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
      }
    },
    migrate: () => migrateAlone(path),
    close() {
      return closing ??= (async () => {
        while (scheduled) await scheduled;
        await read.destroy();
        writer.close();
      })();
    },
  };
}

/** Takes the write lock before the first look at the schema: of several processes one brings it up to date, the others find it done. */
async function migrateAlone(path: string): Promise<void> {
  const connection = openSqlite(path);
  const kysely = new Kysely<Database>({ dialect: new SqliteDialect({ database: kyselyDatabase(connection) }) });
  try {
    await lock(connection);
    await migrate(kysely, 'sqlite');
    connection.exec('COMMIT');
  } finally {
    if (connection.isTransaction) connection.exec('ROLLBACK');
    await kysely.destroy();
  }
}

/** Waits without holding up the event loop, which the holder of the lock may share. */
async function lock(connection: DatabaseSync): Promise<void> {
  connection.exec('PRAGMA busy_timeout = 0');
  for (const until = Date.now() + MIGRATION_PATIENCE; ; await wait(MIGRATION_LOOK)) {
    try {
      connection.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== BUSY || Date.now() > until) throw error;
    }
  }
}

/** Synchronous: nothing else can come between. */
function runToEnd<Result>(start: (queries: Queries) => UseCase<Result>, prepare: (sql: string) => StatementSync): Result {
  const useCase = start(compiler);
  let step = useCase.next([]);
  while (!step.done) {
    const { sql, parameters } = step.value.compile();
    step = useCase.next(prepare(sql).all(...parameters.map(toSqlite)));
  }
  return step.value;
}

function createGroup(writer: DatabaseSync): (pending: readonly Pending[]) => void {
  const prepare = statements(writer);
  const [begin, commit, savepoint, release] = ['BEGIN IMMEDIATE', 'COMMIT', 'SAVEPOINT use_case', 'RELEASE use_case'].map((sql) => writer.prepare(sql)) as [StatementSync, StatementSync, StatementSync, StatementSync];

  /** Runs a use case to its end inside a savepoint. */
  const runOne = (start: Pending['start']): unknown => {
    savepoint.run();
    try {
      const result = runToEnd(start, prepare);
      release.run();
      return result;
    } catch (error) {
      if (writer.isTransaction) writer.exec('ROLLBACK TO use_case; RELEASE use_case');
      throw translate(error);
    }
  };

  return (pending) => {
    const outcomes: (() => void)[] = [];
    try {
      begin.run();
      for (const { start, resolve, reject } of pending) {
        try {
          const result = runOne(start);
          outcomes.push(() => { resolve(result); });
        } catch (error) {
          // Some failures, a full disk among them, end the whole transaction: what came before is gone, and what follows would not be part of it.
          if (!writer.isTransaction) throw error;
          outcomes.push(() => { reject(error); });
        }
      }
      commit.run();
    } catch (error) {
      if (writer.isTransaction) writer.exec('ROLLBACK');
      for (const { reject } of pending) reject(error);
      return;
    }
    for (const reply of outcomes) reply();
  };
}
