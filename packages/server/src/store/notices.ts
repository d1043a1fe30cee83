/** The outbox of notices, and who they go to. */
import type { Role } from '@kentongan/contract';
import type { ConsentTable, NoticeTable, TicketTable, WebhookTable } from './database.ts';
import { fixed, fixedInsert } from './fixed.ts';
import { rows, run, type Queries, type Store, type UseCase } from './store.ts';

const insertRows = fixedInsert('notice');

export function* insertNotices(queries: Queries, notices: readonly NoticeTable[]): UseCase<void> {
  yield* run(insertRows(queries, notices));
}

/** Those that wait and whose time has come by `now`, oldest first, after the one given. */
export async function dueNotices(store: Store, now: number, after: NoticeTable | undefined, limit: number): Promise<NoticeTable[]> {
  let query = store.read.selectFrom('notice').selectAll().where('state', '=', 'waiting').where('next_at', '<=', now);
  if (after) query = query.where((where) => where(where.refTuple('next_at', 'id'), '>', where.tuple(after.next_at, after.id)));
  return query.orderBy('next_at').orderBy('id').limit(limit).execute();
}

/** Only while it still waits: what was dropped meanwhile stays so. */
export function* updateNotice(queries: Queries, id: string, change: Partial<NoticeTable>): UseCase<void> {
  yield* run(queries.updateTable('notice').set(change).where('id', '=', id).where('state', '=', 'waiting'));
}

export function* dropNoticesOf(queries: Queries, ticketId: string, recipient: NoticeTable['recipient'], error: string): UseCase<void> {
  yield* run(queries.updateTable('notice').set({ state: 'dropped', error }).where('ticket_id', '=', ticketId).where('recipient', '=', recipient).where('state', '=', 'waiting'));
}

/** The ticket of a notice and its consent to be contacted, as they are now. */
export async function noticeTicket(store: Store, ticketId: string): Promise<{ ticket: TicketTable; consent: ConsentTable | undefined } | undefined> {
  const [ticket, consent] = await Promise.all([
    store.read.selectFrom('ticket').selectAll().where('id', '=', ticketId).executeTakeFirst(),
    store.read.selectFrom('consent').selectAll().where('ticket_id', '=', ticketId).where('purpose', '=', 'contact').where('withdrawn_at', 'is', null).orderBy('at', 'desc').limit(1).executeTakeFirst(),
  ]);
  return ticket && { ticket, consent };
}

/** Active accounts that hold exactly this role. */
export async function staffIn(store: Store, { role, scope, unit }: { role: Role; scope: string; unit?: string }): Promise<{ id: string; email: string }[]> {
  let query = store.read.selectFrom('staff').innerJoin('staff_role', 'staff_role.staff_id', 'staff.id').select(['staff.id', 'staff.email']).distinct().where('staff.active', '=', 1).where('role', '=', role).where('scope', '=', scope);
  if (unit !== undefined) query = query.where('unit', '=', unit);
  return query.orderBy('staff.id').execute();
}

const webhooksOf = fixed((queries: Queries, regions: readonly string[]) => queries.selectFrom('webhook').select('id').where('enabled', '=', 1).where('region', 'in', regions));

export function* enabledWebhooks(queries: Queries, regions: readonly string[]): UseCase<string[]> {
  return (yield* rows(webhooksOf(queries, regions))).map(({ id }) => id);
}

export async function webhookById(store: Store, id: string): Promise<WebhookTable | undefined> {
  return store.read.selectFrom('webhook').selectAll().where('id', '=', id).where('enabled', '=', 1).executeTakeFirst();
}

export async function listWebhooks(store: Store): Promise<WebhookTable[]> {
  return store.read.selectFrom('webhook').selectAll().orderBy('region').orderBy('created_at').execute();
}

export function* insertWebhook(queries: Queries, webhook: WebhookTable): UseCase<void> {
  yield* run(queries.insertInto('webhook').values(webhook));
}

/** False when there is none. */
export function* deleteWebhook(queries: Queries, id: string): UseCase<boolean> {
  return (yield* rows(queries.deleteFrom('webhook').where('id', '=', id).returning('id'))).length > 0;
}

/** What did not go out, by its code. */
export async function undelivered(store: Store, now: number): Promise<{ waitsForMail: number; droppedWithoutMail: number; failed: { error: string; count: number }[] }> {
  const some = store.read.selectFrom('notice').select((select) => ['error', 'state', select.fn.countAll<number>().as('count')]).groupBy(['error', 'state']);
  const found = await some.where((where) => where.or([where('state', '=', 'failed'), where('error', '=', 'mail_off'), where.and([where('state', '=', 'waiting'), where('next_at', '<', now - 86_400_000)])])).execute();
  const sum = (state: NoticeTable['state']): number => found.filter((line) => line.error === 'mail_off' && line.state === state).reduce((total, { count }) => total + Number(count), 0);
  return {
    waitsForMail: sum('waiting'), droppedWithoutMail: sum('dropped'),
    failed: found.filter(({ error }) => error !== 'mail_off').map(({ error, count }) => ({ error: error ?? 'not_tried', count: Number(count) })),
  };
}
