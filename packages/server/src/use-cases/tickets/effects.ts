/** What a transition makes the store do, in its own transaction: notices into the outbox, dates of erasure, supporters moved, public copies gone. */
import { regionLineage, type TicketEffect } from '@kentongan/contract';
import { randomUUID } from 'node:crypto';
import type { NoticeTable, TicketTable } from '../../store/database.ts';
import { moveSupporters } from '../../store/support.ts';
import { rows, run, type Queries, type UseCase } from '../../store/store.ts';
import { idOfNumber } from '../../store/tickets.ts';

type Planned = Pick<TicketTable, 'contact_erase_at' | 'erase_at'>;

/** The columns that effects set. */
export function plannedErasure(effects: readonly TicketEffect[]): Partial<Planned> {
  const planned: Partial<Planned> = {};
  for (const effect of effects) {
    if (effect.type === 'erase_personal_data') planned[effect.what === 'all' ? 'erase_at' : 'contact_erase_at'] = effect.by;
    if (effect.type === 'keep_contact') planned.contact_erase_at = null;
  }
  return planned;
}

/** True when what the public sees changes. */
export function isSeen(effects: readonly TicketEffect[]): boolean {
  return effects.some(({ type }) => type === 'publish' || type === 'hide' || type === 'move_supporters');
}

export function* applyEffects(queries: Queries, ticket: Pick<TicketTable, 'id' | 'region'>, effects: readonly TicketEffect[], now: number): UseCase<void> {
  const notices: NoticeTable[] = [];
  const told = effects.filter((effect) => effect.type === 'notify');
  const hooks = told.length === 0 ? [] : yield* rows(queries.selectFrom('webhook').select('id').where('enabled', '=', 1).where('region', 'in', regionLineage(ticket.region)));
  for (const effect of told) {
    const notice: NoticeTable = {
      id: randomUUID(), ticket_id: ticket.id, recipient: effect.to, channel: 'email', template: effect.template, target: null,
      office_level: effect.to === 'office' ? effect.office.level : null, region: effect.to === 'office' ? effect.office.region : effect.to === 'unit' ? effect.unitRegion : null, unit: effect.to === 'unit' ? effect.unit : null,
      state: 'waiting', attempts: 0, next_at: now, sent_at: null, error: null, created_at: now,
    };
    notices.push(notice, ...hooks.map(({ id }): NoticeTable => ({ ...notice, id: randomUUID(), channel: 'webhook', target: id })));
  }
  if (notices.length > 0) yield* run(queries.insertInto('notice').values(notices));
  for (const effect of effects) {
    if (effect.type === 'unpublish_media') yield* run(queries.updateTable('ticket_photo').set({ media_hash: null }).where('ticket_id', '=', ticket.id));
    if (effect.type === 'move_supporters') {
      const parent = yield* idOfNumber(queries, effect.to);
      if (parent !== undefined) yield* moveSupporters(queries, ticket.id, parent);
    }
  }
}
