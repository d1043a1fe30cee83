/**
 * Sends what waits in the outbox: at least once, each with the id of its notice. It is marked after it went out, so a server killed in between sends it again.
 * Nothing waits for ever: after three days of trying a notice is `failed`, or `dropped` where nobody could get it; `doctor` says so.
 */
import type { AppContext } from '../../context.ts';
import { MailError, type Letter } from '../../outbound/mail.ts';
import type { ConsentTable, NoticeTable, TicketTable } from '../../store/database.ts';
import { dueNotices, noticeTicket, updateNotice, webhookById } from '../../store/notices.ts';
import { siteRequestById } from '../../store/site-requests.ts';
import { SITE_CONTACT } from '../site-contact.ts';
import { nextTry } from './backoff.ts';
import { letterOf, type Language } from './letter.ts';
import { postToWebhook } from './post-to-webhook.ts';
import { citizenReach, staffReach } from './recipients.ts';
import { siteLetterOf } from './site-letter.ts';

const BATCH = 20;

/** `again`: to be tried once more, or given up. */
type Outcome = { state: 'sent' } | { state: 'dropped'; error: string } | { state: 'again'; error: string; reached?: readonly string[] };

interface About {
  readonly ticket: TicketTable;
  readonly consent: ConsentTable | undefined;
}

/** Tries each once that is due; ends early when `signal` aborts, after the one under way. For one process at a time: `runJobs` sees to that. */
export async function deliverNotices(context: AppContext, { signal }: { signal?: AbortSignal | undefined } = {}): Promise<void> {
  const now = context.clock();
  // Whoever does not answer is asked once a round.
  const down = new Map<string, string>();
  let last: NoticeTable | undefined;
  do {
    const batch = await dueNotices(context.store, now, last, BATCH);
    for (const notice of batch) {
      if (signal?.aborted) return;
      await settle(context, notice, await deliver(context, notice, down));
    }
    last = batch.at(-1);
  } while (last);
}

async function deliver(context: AppContext, notice: NoticeTable, down: Map<string, string>): Promise<Outcome> {
  try {
    if (notice.site_request_id !== null) return await byMailToSite(context, notice, notice.site_request_id, down);
    const about = notice.ticket_id === null ? undefined : await noticeTicket(context.store, notice.ticket_id);
    if (!about) return { state: 'dropped', error: 'no_ticket' };
    return notice.channel === 'email' ? await byMail(context, notice, about, down) : await byWebhook(context, notice, about, down);
  } catch (error) {
    context.log.error({ notice: notice.id, error: (error as Error).name }, 'a notice could not be made');
    return { state: 'again', error: 'internal' };
  }
}

async function byMail(context: AppContext, notice: NoticeTable, { ticket, consent }: About, down: Map<string, string>): Promise<Outcome> {
  let people: { id: string; email: string }[];
  let language: Language = 'id';
  if (notice.recipient === 'citizen') {
    const reach = citizenReach(context, ticket, consent);
    if (typeof reach === 'string') return { state: 'dropped', error: reach };
    language = reach.language;
    people = reach.email ? [{ id: 'citizen', email: reach.email }] : [];
  } else people = await staffReach(context, notice);
  return mailTo(context, notice, people, letterOf(notice, ticket, language, context.config.publicUrl), down);
}

async function byMailToSite(context: AppContext, notice: NoticeTable, requestId: string, down: Map<string, string>): Promise<Outcome> {
  const request = await context.store.look((queries) => siteRequestById(queries, requestId));
  if (!request || request.contact === null) return { state: 'dropped', error: 'erased' };
  const email = context.sealer.open(SITE_CONTACT, request.id, request.contact);
  return mailTo(context, notice, [{ id: 'site', email }], siteLetterOf(notice, request, context.config.publicUrl), down);
}

async function mailTo(context: AppContext, notice: NoticeTable, people: readonly { id: string; email: string }[], letter: Omit<Letter, 'to'>, down: Map<string, string>): Promise<Outcome> {
  if (people.length === 0) return { state: 'dropped', error: 'no_address' };
  if (!context.mail) return { state: 'again', error: 'mail_off' };
  const reached = new Set(notice.reached === null ? [] : JSON.parse(notice.reached) as string[]);
  let error: string | undefined = down.get('mail');
  for (const { id, email } of people.filter((person) => !reached.has(person.id))) {
    if (down.has('mail')) break;
    try {
      await context.mail.send({ ...letter, to: email });
      reached.add(id);
    } catch (refusal) {
      if (!(refusal instanceof MailError)) throw refusal;
      error = refusal.code;
      if (refusal.wholeServer) down.set('mail', refusal.code);
    }
  }
  return people.every(({ id }) => reached.has(id)) ? { state: 'sent' } : { state: 'again', error: error!, reached: [...reached] };
}

async function byWebhook(context: AppContext, notice: NoticeTable, { ticket, consent }: About, down: Map<string, string>): Promise<Outcome> {
  const hook = notice.target === null ? undefined : await webhookById(context.store, notice.target);
  if (!hook) return { state: 'dropped', error: 'webhook_removed' };
  const known = down.get(hook.id);
  if (known !== undefined) return { state: 'again', error: known };
  const reach = notice.recipient === 'citizen' ? citizenReach(context, ticket, consent) : undefined;
  const error = await postToWebhook(context, hook, notice, ticket, typeof reach === 'string' ? undefined : reach);
  if (error?.startsWith('hook_')) down.set(hook.id, error);
  return error === undefined ? { state: 'sent' } : { state: 'again', error };
}

async function settle({ store, clock, log }: AppContext, notice: NoticeTable, outcome: Outcome): Promise<void> {
  const now = clock();
  const attempts = notice.attempts + 1;
  let change: Partial<NoticeTable>;
  if (outcome.state === 'again') {
    const next = nextTry({ attempts, created_at: notice.created_at }, now);
    const reached = outcome.reached?.length ? JSON.stringify(outcome.reached) : notice.reached;
    change = { attempts, error: outcome.error, reached, ...(next === undefined ? { state: outcome.error === 'mail_off' ? 'dropped' : 'failed' } : { next_at: next }) };
    if (outcome.error !== 'mail_off') log.warn({ notice: notice.id, code: outcome.error, givenUp: next === undefined }, 'a notice did not go out');
  } else change = outcome.state === 'sent' ? { attempts, state: 'sent', sent_at: now, error: null, reached: null } : { attempts, state: 'dropped', error: outcome.error };
  await store.write((queries) => updateNotice(queries, notice.id, change));
}
