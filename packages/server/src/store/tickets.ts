/** Tickets: a row with its key, its history and consents, written as one. */
import { sql } from 'kysely';
import { decodeCursor, pageOf } from './cursor.ts';
import type { ConsentTable, TicketHistoryTable, TicketKeyTable, TicketTable } from './database.ts';
import { levelColumn } from './region-columns.ts';
import { fixed, fixedInsert } from './fixed.ts';
import { firstRow, rows, run, type Queries, type Store, type UseCase } from './store.ts';

export type TicketRow = TicketTable & { region_name: string | null };

const insertTicketRow = fixedInsert('ticket');
const insertHistory = fixedInsert('ticket_history');
const insertConsents = fixedInsert('consent');

export function* insertTicket(queries: Queries, ticket: TicketTable, history: readonly TicketHistoryTable[], consents: readonly ConsentTable[]): UseCase<void> {
  yield* run(insertTicketRow(queries, [ticket]));
  yield* run(insertHistory(queries, history));
  if (consents.length > 0) yield* run(insertConsents(queries, consents));
}

/** Changes a ticket from the version read. False when somebody was faster. */
export function* updateTicket(queries: Queries, id: string, version: number, change: Partial<TicketTable>, lines: readonly TicketHistoryTable[]): UseCase<boolean> {
  const changed = yield* rows(queries.updateTable('ticket').set(change).where('id', '=', id).where('version', '=', version).returning('id'));
  if (changed.length === 0) return false;
  if (lines.length > 0) yield* run(insertHistory(queries, lines));
  return true;
}

/** Changes what is no part of its life: contact, rating, supporters. */
export function* setTicket(queries: Queries, id: string, change: Partial<TicketTable>): UseCase<void> {
  yield* run(queries.updateTable('ticket').set(change).where('id', '=', id));
}

export function* loadTicket(queries: Queries, id: string): UseCase<{ row: TicketTable; history: readonly TicketHistoryTable[] } | undefined> {
  const row = yield* firstRow(queries.selectFrom('ticket').selectAll().where('id', '=', id));
  return row && { row, history: yield* rows(queries.selectFrom('ticket_history').selectAll().where('ticket_id', '=', id).orderBy('seq')) };
}

/** For an erasure alone: puts other words into lines that stand. */
export function* rewriteLines(queries: Queries, lines: readonly TicketHistoryTable[]): UseCase<void> {
  for (const { ticket_id, seq, body } of lines) yield* run(queries.updateTable('ticket_history').set({ body }).where('ticket_id', '=', ticket_id).where('seq', '=', seq));
}

/** After an erasure: a hash of what was sent would tell of a guess whether it is right. */
export function* forgetContent(queries: Queries, id: string): UseCase<void> {
  yield* run(queries.updateTable('ticket').set({ body_hash: ERASED }).where('id', '=', id));
  yield* run(queries.updateTable('ticket_key').set({ body_hash: ERASED }).where('ticket_id', '=', id));
}

const ERASED = '';
/** The hash that is kept of what was sent: none once the personal data of its ticket was erased. */
export const hashKept = ({ erased_at }: Pick<TicketTable, 'erased_at'>, hash: string): string => (erased_at === null ? hash : ERASED);
/** Whether a key is used for what it was used for. Of what was erased that is not known any more: whoever has the key sent it. */
export const isSameContent = (known: string, sent: string): boolean => known === ERASED || known === sent;

export function* idOfNumber(queries: Queries, number: string): UseCase<string | undefined> {
  return (yield* firstRow(queries.selectFrom('ticket').select('id').where('number', '=', number)))?.id;
}

export function* ticketKey(queries: Queries, keyHash: string): UseCase<TicketKeyTable | undefined> {
  return yield* firstRow(queries.selectFrom('ticket_key').selectAll().where('key_hash', '=', keyHash));
}

export function* insertTicketKey(queries: Queries, key: TicketKeyTable): UseCase<void> {
  yield* run(queries.insertInto('ticket_key').values(key));
}

/** What a replay needs of a ticket. */
export type Sent = Pick<TicketTable, 'id' | 'body_hash' | 'receipt'>;
const byKeyHash = fixed((queries: Queries, keyHash: string) => queries.selectFrom('ticket').select(['id', 'body_hash', 'receipt']).where('key_hash', '=', keyHash));
const byContent = fixed((queries: Queries, deviceHash: string, bodyHash: string, since: number) => queries.selectFrom('ticket').select('id').where('device_hash', '=', deviceHash).where('body_hash', '=', bodyHash).where('created_at', '>', since).limit(1));

export function* ticketByKeyHash(queries: Queries, keyHash: string): UseCase<Sent | undefined> {
  return yield* firstRow(byKeyHash(queries, keyHash));
}

