/** What whoever holds the tracking code does with the ticket, beside the steps of its life. */
import type { RatingInput, TicketAction } from '@kentongan/contract';
import { withoutContacts } from '@kentongan/contract/private-numbers';
import type { AppContext } from '../../context.ts';
import { ProblemError } from '../../problem.ts';
import { sha256 } from '../../security/seal.ts';
import { firstRow } from '../../store/store.ts';
import { addSupporter } from '../../store/support.ts';
import { sealWritten } from '../../store/ticket-rows.ts';
import { setTicket, type TicketRow } from '../../store/tickets.ts';
import { actionHash, actOnTicket } from './act-on-ticket.ts';

const CITIZEN = { role: 'citizen' } as const;

export async function citizenActs(context: AppContext, ticket: TicketRow, action: TicketAction, idempotencyKey: string): Promise<void> {
  await actOnTicket(context, { ticketId: ticket.id, action, actor: CITIZEN, idempotencyKey });
}

/** Completes what was asked, else replies. A repeated key finds what it did, whatever the state is by now. */
export async function sendMessage(context: AppContext, ticket: TicketRow, text: string, idempotencyKey: string): Promise<void> {
  const [complete, reply] = [{ type: 'complete', message: text }, { type: 'reply', message: text }] as const;
  const before = await context.store.read.selectFrom('ticket_key').select('body_hash').where('key_hash', '=', sha256(idempotencyKey)).where('ticket_id', '=', ticket.id).executeTakeFirst();
  await citizenActs(context, ticket, (before ? before.body_hash === actionHash(complete) : ticket.state === 'needs_detail') ? complete : reply, idempotencyKey);
}

/** Once a ticket is answered. A later rating takes the place of an earlier one. */
export async function rate(context: AppContext, ticket: TicketRow, { score, comment }: RatingInput): Promise<void> {
  if (!['answered', 'closed'].includes(ticket.state)) throw new ProblemError('transition_refused', { detail: 'A ticket is rated once it is answered.' });
  await context.store.write(function* (queries) {
    const held = yield* firstRow(queries.selectFrom('ticket').select('erased_at').where('id', '=', ticket.id));
    const kept = held?.erased_at === null ? comment : comment && withoutContacts(comment);
    yield* setTicket(queries, ticket.id, { rating_score: score, rating_comment: kept === undefined ? null : sealWritten(context.sealer, ticket.id, 'rating_comment', kept) });
  });
}

/** Counts a device once. Only what is public can be supported. */
export async function support(context: AppContext, ticket: TicketRow, device: string): Promise<number> {
  if (ticket.published === 0) throw new ProblemError('not_found');
  const supporters = await context.store.write((queries) => addSupporter(queries, ticket.id, sha256(device), context.clock()));
  context.cache.dropRegions([ticket.region]);
  return supporters;
}
