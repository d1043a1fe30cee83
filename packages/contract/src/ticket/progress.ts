/** What time says about a ticket: when somebody must act, what is late, what the system does by itself. Derived, never stored as a state. */
import { WORKING_DAY, dueDate, localDateAt, startOfLocalDate, workingTimeBetween } from '../deadlines.ts';
import { settle, type TicketContext } from './context.ts';
import { OPEN_STATES } from './rules.ts';
import type { TicketAction } from './actions.ts';
import type { Clock, Ticket } from './ticket.ts';

/** Share of a deadline's working time after which a ticket warns. */
export const WARNING_SHARE = 0.7;
/** Working days over the deadline after which the regency, then the province is told. */
export const ESCALATION = { regency_admin: 3, province_admin: 7 } as const;
/** Working days after receipt on which the citizen is told of the Ombudsman. */
export const OMBUDSMAN_DAYS = 60;

/** True while somebody owes something: not at an end, not closed, not given to an office outside the system. */
export function isOpen(ticket: Ticket): boolean {
  return (OPEN_STATES as readonly string[]).includes(ticket.state) && ticket.outOfScopeOffice === null;
}

/** The running clocks of the office; none while they are paused or when it owes nothing. */
function officeClocks({ clocks }: Ticket): Clock[] {
  return clocks.pausedAt === null ? [clocks.verify, clocks.respond, clocks.answer].filter((clock) => clock !== null) : [];
}

/** When the office that holds the ticket (or its unit) must act next. Null while the citizen is asked, after the answer, and at an end. */
export function dueAt(ticket: Ticket): number | null {
  const next = officeClocks(ticket).map((clock) => clock.by);
  return next.length > 0 ? Math.min(...next) : null;
}

/** When the answer is due; before verification an estimate. Null while paused, after the answer, and at an end. */
export function finalDueAt(ticket: Ticket): number | null {
  return ticket.clocks.pausedAt === null ? (ticket.clocks.answer?.by ?? null) : null;
}

/** What a desk points out on a ticket, at one moment. */
export interface TicketFlags {
  /** 70 % of a deadline's working time is over, and no deadline yet. */
  warning: boolean;
  overdue: boolean;
  /** Who is to be told that it is overdue: the head of the unit (without one, of the office that holds it), after 3 working days the regency, after 7 the province. */
  escalateTo: 'unit_head' | 'regency_admin' | 'province_admin' | null;
  /** The 60th working day has come without an answer: the citizen is told of the Ombudsman. */
  ombudsman: boolean;
}

/** The flags of a ticket at `context.now`. */
export function flags(ticket: Ticket, context: TicketContext = {}): TicketFlags {
  const settled = settle(ticket.region, context);
  const { now, zone } = settled;
  const due = dueAt(ticket);
  const overdue = due !== null && now > due;
  const late = overdue ? workingTimeBetween(due, now, settled) / WORKING_DAY : 0;
  const nearly = (clock: Clock): boolean => workingTimeBetween(clock.from, now, settled) >= WARNING_SHARE * workingTimeBetween(clock.from, clock.by, settled);
  return {
    overdue,
    warning: !overdue && officeClocks(ticket).some(nearly),
    escalateTo: !overdue ? null : late >= ESCALATION.province_admin ? 'province_admin' : late >= ESCALATION.regency_admin ? 'regency_admin' : 'unit_head',
    ombudsman: due !== null && now >= startOfLocalDate(localDateAt(dueDate(ticket.createdAt, OMBUDSMAN_DAYS, settled).getTime(), zone), zone),
  };
}

/** What the system must do by itself now, by its own hand (`{ role: 'system' }`): archive what was not completed, close what was answered. */
export function systemActionDue(ticket: Ticket, context: TicketContext = {}): TicketAction | undefined {
  const { now } = settle(ticket.region, context);
  const { complete, close } = ticket.clocks;
  if (ticket.state === 'needs_detail' && complete && now > complete.by) return { type: 'archive' };
  if (ticket.state === 'answered' && close && now > close.by) return { type: 'close' };
  return undefined;
}