/** Whether a device sent the same content since a moment. */
export function* isSentAgain(queries: Queries, deviceHash: string, bodyHash: string, since: number): UseCase<boolean> {
  return (yield* firstRow(byContent(queries, deviceHash, bodyHash, since))) !== undefined;
}

export async function ticketByNumber(store: Store, number: string): Promise<TicketRow | undefined> {
  return store.read.selectFrom('ticket').leftJoin('region as place', 'place.code', 'ticket.region').selectAll('ticket').select('place.name as region_name').where('number', '=', number).executeTakeFirst();
}

export async function ticketHistory(store: Store, ticketId: string): Promise<TicketHistoryTable[]> {
  return store.read.selectFrom('ticket_history').selectAll().where('ticket_id', '=', ticketId).orderBy('seq').execute();
}

export async function ticketConsents(store: Store, ticketId: string): Promise<ConsentTable[]> {
  return store.read.selectFrom('consent').selectAll().where('ticket_id', '=', ticketId).orderBy('at').orderBy('id').execute();
}

export async function listPublicTickets(store: Store, { region, category, cursor, limit }: { region?: string | undefined; category?: string | undefined; cursor?: string | undefined; limit: number }): Promise<{ rows: TicketRow[]; nextCursor: string | null }> {
  let query = store.read.selectFrom('ticket').leftJoin('region as place', 'place.code', 'ticket.region').selectAll('ticket').select('place.name as region_name').where('published', '=', 1);
  if (region !== undefined) query = query.where(`ticket.${levelColumn(region)}`, '=', region);
  if (category !== undefined) query = query.where('category', '=', category as TicketTable['category']);
  if (cursor !== undefined) {
    const [at, id] = decodeCursor(cursor, ['number', 'string']);
    query = query.where((where) => where(where.refTuple('ticket.created_at', 'ticket.id'), '<', where.tuple(at, id)));
  }
  const found = await query.orderBy('ticket.created_at', 'desc').orderBy('ticket.id', 'desc').limit(limit + 1).execute();
  return pageOf(found, limit, (row) => [row.created_at, row.id]);
}

/** Whose tickets a desk shows. */
export interface DeskReach {
  /** Everything about this region and below. */
  regions: readonly string[];
  /** Tickets forwarded to these units. */
  units: readonly { region: string; unit: string }[];
  /** Nothing that bypasses the village or is confidential: a KIM's desk. */
  villages: readonly { region: string; confidential: boolean }[];
}

export interface DeskQuery {
  reach: DeskReach;
  states?: readonly TicketTable['state'][] | undefined;
  overdueAt?: number | undefined;
  category?: string | undefined;
  number?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

const NO_DEADLINE = Number.MAX_SAFE_INTEGER;
const deskKey = (row: Pick<TicketRow, 'due_at' | 'id'>): [number, string] => [row.due_at ?? NO_DEADLINE, row.id];

/** A page of what `listDesk` found, after more was left out of it. */
export function deskPage<Row extends { readonly row: TicketRow }>(found: readonly Row[], limit: number): { rows: Row[]; nextCursor: string | null } {
  return pageOf(found, limit, ({ row }) => deskKey(row));
}

/** By deadline, those without one last. */
export async function listDesk(store: Store, { reach, states, overdueAt, category, number, cursor, limit }: DeskQuery): Promise<{ rows: TicketRow[]; nextCursor: string | null }> {
  const due = sql<number>`coalesce(ticket.due_at, ${sql.lit(NO_DEADLINE)})`;
  let query = store.read.selectFrom('ticket').leftJoin('region as place', 'place.code', 'ticket.region').selectAll('ticket').select('place.name as region_name')
    .where((where) => where.or([
      ...reach.regions.map((region) => where(`ticket.${levelColumn(region)}`, '=', region)),
      ...reach.units.map(({ region, unit }) => where.and([where('unit', '=', unit), where('unit_region', '=', region)])),
      ...reach.villages.map(({ region, confidential }) => where.and([where('ticket.village', '=', region), ...(confidential ? [] : [where('confidential', '=', 0)])])),
      sql<boolean>`1 = 0`,
    ]));
  if (states) query = query.where('state', 'in', states);
  if (overdueAt !== undefined) query = query.where('due_at', '<', overdueAt);
  if (category !== undefined) query = query.where('category', '=', category as TicketTable['category']);
  if (number !== undefined) query = query.where('number', '=', number);
  if (cursor !== undefined) {
    const [at, id] = decodeCursor(cursor, ['number', 'string']);
    query = query.where((where) => where(where.tuple(due, where.ref('ticket.id')), '>', where.tuple(at, id)));
  }
  const found = await query.orderBy(due).orderBy('ticket.id').limit(limit + 1).execute();
  return pageOf(found, limit, deskKey);
}
