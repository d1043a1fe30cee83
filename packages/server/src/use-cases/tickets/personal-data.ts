/** "Data saya": what is held about a sender, its correction and its erasure (UU 27/2022, 5-9). */
import { dueAt, finalDueAt, type ContactInput, type PersonalData } from '@kentongan/contract';
import { withoutContacts } from '@kentongan/contract/private-numbers';
import { randomUUID } from 'node:crypto';
import type { AppContext } from '../../context.ts';
import { ProblemError } from '../../problem.ts';
import type { Sealer } from '../../security/seal.ts';
import { dropNoticesOf } from '../../store/notices.ts';
import { appendAudit } from '../../store/staff.ts';
import { rows, run, type Queries, type UseCase } from '../../store/store.ts';
import { contactOf, entryOf, entryWithout, historyRow, lifeColumns, maskedName, openWritten, sealWritten, ticketOf } from '../../store/ticket-rows.ts';
import { forgetContent, loadTicket, rewriteLines, setTicket, ticketConsents, updateTicket, type TicketRow } from '../../store/tickets.ts';
import { instant, instantOrNull } from '../../views/instants.ts';
import { historyView } from '../../views/ticket-view.ts';
import { contactRetention } from '../retention.ts';
import { consentReceipts } from './consents.ts';
import { dropHiddenCopies } from './public-copies.ts';
import { readTicket } from './read-ticket.ts';

export async function personalDataOf(context: AppContext, row: TicketRow): Promise<PersonalData> {
  const { sealer } = context;
  const [parts, consents] = await Promise.all([readTicket(context, row), ticketConsents(context.store, row.id)]);
  const { reporter, guardian } = contactOf(sealer, row);
  const place = openWritten(sealer, row, 'place');
  const comment = openWritten(sealer, row, 'rating_comment');
  return {
    number: row.number, exportedAt: instant(context.clock()), kind: row.kind, category: row.category, title: openWritten(sealer, row, 'title') ?? '', text: openWritten(sealer, row, 'text') ?? '', ...(place === null ? {} : { place }),
    region: { code: row.region, name: row.region_name ?? row.region }, anonymous: row.anonymous === 1, confidential: row.confidential === 1, createdAt: instant(row.created_at),
    reporter: reporter ?? null, guardian: guardian ?? null,
    consents: consents.map((consent) => ({ purpose: consent.purpose, noticeVersion: consent.notice_version, at: instant(consent.at), textHash: consent.text_hash, widget: consent.widget, language: consent.language, withdrawnAt: instantOrNull(consent.withdrawn_at) })),
    history: historyView(parts.ticket, parts.names, 'holder'), photos: [...parts.photos], ...(row.rating_score === null ? {} : { rating: { score: row.rating_score, ...(comment === null ? {} : { comment }) } }),
    contactErasedAt: instantOrNull(row.erased_at ?? row.contact_erased_at ?? row.contact_erase_at),
  };
}

/** Takes the place of name and contact; a consent that is not among `consents` is withdrawn with it, and what was public by it is hidden at once. */
export async function correctContact(context: AppContext, row: TicketRow, { reporter, consents }: ContactInput): Promise<void> {
  if (row.erased_at !== null) throw new ProblemError('transition_refused', { detail: 'The personal data was erased.' });
  const now = context.clock();
  const held = contactOf(context.sealer, row);
  const given = consents ?? (await ticketConsents(context.store, row.id)).filter(({ withdrawn_at }) => withdrawn_at === null).map(({ purpose, notice_version }) => ({ purpose, noticeVersion: notice_version }));
  const hasContact = Object.values(reporter).some((value) => value !== undefined);
  if (hasContact && !given.some(({ purpose }) => purpose === 'contact')) throw new ProblemError('consent_missing', { errors: [{ field: 'consents', message: 'Centang persetujuan untuk dihubungi.' }] });
  if (hasContact && row.adult === 0 && !held.guardian) throw new ProblemError('guardian_missing', { errors: [{ field: 'guardian', message: 'Isi nama dan kontak wali.' }] });
  const next = { ...(hasContact ? { reporter } : {}), ...(held.guardian ? { guardian: held.guardian } : {}) };
  await context.store.write(function* (queries) {
    // Given anew after its time was over, it is kept for as long once more.
    const again = hasContact && row.contact_erased_at !== null ? { contact_erased_at: null, contact_erase_at: now + (yield* contactRetention(queries)) } : {};
    yield* setTicket(queries, row.id, { contact: Object.keys(next).length === 0 ? null : sealWritten(context.sealer, row.id, 'contact', JSON.stringify(next)), sender_mask: row.anonymous === 1 ? null : maskedName(reporter.name) ?? null, ...again, updated_at: now });
    if (consents) {
      yield* replaceConsents(queries, row, consents, now);
      yield* showAsConsented(context, queries, row, consents);
    }
    yield* appendAudit(queries, { id: randomUUID(), at: now, actor: 'citizen', action: 'personal-data:correct', subject: row.number, detail: null });
  });
  context.cache.dropRegions([row.region]);
  if (consents) await dropHiddenCopies(context, row.id);
}

