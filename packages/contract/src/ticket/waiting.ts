/** Whom a ticket waits for: whoever has to move it on, not everybody who might. */
import type { TicketState } from '../status.ts';
import type { TicketActionType } from './actions.ts';
import type { StaffActor } from './actor.ts';
import { staffedLevel } from './authority.ts';
import { BOUNCES, settle, type TicketContext } from './context.ts';
import { flags } from './progress.ts';
import type { Ticket } from './ticket.ts';
import { actionsFor } from './transition.ts';

/** States in which an office or unit has to move it. */
export const STATES_TO_MOVE = ['received', 'verified', 'out_of_scope', 'forwarded', 'in_progress', 'reopened'] as const satisfies readonly TicketState[];

/** Steps that move a ticket on; to be able to reply is not to be needed. */
const MOVES: readonly TicketActionType[] = ['ask_detail', 'verify', 'reject', 'merge', 'out_of_scope', 'forward', 'return', 'start', 'answer'];

/**
 * True when `actor` can move it on and it is theirs to do. A province may redirect and forward whatever is below it; what waits for it is what it holds, what falls to it since
 * nobody is there below, what units have returned too often, and what is so late that it was told.
 */
export function waitsFor(ticket: Ticket, actor: StaffActor, context: TicketContext = {}): boolean {
  if (!(STATES_TO_MOVE as readonly string[]).includes(ticket.state) || !actionsFor(ticket, actor, context).some((action) => MOVES.includes(action))) return false;
  if (actor.role !== 'province_admin') return true;
  return staffedLevel(ticket.office.level, ticket, settle(ticket.region, context)) === 'province' || ticket.bounces >= BOUNCES || flags(ticket, context).escalateTo === 'province_admin';
}
