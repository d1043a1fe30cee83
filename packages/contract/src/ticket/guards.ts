/** The conditions that a ticket has to meet for a rule, by the names that the table uses. */
import { endOfLocalDate, localDateAt } from '../deadlines.ts';
import { ContractError } from '../errors.ts';
import type { TicketActor } from './actor.ts';
import { REOPENING, type Settled } from './context.ts';
import type { GuardName } from './rules.ts';
import type { Ticket } from './ticket.ts';

const DAY = 86_400_000;

/** The last millisecond in which the citizen may reopen an answered or closed ticket. */
export function reopenableUntil(ticket: Ticket, zone: string): number {
  return endOfLocalDate(localDateAt(ticket.since + REOPENING.days * DAY, zone), zone);
}

type Guard = (ticket: Ticket, actor: TicketActor, context: Settled) => ContractError | undefined;

/** Each gives the error that refuses, or undefined. */
export const GUARDS: Readonly<Record<GuardName, Guard>> = {
  inside_the_system: (ticket) =>
    ticket.outOfScopeOffice ? new ContractError('transition_illegal', 'The ticket was given to an office outside the system, and that is final. The citizen is shown that office; a new ticket can be sent.') : undefined,
  due_for_system(ticket, actor, context) {
    if (actor.role !== 'system') return undefined;
    const clock = ticket.state === 'needs_detail' ? ticket.clocks.complete : ticket.clocks.close;
    return clock && context.now > clock.by ? undefined : new ContractError('not_due', `The system acts only when the time is up${clock ? `: after ${new Date(clock.by).toISOString()}` : ''}. Ask systemActionDue first.`);
  },
  reopening_left(ticket, actor, context) {
    if (actor.role !== 'citizen') return undefined;
    if (ticket.reopenings >= REOPENING.times) return new ContractError('reopen_limit', `A ticket is reopened at most ${REOPENING.times} times. Send a new one and name this number in it.`);
    return context.now > reopenableUntil(ticket, context.zone) ? new ContractError('reopen_too_late', `A ticket is reopened within ${REOPENING.days} days. Send a new one and name this number in it.`) : undefined;
  },
  extendable(ticket) {
    if (ticket.kind !== 'information_request') return new ContractError('transition_illegal', 'Only the answer to an information request can be put off.');
    return ticket.extended ? new ContractError('already_set', 'The answer was put off already; that is possible once.') : undefined;
  },
  verified_once: (ticket) => (ticket.verifiedAt === null ? new ContractError('transition_illegal', 'There is no public text before verification: verify writes it.') : undefined),
  switchable: (ticket, actor) => (ticket.confidential && actor.role !== 'citizen' ? new ContractError('transition_forbidden', 'The ticket is confidential already; only the citizen turns that off.') : undefined),
};
