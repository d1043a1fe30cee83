/** Every value that is sealed under the install's secret: which of them are under another key than the one in use, and their replacement. */
import { sql, type RawBuilder } from 'kysely';
import { SECRET_CHECK } from '../security/secret-check.ts';
import { firstRow, rows, type Queries, type Store, type UseCase } from './store.ts';

/** Columns of sealed text, and the key of their table. The receipt is sealed under the sender's own key and stays as it is. */
const SEALED = {
  ticket: { key: ['id'], columns: ['title', 'text', 'place', 'extra', 'contact', 'rating_comment'] },
  ticket_history: { key: ['ticket_id', 'seq'], columns: ['body'] },
  site_request: { key: ['id'], columns: ['contact'] },
  webhook: { key: ['id'], columns: ['secret'] },
} as const;

export type SealedTable = keyof typeof SEALED;
export const SEALED_TABLES = Object.keys(SEALED) as SealedTable[];
export type SealedRow = Readonly<Record<string, string | number | null>>;
type Change = Readonly<Record<string, string>>;

/** Rows of a transaction: few enough that nobody waits long behind it. */
export const RESEALED_AT_ONCE = 100;

const query = <Row>(queries: Queries, built: RawBuilder<Row>) => ({ compile: () => built.compile(queries) }) as unknown as Parameters<typeof rows<Row>>[0];
const columnsOf = (table: SealedTable): readonly string[] => (table === 'ticket' ? [...SEALED.ticket.columns, 'life'] : SEALED[table].columns);

function isStale(table: SealedTable, keyId: string): RawBuilder<boolean> {
  const stale = SEALED[table].columns.map((column) => sql`(${sql.ref(column)} <> '' and ${sql.ref(column)} not like ${`${keyId}.%`})`);
  // The public words of a ticket lie sealed in its life.
  if (table === 'ticket') stale.push(sql`(life like ${'%"publicWords":"%'} and life not like ${`%"publicWords":"${keyId}.%`})`);
  return sql<boolean>`(${sql.join(stale, sql` or `)})`;
}

const isRow = (table: SealedTable, row: SealedRow): RawBuilder<boolean> => sql<boolean>`${sql.join(SEALED[table].key.map((name) => sql`${sql.ref(name)} = ${row[name]}`), sql` and `)}`;

/** The next rows with a value under another key, in the order of their keys. */
export function* staleRows(queries: Queries, table: SealedTable, keyId: string, after: SealedRow | undefined): UseCase<readonly SealedRow[]> {
  const { key } = SEALED[table];
  const names = sql.join(key.map((name) => sql.ref(name)));
  const later = after === undefined ? sql`` : sql`and (${names}) > (${sql.join(key.map((name) => after[name]))})`;
  return yield* rows(query(queries, sql<SealedRow>`select ${names}, ${sql.join(columnsOf(table).map((name) => sql.ref(name)))} from ${sql.table(table)} where ${isStale(table, keyId)} ${later} order by ${names} limit ${sql.lit(RESEALED_AT_ONCE)}`));
}

/** False, and nothing changed, when one of the values is another than `row` has: whoever wrote it meanwhile sealed it anew, or a later look finds it. */
export function* replaceSealed(queries: Queries, table: SealedTable, row: SealedRow, change: Change): UseCase<boolean> {
  const names = Object.keys(change);
  const set = sql.join(names.map((name) => sql`${sql.ref(name)} = ${change[name]}`));
  const same = sql.join(names.map((name) => sql`${sql.ref(name)} = ${row[name]}`), sql` and `);
  return (yield* firstRow(query(queries, sql`update ${sql.table(table)} set ${set} where ${isRow(table, row)} and ${same} returning 1 as done`))) !== undefined;
}

/** Rows with a value under another key than `keyId`, in all tables; the word that checks the secret counts as one. */
export async function countStale(store: Store, keyId: string): Promise<number> {
  let sum = 0;
  for (const table of SEALED_TABLES) {
    const { rows: [found] } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)} where ${isStale(table, keyId)}`.execute(store.read);
    sum += Number(found!.count);
  }
  const check = await store.read.selectFrom('setting').select('key').where('key', '=', SECRET_CHECK).where('value', 'not like', `"${keyId}.%`).execute();
  return sum + check.length;
}
