/** The tree of Indonesian regions, from the npm package idn-area-data (data: ODbL). */
import { regionLineage } from '@kentongan/contract/regions';
import type { RegionTable } from './database.ts';
import { decodeCursor, pageOf } from './cursor.ts';
import { fixed } from './fixed.ts';
import { holds, rankOf, searchKey, searchOf } from './region-search.ts';
import { rows, run, type Queries, type Store, type UseCase } from './store.ts';

/** What a reader gets: the region with its ancestors, province first, since 20,039 village names repeat. */
export interface RegionWithParents {
  code: string;
  name: string;
  level: number;
  kind: RegionTable['kind'];
  parents: { code: string; name: string }[];
}

const LOADED = 'regions.version';
/** Rows an INSERT carries: both databases limit the parameters of one statement. */
const BATCH = 1000;

type Source = Pick<RegionTable, 'code' | 'name'>;

function kindOf(code: string, level: number): RegionTable['kind'] {
  if (level === 1) return 'province';
  if (level === 2) return Number(code.slice(3, 5)) >= 71 ? 'city' : 'regency';
  if (level === 3) return 'district';
  return ({ '1': 'urban_village', '3': 'customary_village' } as const)[code[9] ?? ''] ?? 'village';
}

function rowOf({ code, name }: Source, names: ReadonlyMap<string, string>): RegionTable {
  const lineage = regionLineage(code);
  const parents = lineage.slice(1).map((parent) => names.get(parent) ?? '');
  return { code, name, level: lineage.length, kind: kindOf(code, lineage.length), parent: lineage[1] ?? null, name_key: name.toLowerCase(), search_key: searchKey(name, parents), valid_until: null, replaced_by: null };
}

/** Loads the whole tree in one transaction, unless this version of the data is there already. Returns how many regions were written. */
export async function loadRegions(store: Store): Promise<number> {
  const { default: manifest } = await import('idn-area-data/package.json', { with: { type: 'json' } });
  const version = (manifest as { version: string }).version;
  const known = await store.read.selectFrom('setting').select('value').where('key', '=', LOADED).executeTakeFirst();
  if (known?.value === version) return 0;
  const data = await import('idn-area-data');
  const lists = await Promise.all([data.getProvinces(), data.getRegencies(), data.getDistricts(), data.getVillages()]);
  const names = new Map(lists.slice(0, 3).flatMap((list) => (list as Source[]).map(({ code, name }) => [code, name] as const)));
  const all = lists.flatMap((list) => (list as Source[]).map((source) => rowOf(source, names)));
  await store.write((queries) => replaceRegions(queries, all, version));
  return all.length;
}

function* replaceRegions(queries: Queries, all: readonly RegionTable[], version: string): UseCase<void> {
  yield* run(queries.deleteFrom('region'));
  for (let at = 0; at < all.length; at += BATCH) yield* run(queries.insertInto('region').values(all.slice(at, at + BATCH)));
  yield* run(queries.insertInto('setting').values({ key: LOADED, value: version }).onConflict((conflict) => conflict.column('key').doUpdateSet({ value: version })));
}

async function withParents(store: Store, found: readonly RegionTable[]): Promise<RegionWithParents[]> {
  const codes = [...new Set(found.flatMap(({ code }) => regionLineage(code).slice(1)))];
  const names = await regionNames(store, codes);
  return found.map(({ code, name, level, kind }) => ({
    code, name, level, kind,
    parents: regionLineage(code).slice(1).reverse().map((parent) => ({ code: parent, name: names.get(parent) ?? parent })),
  }));
}

/** Names by code; unknown codes are left out. */
export async function regionNames(store: Store, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const found = await store.read.selectFrom('region').select(['code', 'name']).where('code', 'in', codes).execute();
  return new Map(found.map(({ code, name }) => [code, name]));
}

/** Undefined when there is no such region. */
export async function regionByCode(store: Store, code: string): Promise<RegionWithParents | undefined> {
  const row = await store.read.selectFrom('region').selectAll().where('code', '=', code).executeTakeFirst();
  return row && (await withParents(store, [row]))[0];
}

export interface RegionQuery {
  parent?: string | undefined;
  q?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

/**
 * Children of `parent` by code (provinces without one), or, with `q`, regions below it: each word of `q` stands in the name
 * or in a parent's, at least one in the name; words for a kind (desa, kabupaten …) count only alone. What the name itself answers comes first.
 */
export async function listRegions(store: Store, { parent, q, cursor, limit }: RegionQuery): Promise<{ rows: RegionWithParents[]; nextCursor: string | null }> {
  const search = searchOf(q ?? '');
  let query = store.read.selectFrom('region').selectAll().where('valid_until', 'is', null).limit(limit + 1);
  if (!search) {
    query = parent === undefined ? query.where('level', '=', 1) : query.where('parent', '=', parent);
    if (cursor !== undefined) query = query.where('code', '>', decodeCursor(cursor, ['string'])[0]);
    const page = pageOf(await query.orderBy('code').execute(), limit, (row) => [row.code]);
    return { rows: await withParents(store, page.rows), nextCursor: page.nextCursor };
  }
  for (const word of search.words) query = query.where(holds('search_key', word));
  query = query.where(({ or }) => or(search.words.map((word) => holds('name_key', word))));
  if (parent !== undefined) query = query.where((where) => where.or([where('code', '=', parent), where('code', 'like', `${parent}.%`)]));
  const offset = cursor === undefined ? 0 : decodeCursor(cursor, ['small'])[0];
  const found = await query.orderBy(rankOf(search)).orderBy('level').orderBy('code').offset(offset).execute();
  const page = pageOf(found, limit, () => [offset + limit]);
  return { rows: await withParents(store, page.rows), nextCursor: page.nextCursor };
}

const byCode = fixed((queries: Queries, code: string) => queries.selectFrom('region').select('code').where('code', '=', code));

/** For use cases: does the region exist? */
export function* regionExists(queries: Queries, code: string): UseCase<boolean> {
  return (yield* rows(byCode(queries, code))).length > 0;
}
