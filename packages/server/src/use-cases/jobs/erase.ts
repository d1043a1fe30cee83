/** Erases what must not be kept any longer, and leaves a line in the audit that says so. */
import { randomUUID } from 'node:crypto';
import type { AppContext } from '../../context.ts';
import { dropNoticesOf } from '../../store/notices.ts';
import { picturesHeld } from '../../store/photo-copies.ts';
import { eraseSiteContacts } from '../../store/site-requests.ts';
import { appendAudit } from '../../store/staff.ts';
import { deleteOld, eraseContact, photosHeld, ticketsDue } from '../../store/ticket-jobs.ts';
import { eraseWithin } from '../tickets/personal-data.ts';
import { SITE_CONTACT_KEPT } from '../site-contact.ts';
import { dropHiddenCopies } from '../tickets/public-copies.ts';
import type { JobOptions } from './job.ts';

const DAY = 86_400_000;
/** Milliseconds before the last lawful moment that everything personal goes: a server that stands still for some hours is not late. */
const AHEAD = DAY;
/** Milliseconds that rows are kept. */
const KEPT = { audit: 5 * 365.25 * DAY, notice: 90 * DAY } as const;
/** Milliseconds after which a file without a row is nobody's: it is written before its row, and deleted after it. */
const ORPHANED = DAY;

/** The personal data of what was withdrawn; the contact data of what ended long ago. */
export async function eraseWhatIsDue(context: AppContext, { signal }: JobOptions): Promise<void> {
  const { store, photos, cache, sealer } = context;
  const now = context.clock();
  let erased = 0;
  for await (const due of ticketsDue(store, 'erase_at', now + AHEAD)) {
    if (signal?.aborted) break;
    await photos.drop(await store.write((queries) => eraseWithin(sealer, queries, due, now, 'system')));
    await dropHiddenCopies(context, due.id);
    cache.dropRegions([due.region]);
    erased += 1;
  }
  for await (const { id, number } of ticketsDue(store, 'contact_erase_at', now)) {
    if (signal?.aborted) break;
    await store.write(function* (queries) {
      if (!(yield* eraseContact(queries, id, now))) return;
      yield* dropNoticesOf(queries, id, 'citizen', 'erased');
      yield* appendAudit(queries, { id: randomUUID(), at: now, actor: 'system', action: 'personal-data:erase-contact', subject: number, detail: null });
    });
    erased += 1;
  }
  if (erased > 0) await store.forget();
}

/** Public copies that nothing shows: those that a broken-off publishing or hiding left. */
export const eraseHiddenCopies = (context: AppContext): Promise<void> => dropHiddenCopies(context);

/** Pictures that no row names: a public copy among them that was made after the backup which was restored. */
async function dropStrangers({ store, media }: AppContext, before: number): Promise<void> {
  const files = await media.olderThan(before);
  const held = await picturesHeld(store, files);
  for (const name of files) if (!held.has(name)) await media.drop(name);
}

/** Old rows, and photos and pictures that no row names any more. */
export async function sweep(context: AppContext): Promise<void> {
  const { store, photos, clock } = context;
  const now = clock();
  await deleteOld(store, 'audit', now - KEPT.audit);
  await deleteOld(store, 'notice', now - KEPT.notice);
  await store.write((queries) => eraseSiteContacts(queries, now - SITE_CONTACT_KEPT));
  await deleteOld(store, 'session', now);
  await deleteOld(store, 'spent_proof', now);
  const files = await photos.olderThan(now - ORPHANED);
  const held = await photosHeld(store, files);
  await photos.drop(files.filter((id) => !held.has(id)));
  await dropStrangers(context, now - ORPHANED);
  await store.forget();
}
