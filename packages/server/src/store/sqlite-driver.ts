/** node:sqlite in the shape that Kysely's SQLite dialect expects. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** SQLite has no boolean; everything else that reaches it must be a value it knows. */
export function toSqlite(value: unknown): SQLInputValue {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value as SQLInputValue;
}

/** Milliseconds that a statement waits for another process. */
export const PATIENCE = 5000;

/** Opens a file with what durability asks: WAL, an fsync per commit, foreign keys. What is deleted is overwritten. What a savepoint sets aside stays in memory: it only serves to take a use case back. */
export function openSqlite(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  database.exec(`PRAGMA busy_timeout = ${PATIENCE}; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16000; PRAGMA wal_autocheckpoint = 8000;`);
  return database;
}

/** Prepared statements by their SQL; a server has few of them. */
export function statements(database: DatabaseSync, most = 500): (sql: string) => StatementSync {
  const known = new Map<string, StatementSync>();
  return (sql) => {
    let statement = known.get(sql);
    if (!statement) {
      if (known.size >= most) known.clear();
      statement = database.prepare(sql);
      known.set(sql, statement);
    }
    return statement;
  };
}

/** For Kysely: reads and migrations. */
export function kyselyDatabase(database: DatabaseSync): SqliteDatabase {
  const prepare = statements(database);
  return {
    close: () => { database.close(); },
    prepare: (sql: string): SqliteStatement => {
      const statement = prepare(sql);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...parameters.map(toSqlite)),
        run: (parameters) => {
          const { changes, lastInsertRowid } = statement.run(...parameters.map(toSqlite));
          return { changes, lastInsertRowid };
        },
        iterate: (parameters) => statement.iterate(...parameters.map(toSqlite)),
      };
    },
  };
}
