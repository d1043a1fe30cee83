/** Tickets with everything that a view of them needs. */
import type { Ticket } from '@kentongan/contract';
import type { AppContext } from '../../context.ts';
import type { TicketTable } from '../../store/database.ts';
import { ticketOf } from '../../store/ticket-rows.ts';
import { ticketHistory } from '../../store/tickets.ts';
import { namesIn, readNames } from '../../views/office-names.ts';
import type { TicketParts } from '../../views/ticket-view.ts';
import { outcomesOf } from './outcomes.ts';
import { photosOf } from './photos.ts';
import { ticketContext } from './ticket-context.ts';

export async function readTicket(context: AppContext, row: TicketTable): Promise<TicketParts> {
  const ticket = ticketOf(context.sealer, row, await ticketHistory(context.store, row.id));
  const around = await context.store.look((queries) => ticketContext(queries, ticket, context.clock()));
  return (await partsOf(context, [{ row, ticket }], around))[0]!;
}

/** For lists: without history, and without who is staffed where. */
export async function readTickets(context: AppContext, found: readonly TicketTable[]): Promise<TicketParts[]> {
  return partsOf(context, found.map((row) => ({ row, ticket: ticketOf(context.sealer, row, []) })), { now: context.clock() });
}

async function partsOf(context: AppContext, tickets: readonly { row: TicketTable; ticket: Ticket }[], around: TicketParts['around']): Promise<TicketParts[]> {
  const rows = tickets.map(({ row }) => row);
  const [names, photos, outcomes] = await Promise.all([readNames(context.store, namesIn(tickets.map(({ ticket }) => ticket))), photosOf(context, rows), outcomesOf(context, rows.map(({ id }) => id))]);
  return tickets.map(({ row, ticket }) => ({ row, ticket, names, around, photos: photos.get(row.id) ?? [], outcomes: outcomes.get(row.id) ?? [], sealer: context.sealer, publicUrl: context.config.publicUrl }));
}
