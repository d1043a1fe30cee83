/** Runs a suite on every store there is: SQLite always, PostgreSQL when KENTONGAN_TEST_POSTGRES names a server. Each gets a database of its own. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'node:test';
import pg from 'pg';

export interface Place {
  /** What KENTONGAN_DATABASE would be. */
  readonly address: string;
  /** A folder of its own. */
  readonly folder: string;
  remove(): Promise<void>;
}

async function onPostgres(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The server that tests on PostgreSQL use; undefined when there is none. */
export const postgresServer = process.env['KENTONGAN_TEST_POSTGRES'];

/** A new empty database on `server`, or a new file. */
export async function makePlace(server: string | undefined): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'kentongan-test-'));
  if (server === undefined) return { address: join(folder, 'kentongan.db'), folder, remove: () => rm(folder, { recursive: true, force: true }) };
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onPostgres(server, `create database ${name}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  return {
    address: address.href, folder,
    async remove() {
      await onPostgres(server, `drop database ${name} with (force)`);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The run on PostgreSQL is a run of its own, so that neither waits for the other. */
export function onEachStore(title: string, suite: (make: () => Promise<Place>) => void): void {
  describe(`${title} (${postgresServer === undefined ? 'SQLite' : 'PostgreSQL'})`, () => { suite(() => makePlace(postgresServer)); });
}
