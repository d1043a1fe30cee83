/** Puts notices into the outbox: one by e-mail, and one for every webhook that is told of the region. Sending is a job's. */
import { regionLineage, type TicketEffect } from '@kentongan/contract';
import type { DeadlineTemplate, NoticeTemplate, SiteTemplate } from '../../notice-words/words.ts';
import type { NoticeTable, SiteRequestTable, TicketTable } from '../../store/database.ts';
import { enabledWebhooks, insertNotices } from '../../store/notices.ts';
import { newId } from '../../store/new-id.ts';
import type { Queries, UseCase } from '../../store/store.ts';

type Notify = Extract<TicketEffect, { type: 'notify' }>;
type Told<Each> = Each extends Notify ? Omit<Each, 'type' | 'template'> & { template: NoticeTemplate } : never;
/** Who is told what. */
export type Telling = Told<Notify>;
export type { DeadlineTemplate };

export function* queueNotices(queries: Queries, ticket: Pick<TicketTable, 'id' | 'region'>, tellings: readonly Telling[], now: number): UseCase<void> {
  if (tellings.length === 0) return;
  const hooks = yield* enabledWebhooks(queries, regionLineage(ticket.region));
  const notices = tellings.flatMap((telling): NoticeTable[] => {
    const notice: Omit<NoticeTable, 'id' | 'channel' | 'target'> = {
      ticket_id: ticket.id, site_request_id: null, recipient: telling.to, template: telling.template,
      office_level: telling.to === 'office' ? telling.office.level : null, region: telling.to === 'office' ? telling.office.region : telling.to === 'unit' ? telling.unitRegion : null, unit: telling.to === 'unit' ? telling.unit : null,
      state: 'waiting', attempts: 0, next_at: now, sent_at: null, error: null, reached: null, created_at: now,
    };
    return [{ ...notice, id: newId(now), channel: 'email', target: null }, ...hooks.map((target): NoticeTable => ({ ...notice, id: newId(now), channel: 'webhook', target }))];
  });
  yield* insertNotices(queries, notices);
}

/** Tells whoever asked for a site key that it was decided. Nobody is told that a machine's request in their name was refused. */
export function* queueDecision(queries: Queries, { id, contact, suspect }: Pick<SiteRequestTable, 'id' | 'contact' | 'suspect'>, template: SiteTemplate, now: number): UseCase<void> {
  if (contact === null || (suspect === 1 && template === 'site_refused')) return;
  yield* insertNotices(queries, [{
    id: newId(now), ticket_id: null, site_request_id: id, recipient: 'site', channel: 'email', template, office_level: null, region: null, unit: null, target: null,
    state: 'waiting', attempts: 0, next_at: now, sent_at: null, error: null, reached: null, created_at: now,
  }]);
}
