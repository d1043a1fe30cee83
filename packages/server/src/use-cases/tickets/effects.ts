/** What a transition makes the store do, in its own transaction: notices into the outbox, dates of erasure, supporters moved, public copies gone. */
import { CONTACT_RETENTION, type TicketEffect } from '@kentongan/contract';
import type { TicketTable } from '../../store/database.ts';
import { moveSupporters } from '../../store/support.ts';
import { run, type Queries, type UseCase } from '../../store/store.ts';
import { idOfNumber } from '../../store/tickets.ts';
import { queueNotices } from '../notices/queue-notices.ts';
import { contactRetention } from '../retention.ts';

type Planned = Pick<TicketTable, 'contact_erase_at' | 'erase_at'>;

/** The columns that effects set. */
export function* plannedErasure(queries: Queries, effects: readonly TicketEffect[]): UseCase<Partial<Planned>> {
  const planned: Partial<Planned> = {};
  for (const effect of effects) {
    if (effect.type === 'erase_personal_data' && effect.what === 'all') planned.erase_at = effect.by;
    if (effect.type === 'erase_personal_data' && effect.what === 'contact') planned.contact_erase_at = effect.by - CONTACT_RETENTION + (yield* contactRetention(queries));
    if (effect.type === 'keep_contact') planned.contact_erase_at = null;
  }
  return planned;
}

/** True when what the public sees changes. */
export function isSeen(effects: readonly TicketEffect[]): boolean {
  return effects.some(({ type }) => type === 'publish' || type === 'hide' || type === 'move_supporters');
}

export function* applyEffects(queries: Queries, ticket: Pick<TicketTable, 'id' | 'region'>, effects: readonly TicketEffect[], now: number): UseCase<void> {
  yield* queueNotices(queries, ticket, effects.filter((effect) => effect.type === 'notify'), now);
  for (const effect of effects) {
    if (effect.type === 'unpublish_media') yield* run(queries.updateTable('ticket_photo').set({ media_hash: null }).where('ticket_id', '=', ticket.id));
    if (effect.type === 'move_supporters') {
      const parent = yield* idOfNumber(queries, effect.to);
      if (parent !== undefined) yield* moveSupporters(queries, ticket.id, parent);
    }
  }
}
