/** A query that is kept says what it would say if it were built anew, on both dialects. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Compilable } from 'kysely';
import type { Database, ConsentTable } from '../../src/store/database.ts';
import { fixed, fixedInsert } from '../../src/store/fixed.ts';
import type { Queries } from '../../src/store/store.ts';

const DIALECTS: Record<string, Queries> = {
  sqlite: new Kysely<Database>({ dialect: { createAdapter: () => new SqliteAdapter(), createDriver: () => new DummyDriver(), createIntrospector: (db) => new SqliteIntrospector(db), createQueryCompiler: () => new SqliteQueryCompiler() } }),
  postgres: new Kysely<Database>({ dialect: { createAdapter: () => new PostgresAdapter(), createDriver: () => new DummyDriver(), createIntrospector: (db) => new PostgresIntrospector(db), createQueryCompiler: () => new PostgresQueryCompiler() } }),
};
const said = (query: Compilable) => { const { sql, parameters } = query.compile(); return { sql, parameters: [...parameters] }; };

const build = (queries: Queries, scopes: readonly string[], since: number, status: string) => queries.selectFrom('ticket').select('id').where('created_at', '>', since).where('region', 'in', scopes).where('anonymous', '=', 1).where('state', '=', status as never).where('region', 'in', scopes);
const kept = fixed(build);
const insertConsents = fixedInsert('consent');

describe('kept queries', () => {
  for (const [name, queries] of Object.entries(DIALECTS)) {
    test(`${name}: the words and values of a query built anew, for every length of a list`, () => {
      fc.assert(fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 6 }), fc.integer(), fc.string(), (scopes, since, status) => {
        assert.deepEqual(said(kept(queries, scopes, since, status)), said(build(queries, scopes, since, status)));
      }));
    });

    test(`${name}: rows are inserted as they are, however many, in whichever order their columns stand`, () => {
      const consent = fc.record<ConsentTable>({
        id: fc.string(), ticket_id: fc.string(), purpose: fc.constantFrom('contact', 'publication', 'photo'), notice_version: fc.string(), text_hash: fc.string(), language: fc.constantFrom('id', 'en', null),
        widget: fc.option(fc.string()), site_key: fc.option(fc.string()), withdrawn_at: fc.option(fc.integer()), at: fc.integer(),
      });
      fc.assert(fc.property(fc.array(consent, { minLength: 1, maxLength: 12 }), fc.boolean(), (rows, turned) => {
        const given = turned ? rows.map((row) => Object.fromEntries(Object.entries(row).reverse()) as unknown as ConsentTable) : rows;
        const { sql, parameters } = said(insertConsents(queries, given));
        const columns = [...sql.slice(0, sql.indexOf('values')).matchAll(/"(\w+)"/g)].map(([, column]) => column!).slice(1);
        assert.deepEqual(new Set(columns), new Set(Object.keys(rows[0]!)));
        assert.deepEqual(parameters, rows.flatMap((row) => columns.map((column) => row[column as keyof ConsentTable])));
      }));
    });
  }
});
