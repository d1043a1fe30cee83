/** Programs. The status is derived in SQL exactly as `programStatus` of the contract derives it; a property test holds the two together. */
import { sql, type RawBuilder } from 'kysely';
import { CLOSING_SOON_DAYS, CLOSING_SOON_QUOTA, type ProgramStatus } from '@kentongan/contract/status';
import { endOfLocalDate, startOfLocalDate } from '@kentongan/contract/deadlines';
import { regionLineage, regionZone, type Scope } from '@kentongan/contract/regions';
import { decodeCursor, pageOf } from './cursor.ts';
import type { ProgramTable } from './database.ts';
import { levelColumn, regionColumns } from './region-columns.ts';
import { firstRow, run, type Queries, type Store, type UseCase } from './store.ts';

export interface ProgramQuery {
  region?: string | undefined;
  /** Omitted: programs that cover the region and programs inside it. */
  scope?: Scope | undefined;
  status?: readonly ProgramStatus[] | undefined;
  category?: string | undefined;
  q?: string | undefined;
  /** Epoch milliseconds at which statuses are derived. */
  now: number;
  cursor?: string | undefined;
  limit: number;
}

export interface ProgramView extends ProgramTable {
  rank: number;
  regions: string[];
}

const DAY = 86_400_000;

/** The order in which a villager wants them: what can still be acted on first. */
const RANKED: readonly ProgramStatus[] = ['closing_soon', 'open', 'always', 'running', 'upcoming', 'full', 'closed', 'finished', 'cancelled'];

/** `closes_at` is the last millisecond of a local date, so "at most N days left" is a plain distance. */
function statusSql(now: number): RawBuilder<ProgramStatus> {
  const full = sql`quota_size > 0 and quota_taken >= quota_size`;
  return sql<ProgramStatus>`case
    when cancelled = 1 then 'cancelled'
    when ends_at is not null and ${now} > ends_at then 'finished'
    when opens_at is not null or closes_at is not null then case
      when opens_at is not null and ${now} < opens_at then 'upcoming'
      when closes_at is null or ${now} <= closes_at then case
        when ${full} then 'full'
        when closes_at is not null and closes_at - ${now} < ${(CLOSING_SOON_DAYS + 1) * DAY} then 'closing_soon'
        when quota_size > 0 and quota_taken * 1.0 / quota_size >= ${sql.lit(CLOSING_SOON_QUOTA)} then 'closing_soon'
        else 'open' end
      when (starts_at is not null or ends_at is not null) and (starts_at is null or ${now} >= starts_at) then 'running'
      else 'closed' end
    when starts_at is not null and ${now} < starts_at then case when ${full} then 'full' else 'upcoming' end
    when starts_at is not null or ends_at is not null then 'running'
    when ${full} then 'full'
    else 'always' end`;
}

const rankSql = (now: number): RawBuilder<number> => sql<number>`case ${statusSql(now)} ${sql.join(RANKED.map((status, i) => sql`when ${sql.lit(status)} then ${sql.lit(i)}`), sql` `)} else ${sql.lit(RANKED.length)} end`;

/** The moment until which a villager has to wait, of programs that open soon; the same for all others. */
const opensSql = (now: number): RawBuilder<number> => sql<number>`case ${statusSql(now)} when 'upcoming' then coalesce(opens_at, starts_at) else 0 end`;

