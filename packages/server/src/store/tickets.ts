/** Tickets: an aspiration with its key, history and consents, written as one. */
import { decodeCursor, pageOf } from './cursor.ts';
import type { ConsentTable, TicketHistoryTable, TicketTable } from './database.ts';
import { levelColumn } from './region-columns.ts';
import { run, type Queries, type Store, type UseCase } from './store.ts';

/** States in which the public text of a ticket may be shown. */
const PUBLIC_STATES = ['verified', 'out_of_scope', 'forwarded', 'in_progress', 'answered', 'closed', 'reopened'] as const;

export function* insertTicket(queries: Queries, ticket: TicketTable, history: TicketHistoryTable, consents: readonly ConsentTable[]): UseCase<void> {
  yield* run(queries.insertInto('ticket').values(ticket));
  yield* run(queries.insertInto('ticket_history').values(history));
  if (consents.length > 0) yield* run(queries.insertInto('consent').values(consents));
}

export async function ticketByKeyHash(store: Store, keyHash: string): Promise<TicketTable | undefined> {
  return store.read.selectFrom('ticket').selectAll().where('key_hash', '=', keyHash).executeTakeFirst();
}

export async function ticketByNumber(store: Store, number: string): Promise<(TicketTable & { region_name: string | null }) | undefined> {
  return store.read.selectFrom('ticket').leftJoin('region as place', 'place.code', 'ticket.region').selectAll('ticket').select('place.name as region_name').where('number', '=', number).executeTakeFirst();
}

export async function ticketHistory(store: Store, ticketId: string): Promise<TicketHistoryTable[]> {
  return store.read.selectFrom('ticket_history').selectAll().where('ticket_id', '=', ticketId).orderBy('at').orderBy('id').execute();
}

/** True when anyone may read it: looked at by a person, not confidential, in a public state. */
export function isPublicTicket(ticket: Pick<TicketTable, 'state' | 'confidential' | 'in_moderation'>): boolean {
  return ticket.confidential === 0 && ticket.in_moderation === 0 && (PUBLIC_STATES as readonly string[]).includes(ticket.state);
}

export async function listPublicTickets(store: Store, { region, category, cursor, limit }: { region?: string | undefined; category?: string | undefined; cursor?: string | undefined; limit: number }): Promise<{ rows: (TicketTable & { region_name: string | null })[]; nextCursor: string | null }> {
  let query = store.read.selectFrom('ticket').leftJoin('region as place', 'place.code', 'ticket.region').selectAll('ticket').select('place.name as region_name')
    .where('confidential', '=', 0).where('in_moderation', '=', 0).where('state', 'in', PUBLIC_STATES);
  if (region !== undefined) query = query.where(`ticket.${levelColumn(region)}`, '=', region);
  if (category !== undefined) query = query.where('category', '=', category as TicketTable['category']);
  if (cursor !== undefined) {
    const [at, id] = decodeCursor(cursor, ['number', 'string']);
    query = query.where((where) => where(where.refTuple('ticket.created_at', 'ticket.id'), '<', where.tuple(at, id)));
  }
  const found = await query.orderBy('ticket.created_at', 'desc').orderBy('ticket.id', 'desc').limit(limit + 1).execute();
  return pageOf(found, limit, (row) => [row.created_at, row.id]);
}
