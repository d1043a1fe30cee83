/** Brings the schema up to date through Kysely's migrator. On PostgreSQL it locks by itself; on SQLite it cannot, and runs inside the caller's transaction. */
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Database } from './database.ts';
import { initial } from './migrations/0001-initial.ts';
import type { Store } from './store.ts';

export async function migrate(database: Kysely<Database>, kind: Store['kind']): Promise<void> {
  const migrator = new Migrator({ db: database, disableTransactions: kind === 'sqlite', provider: { getMigrations: () => Promise.resolve({ '0001-initial': initial(kind) }) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('The database could not be brought up to date; the step that failed changed nothing.', { cause: error });
}