/** Text and photos are public only by consent: what is not agreed to any more is hidden. What is agreed to anew becomes public when an office next acts. */
function* showAsConsented({ sealer }: AppContext, queries: Queries, { id }: TicketRow, consents: NonNullable<ContactInput['consents']>): UseCase<void> {
  const loaded = yield* loadTicket(queries, id);
  if (!loaded) return;
  const [mayPublish, mayShowPhotos] = (['publication', 'photo'] as const).map((purpose) => consents.some((given) => given.purpose === purpose));
  const before = ticketOf(sealer, loaded.row, loaded.history);
  if (before.mayPublish !== mayPublish) {
    const after = { ...before, mayPublish: mayPublish === true, published: before.published && mayPublish === true };
    const isOurs = yield* updateTicket(queries, id, before.version, lifeColumns(sealer, id, after, { dueAt: dueAt(after), finalDueAt: finalDueAt(after) }), []);
    if (!isOurs) throw new ProblemError('version_conflict');
  }
  if (!mayPublish) yield* run(queries.updateTable('ticket_photo').set({ media_hash: null }).where('ticket_id', '=', id));
  else if (!mayShowPhotos) yield* run(queries.updateTable('ticket_photo').set({ media_hash: null }).where('ticket_id', '=', id).where('source', '=', 'citizen'));
}

/** Consents that are not given any more are marked withdrawn; new ones get a receipt. Nothing is deleted: it has to be proven that there was one. */
function* replaceConsents(queries: Queries, row: TicketRow, consents: NonNullable<ContactInput['consents']>, now: number): UseCase<void> {
  const held = yield* rows(queries.selectFrom('consent').select(['id', 'purpose']).where('ticket_id', '=', row.id).where('withdrawn_at', 'is', null));
  const gone = held.filter(({ purpose }) => !consents.some((given) => given.purpose === purpose)).map(({ id }) => id);
  if (gone.length > 0) yield* run(queries.updateTable('consent').set({ withdrawn_at: now }).where('id', 'in', gone));
  const fresh = consents.filter(({ purpose }) => !held.some((known) => known.purpose === purpose));
  if (fresh.length > 0) yield* run(queries.insertInto('consent').values(consentReceipts(row.id, fresh, { siteKey: row.site_key, now })));
}

/** Erases what tells who sent it, at once: contact, name, place in the sender's words, photos. The text stays as a record of the office, without the numbers and e-mail addresses in it, closed to the public unless it was published and masked. */
export async function erasePersonalData(context: AppContext, row: TicketRow, by: string): Promise<number> {
  const now = context.clock();
  const erased = await context.store.write((queries) => eraseWithin(context.sealer, queries, row, now, by));
  context.cache.dropRegions([row.region]);
  await context.photos.drop(erased);
  await dropHiddenCopies(context, row.id);
  return now;
}

/** Gives the ids of the photos whose private files are to go. */
export function* eraseWithin(sealer: Sealer, queries: Queries, row: Pick<TicketRow, 'id' | 'number'>, now: number, by: string): UseCase<string[]> {
  const photos = yield* rows(queries.selectFrom('ticket_photo').select('id').where('ticket_id', '=', row.id).where('source', '=', 'citizen'));
  yield* run(queries.deleteFrom('ticket_photo').where('ticket_id', '=', row.id).where('source', '=', 'citizen'));
  yield* setTicket(queries, row.id, { contact: null, sender_mask: null, place: null, extra: null, device_hash: null, rating_comment: null, erased_at: now, erase_at: null, contact_erase_at: null, contact_erased_at: now, updated_at: now });
  yield* maskContacts(sealer, queries, row.id);
  yield* forgetContent(queries, row.id);
  yield* run(queries.updateTable('consent').set({ withdrawn_at: now }).where('ticket_id', '=', row.id).where('withdrawn_at', 'is', null));
  yield* dropNoticesOf(queries, row.id, 'citizen', 'erased');
  yield* appendAudit(queries, { id: randomUUID(), at: now, actor: by, action: 'personal-data:erase', subject: row.number, detail: null });
  return photos.map(({ id }) => id);
}

/** What was written stays, without the numbers and e-mail addresses in it: in the ticket, in its public words and in every line. Call it after the row was changed, so that whoever read it before finds another version. */
function* maskContacts(sealer: Sealer, queries: Queries, id: string): UseCase<void> {
  const loaded = yield* loadTicket(queries, id);
  if (!loaded) return;
  const { row, history } = loaded;
  const before = ticketOf(sealer, row, history);
  const mask = (text: string | null): string | null => text && withoutContacts(text);
  // The consent goes too: what was not public yet never is.
  const after = { ...before, version: before.version + 1, mayPublish: before.mayPublish && before.published, publicTitle: mask(before.publicTitle), publicText: mask(before.publicText) };
  const written = (['title', 'text'] as const).map((column) => [column, sealWritten(sealer, id, column, mask(openWritten(sealer, row, column)) ?? '')] as const);
  yield* updateTicket(queries, id, before.version, { ...lifeColumns(sealer, id, after, { dueAt: dueAt(after), finalDueAt: finalDueAt(after) }), ...Object.fromEntries(written) }, []);
  yield* rewriteLines(queries, history.filter(({ body }) => body !== null).map((line) => historyRow(sealer, id, line.seq, entryWithout(withoutContacts, entryOf(sealer, line)))));
}