/** Published programs, what can be acted on first; those that open soon by their opening, soonest first; then newest. The cursor holds the moment of the first page, so pages fit together. */
export async function listPrograms(store: Store, { region, scope, status, category, q, now, cursor, limit }: ProgramQuery): Promise<{ rows: ProgramView[]; nextCursor: string | null }> {
  const after = cursor === undefined ? undefined : decodeCursor(cursor, ['number', 'small', 'number', 'number', 'string']);
  const at = after?.[0] ?? now;
  // Sorted by their keys alone: a document weighs a hundred times what its place in the list does.
  let inner = store.read.selectFrom('program').select(['id', 'published_at', rankSql(at).as('rank'), opensSql(at).as('opens')]).where('program.status', '=', 'published');
  if (region !== undefined) {
    const lineage = regionLineage(region);
    inner = inner.where('program.id', 'in', (where) => where.selectFrom('program_region as pr').select('pr.program_id').where((either) => {
      const inside = either(`pr.${levelColumn(region)}`, '=', region);
      const covers = either('pr.region', 'in', lineage);
      if (scope === 'exact') return either('pr.region', '=', region);
      if (scope === 'down') return inside;
      return scope === 'up' ? covers : either.or([inside, covers]);
    }));
  }
  if (category !== undefined) inner = inner.where('program.category', '=', category as ProgramTable['category']);
  for (const word of (q ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, 8)) inner = inner.where(sql<boolean>`lower(program.document) like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\'`);
  let query = store.read.selectFrom(inner.as('p')).selectAll();
  if (status !== undefined) query = query.where('p.rank', 'in', status.map((name) => RANKED.indexOf(name)));
  if (after) {
    const [, rank, opens, published, id] = after;
    query = query.where((where) => where.or([
      where('p.rank', '>', rank),
      where.and([where('p.rank', '=', rank), where('p.opens', '>', opens)]),
      where.and([where('p.rank', '=', rank), where('p.opens', '=', opens), where('p.published_at', '<', published)]),
      where.and([where('p.rank', '=', rank), where('p.opens', '=', opens), where('p.published_at', '=', published), where('p.id', '<', id)]),
    ]));
  }
  const found = await query.orderBy('p.rank').orderBy('p.opens').orderBy('p.published_at', 'desc').orderBy('p.id', 'desc').limit(limit + 1).execute();
  const page = pageOf(found, limit, (row) => [at, row.rank, row.opens, row.published_at, row.id]);
  return { rows: await inOrder(store, page.rows), nextCursor: page.nextCursor };
}

/** The programs themselves, in the order of `places`. One unpublished since the list was made is left out. */
async function inOrder(store: Store, places: readonly { id: string; rank: number }[]): Promise<ProgramView[]> {
  if (places.length === 0) return [];
  const found = await withRegions(store, await store.read.selectFrom('program').selectAll().where('id', 'in', places.map(({ id }) => id)).where('status', '=', 'published').execute());
  const byId = new Map(found.map((program) => [program.id, program]));
  return places.flatMap(({ id, rank }) => { const program = byId.get(id); return program ? [{ ...program, rank }] : []; });
}

async function withRegions<Row extends ProgramTable>(store: Store, programs: readonly Row[]): Promise<(Row & { regions: string[] })[]> {
  if (programs.length === 0) return [];
  const found = await store.read.selectFrom('program_region').select(['program_id', 'region']).where('program_id', 'in', programs.map(({ id }) => id)).orderBy('position').execute();
  return programs.map((program) => ({ ...program, regions: found.filter(({ program_id }) => program_id === program.id).map(({ region }) => region) }));
}

/** Published only; undefined otherwise. */
export async function programById(store: Store, id: string): Promise<(ProgramTable & { regions: string[] }) | undefined> {
  const row = await store.read.selectFrom('program').selectAll().where('id', '=', id).where('status', '=', 'published').executeTakeFirst();
  return row && (await withRegions(store, [row]))[0];
}

/** What a program's dates are as instants, in the zone of its first region. */
export function programInstants(program: { regions: readonly string[]; registration?: { opens?: string | undefined; closes?: string | undefined } | undefined; period?: { starts?: string | undefined; ends?: string | undefined } | undefined }): Pick<ProgramTable, 'opens_at' | 'closes_at' | 'starts_at' | 'ends_at'> {
  const zone = regionZone(program.regions[0] ?? '31');
  const start = (date: string | undefined): number | null => (date === undefined ? null : startOfLocalDate(date, zone));
  const end = (date: string | undefined): number | null => (date === undefined ? null : endOfLocalDate(date, zone));
  return { opens_at: start(program.registration?.opens), closes_at: end(program.registration?.closes), starts_at: start(program.period?.starts), ends_at: end(program.period?.ends) };
}

export function* insertProgram(queries: Queries, row: ProgramTable, regions: readonly string[]): UseCase<void> {
  yield* run(queries.insertInto('program').values(row));
  yield* run(queries.insertInto('program_region').values(regions.map((region, position) => ({ program_id: row.id, position, ...regionColumns(region) }))));
}

/** The document of a program whatever its status; undefined when there is no such row. */
export function* programDocument(queries: Queries, id: string): UseCase<string | undefined> {
  return (yield* firstRow(queries.selectFrom('program').select('document').where('id', '=', id)))?.document;
}

export function* updateProgram(queries: Queries, id: string, change: Partial<ProgramTable>): UseCase<void> {
  yield* run(queries.updateTable('program').set(change).where('id', '=', id));
}
