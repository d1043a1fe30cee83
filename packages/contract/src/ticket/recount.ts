/** The deadlines of a ticket under another calendar: what they would be had it held from the start. */
import { answerClock, clocksAfter, startClock } from './clocks.ts';
import { settle, type Settled, type TicketContext } from './context.ts';
import type { Clocks, HistoryDetails, HistoryEntry, Ticket } from './ticket.ts';

/** What of a ticket its clocks depend on, and its history changes. */
type Told = Pick<Ticket, 'kind' | 'inspection' | 'verifiedAt' | 'reopenedAt' | 'extended' | 'outOfScopeOffice'>;

function detailsOf<Action extends keyof HistoryDetails>({ details }: HistoryEntry): Partial<HistoryDetails[Action]> {
  return (details ?? {}) as Partial<HistoryDetails[Action]>;
}

function after(line: HistoryEntry, told: Told): Told {
  switch (line.action) {
    case 'verify': {
      const { kind = told.kind, inspection = told.inspection } = detailsOf<'verify'>(line);
      return { ...told, kind, inspection, verifiedAt: told.verifiedAt ?? line.at };
    }
    case 'out_of_scope':
      return { ...told, outOfScopeOffice: detailsOf<'out_of_scope'>(line).outside ?? null };
    case 'reopen':
      return { ...told, reopenedAt: line.at, extended: false };
    case 'extend':
      return { ...told, extended: true };
    default:
      return told;
  }
}

/**
 * Goes through the history anew, by the holidays and deadlines of `context` (its `now` does not matter). The ticket has to come with its whole history.
 * Under the calendar that has held all along, these are `ticket.clocks`.
 */
export function recountClocks(ticket: Ticket, context: TicketContext): Clocks {
  const settled = settle(ticket.region, context);
  const at = (now: number): Settled => ({ ...settled, now });
  // What was verified begins anew there: what it was sent as counts no more.
  let told: Told = { kind: ticket.kind, inspection: false, verifiedAt: null, reopenedAt: null, extended: false, outOfScopeOffice: null };
  let clocks: Clocks = { verify: startClock(ticket.createdAt, settled.deadlines.verification, settled), complete: null, respond: null, answer: null, close: null, pausedAt: null, pausedFor: 0 };
  clocks = { ...clocks, answer: answerClock({ ...ticket, ...told, clocks }, settled) };
  for (const line of ticket.history) {
    if (line.action === 'submit' || line.action === 'relay' || line.action === 'import') continue;
    told = after(line, told);
    clocks = clocksAfter(line.action, { ...ticket, ...told, clocks }, at(line.at));
  }
  return clocks;
}
