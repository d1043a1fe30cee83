/** The deadlines of a ticket: started, paused, moved and stopped by what happens to it. */
import { WORKING_DAY, addWorkingTime, dueDate, workingTimeBetween } from '../deadlines.ts';
import type { TicketActionType } from './actions.ts';
import type { Settled } from './context.ts';
import type { Clock, Clocks, Ticket } from './ticket.ts';

const NONE = { verify: null, complete: null, respond: null, answer: null, close: null, pausedAt: null } as const;

/** A clock of so many working days from `from`. @internal */
export function startClock(from: number, workingDays: number, context: Settled): Clock {
  return { from, by: dueDate(from, workingDays, context).getTime() };
}

const moved = (clock: Clock | null, by: number, context: Settled): Clock | null => clock && { from: addWorkingTime(clock.from, by, context), by: addWorkingTime(clock.by, by, context) };

type Answering = Pick<Ticket, 'kind' | 'inspection' | 'createdAt' | 'verifiedAt' | 'reopenedAt' | 'extended'> & { clocks: Pick<Clocks, 'pausedFor'> };

/** When the answer is due: by kind, from the last reopening, else from receipt (information request, KIP) or verification. Before verification an estimate from receipt. @internal */
export function answerClock(ticket: Answering, context: Settled): Clock {
  const { deadlines } = context;
  const days = ticket.kind === 'complaint' && ticket.inspection ? deadlines.complaintWithInspection : deadlines[ticket.kind];
  const fromReceipt = ticket.kind === 'information_request' || ticket.verifiedAt === null;
  const clock = startClock(ticket.reopenedAt ?? (fromReceipt ? ticket.createdAt : ticket.verifiedAt), days, context);
  const later = (ticket.reopenedAt === null && fromReceipt ? ticket.clocks.pausedFor : 0) + (ticket.extended && ticket.kind === 'information_request' ? deadlines.informationExtension * WORKING_DAY : 0);
  return later > 0 ? { from: clock.from, by: addWorkingTime(clock.by, later, context) } : clock;
}

/** The clocks after an action. `next` is the ticket as the action left it, its clocks still the old ones. @internal */
export function clocksAfter(action: TicketActionType, next: Ticket, context: Settled): Clocks {
  const { now, deadlines } = context;
  const { clocks } = next;
  const { answer, pausedFor } = clocks;
  switch (action) {
    case 'ask_detail':
      return { ...clocks, complete: startClock(now, deadlines.completing, context), pausedAt: now };
    case 'complete': {
      const stood = workingTimeBetween(clocks.pausedAt!, now, context);
      return { ...NONE, verify: moved(clocks.verify, stood, context), answer: moved(answer, stood, context), pausedFor: pausedFor + stood };
    }
    case 'verify':
    case 'reopen':
      return { ...NONE, answer: answerClock(next, context), pausedFor };
    case 'out_of_scope':
      return next.outOfScopeOffice ? { ...NONE, pausedFor } : { ...NONE, verify: startClock(now, deadlines.verification, context), answer, pausedFor };
    case 'forward':
      return { ...NONE, respond: startClock(now, deadlines.firstResponse, context), answer, pausedFor };
    case 'return':
    case 'start':
      return { ...NONE, answer, pausedFor };
    case 'extend':
      return { ...clocks, answer: answer && { from: answer.from, by: addWorkingTime(answer.by, deadlines.informationExtension * WORKING_DAY, context) } };
    case 'answer':
      return { ...NONE, close: startClock(now, deadlines.autoClose, context), pausedFor };
    case 'close':
    case 'reject':
    case 'merge':
    case 'withdraw':
    case 'archive':
      return { ...NONE, pausedFor };
    default:
      return clocks;
  }
}
