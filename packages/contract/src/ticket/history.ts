/** One line of a ticket's history, without keys that say nothing (it is stored as JSON). */
import type { StaffActor, TicketActor } from './actor.ts';
import type { HistoryEntry } from './ticket.ts';

type Said = Omit<HistoryEntry, 'actor' | 'message' | 'office' | 'unit' | 'details'> & { [key in 'message' | 'office' | 'unit' | 'details']?: HistoryEntry[key] | undefined };

/** @internal */
export function entry({ message, office, unit, details, ...rest }: Said, actor: TicketActor): HistoryEntry {
  const { id, scope, unit: ownUnit }: Partial<StaffActor> = actor.role === 'citizen' || actor.role === 'system' ? {} : actor;
  return {
    ...rest,
    actor: { kind: actor.role, ...(id ? { id } : {}), ...(scope ? { region: scope } : {}), ...(ownUnit ? { unit: ownUnit } : {}) },
    ...(message === undefined ? {} : { message }), ...(office ? { office } : {}), ...(unit ? { unit } : {}), ...(details && Object.keys(details).length > 0 ? { details } : {}),
  };
}
