/** The store at scale: PostgreSQL, and engines that speak its protocol. A transaction per use case on a pool, run again when the database asks for it. */
import { Kysely, PostgresDialect, sql } from 'kysely';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { UniqueViolation, type Queries, type Store, type UseCase } from './store.ts';

const UNIQUE_VIOLATION = '23505';
/** Serialisation failure and deadlock: the transaction had no effect and may be tried again. */
const RETRY = new Set(['40001', '40P01']);
const MOST_TRIES = 6;
/** Milliseconds before the second try, at most; it doubles with each, and chance keeps rivals apart. */
const FIRST_PAUSE = 5;

/** The type of bigint columns and counts, by PostgreSQL's own number. */
const INT8 = 20;

const defaultParser = pg.types.getTypeParser as (oid: number, format?: string) => (value: string) => unknown;

const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === INT8) {
      return (value: string): number => {
        const number = Number(value);
        if (!Number.isSafeInteger(number)) throw new RangeError('A bigint from PostgreSQL is too large for a number.');
        return number;
      };
    }
    return defaultParser(oid, format);
  },
};

function translate(error: unknown): unknown {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === UNIQUE_VIOLATION ? new UniqueViolation(constraint ?? 'key', { cause: error }) : error;
}

/** `url` is `postgres://user:password@host:port/database`. */
export function openPostgresStore(url: string): Store {
  const pool = new pg.Pool({ connectionString: url, max: 10, types });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const read = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });

  const runOnce = async <Result>(start: (queries: Queries) => UseCase<Result>): Promise<Result> => {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const useCase = start(read);
      let step = useCase.next([]);
      while (!step.done) {
        const { sql, parameters } = step.value.compile();
        const { rows } = await client.query(sql, [...parameters]);
        step = useCase.next(rows);
      }
      await client.query('COMMIT');
      return step.value;
    } catch (error) {
      await client.query('ROLLBACK').catch((reason: unknown) => { broken = reason as Error; });
      throw error;
    } finally {
      client.release(broken);
    }
  };

  const runUntilDone = async <Result>(start: (queries: Queries) => UseCase<Result>): Promise<Result> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await runOnce(start);
      } catch (error) {
        if (tries >= MOST_TRIES || !RETRY.has((error as { code?: string }).code ?? '')) throw translate(error);
        await wait(Math.random() * FIRST_PAUSE * 2 ** (tries - 1));
      }
    }
  };

  const underWay = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;

  return {
    kind: 'postgres',
    read,
    async look(start) {
      const useCase = start(read);
      let step = useCase.next([]);
      while (!step.done) step = useCase.next((await read.executeQuery(step.value.compile())).rows);
      return step.value;
    },
    async write(start) {
      if (closing) throw new Error('The store is closed; nothing was written.');
      const written = runUntilDone(start);
      underWay.add(written);
      try {
        return await written;
      } finally {
        underWay.delete(written);
      }
    },
    // Frees the old versions of the rows; the pages and the log are written over as the server goes on.
    async forget() {
      for (const table of ['ticket', 'ticket_photo', 'consent', 'notice', 'audit', 'session']) await sql`vacuum ${sql.ref(table)}`.execute(read);
    },
    migrate: () => migrate(read, 'postgres'),
    close() {
      // A pool that is ending leaves those who wait for a connection waiting for ever.
      return closing ??= Promise.allSettled(underWay).then(() => read.destroy());
    },
  };
}
