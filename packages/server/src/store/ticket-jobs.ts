/** What the jobs look for among the tickets, and what they clear away. Each list goes on after the row given, so that one that cannot be done holds up no other. */
import { sql } from 'kysely';
import type { TicketHistoryTable, TicketTable } from './database.ts';
import { rows, run, type Queries, type Store, type UseCase } from './store.ts';

type Clock = 'system_due_at' | 'look_at' | 'contact_erase_at' | 'erase_at';
export type Due = Pick<TicketTable, 'id' | 'number' | 'region'> & { at: number };

const BATCH = 100;

/** Every ticket whose clock has come by `now`, oldest first. */
export async function* ticketsDue(store: Store, clock: Clock, now: number): AsyncGenerator<Due> {
  for (let last: Due | undefined; ;) {
    let query = store.read.selectFrom('ticket').select(['id', 'number', 'region', sql.ref<number>(clock).as('at')]).where(clock, '<=', now);
    if (last) query = query.where((where) => where(where.refTuple(clock, 'id'), '>', where.tuple(last!.at, last!.id)));
    const found = await query.orderBy(clock).orderBy('id').limit(BATCH).execute();
    yield* found;
    last = found.at(-1);
    if (!last) return;
  }
}

/** Writes what was said about the deadlines. False when the ticket changed since it was read. */
export function* markSaid(queries: Queries, { id, version, look_at }: Pick<TicketTable, 'id' | 'version' | 'look_at'>, change: Pick<TicketTable, 'look_at' | 'notices_said'>): UseCase<boolean> {
  return (yield* rows(queries.updateTable('ticket').set(change).where('id', '=', id).where('version', '=', version).where('look_at', '=', look_at).returning('id'))).length > 0;
}

/** Tickets with a deadline that runs or stands still, by id after the one given, each with its whole history. */
export async function runningTickets(store: Store, after: string | undefined, limit: number): Promise<{ row: TicketTable; history: readonly TicketHistoryTable[] }[]> {
  let query = store.read.selectFrom('ticket').selectAll().where((where) => where.or([where('due_at', 'is not', null), where('system_due_at', 'is not', null)]));
  if (after !== undefined) query = query.where('id', '>', after);
  const found = await query.orderBy('id').limit(limit).execute();
  if (found.length === 0) return [];
  const lines = Map.groupBy(await store.read.selectFrom('ticket_history').selectAll().where('ticket_id', 'in', found.map(({ id }) => id)).orderBy('ticket_id').orderBy('seq').execute(), ({ ticket_id }) => ticket_id);
  return found.map((row) => ({ row, history: lines.get(row.id) ?? [] }));
}

/** After the calendar changed: when something is to be said about these may be another moment. */
export function* lookAgain(queries: Queries, ids: readonly string[]): UseCase<void> {
  yield* run(queries.updateTable('ticket').set({ look_at: 0 }).where('id', 'in', ids).where('due_at', 'is not', null));
}

/** Moves every planned erasure of contact data by so many milliseconds. */
export function* moveContactErasure(queries: Queries, by: number): UseCase<void> {
  yield* run(queries.updateTable('ticket').set((set) => ({ contact_erase_at: set('contact_erase_at', '+', by) })).where('contact_erase_at', 'is not', null));
}

/** False when its time is not over any more. */
export function* eraseContact(queries: Queries, id: string, now: number): UseCase<boolean> {
  const change = { contact: null, device_hash: null, contact_erase_at: null, contact_erased_at: now, updated_at: now };
  return (yield* rows(queries.updateTable('ticket').set(change).where('id', '=', id).where('contact_erase_at', '<=', now).returning('id'))).length > 0;
}

/** Rows that are deleted once they are old, and which of them: at most so many at once, so that nobody waits long behind it. */
const OLD = {
  audit: (queries: Queries, before: number) => queries.deleteFrom('audit').where('id', 'in', (inner) => inner.selectFrom('audit').select('id').where('at', '<', before).limit(BATCH)).returning('id'),
  spent_proof: (queries: Queries, before: number) => queries.deleteFrom('spent_proof').where('proof_hash', 'in', (inner) => inner.selectFrom('spent_proof').select('proof_hash').where('expires_at', '<', before).limit(BATCH)).returning('proof_hash as id'),
  session: (queries: Queries, before: number) => queries.deleteFrom('session').where('token_hash', 'in', (inner) => inner.selectFrom('session').select('token_hash').where('expires_at', '<', before).limit(BATCH)).returning('token_hash as id'),
  notice: (queries: Queries, before: number) => queries.deleteFrom('notice').where('id', 'in', (inner) => inner.selectFrom('notice').select('id').where('state', '<>', 'waiting').where('created_at', '<', before).limit(BATCH)).returning('id'),
} as const;

/** Deletes what of a table is older than `before`. */
export async function deleteOld(store: Store, table: keyof typeof OLD, before: number): Promise<void> {
  while ((await store.write((queries) => rows<{ id: string }>(OLD[table](queries, before)))).length === BATCH);
}

/** Which of these photos have a row. */
export async function photosHeld(store: Store, ids: readonly string[]): Promise<Set<string>> {
  const held = new Set<string>();
  for (let from = 0; from < ids.length; from += BATCH) for (const { id } of await store.read.selectFrom('ticket_photo').select('id').where('id', 'in', ids.slice(from, from + BATCH)).execute()) held.add(id);
  return held;
}
