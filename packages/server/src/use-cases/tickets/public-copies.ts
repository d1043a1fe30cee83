/** The public copies of photos: known to the store before they are written, gone from the disk once nothing shows them any more. */
import type { AppContext } from '../../context.ts';
import type { MediaTable } from '../../store/database.ts';
import { copiesNotShown, forgetCopy, noteCopy, showCopy } from '../../store/photo-copies.ts';
import type { UseCase, Queries } from '../../store/store.ts';

const PURPOSE = 'public-copy';
/** Milliseconds that a copy may be without a photo that shows it: it is written before it is shown. */
const UNDER_WAY = 600_000;

interface Photo {
  readonly id: string;
  readonly ticketId: string;
}

/** The name of a photo's copy: its own, so that no other picture shares the file; the same at every publishing. */
function nameOf({ sealer }: AppContext, photoId: string): string {
  return Buffer.from(sealer.sign(PURPOSE, photoId), 'base64url').toString('hex').slice(0, 32);
}

/** Writes the copy, then `publish` in one transaction with what shows it. What `publish` throws leaves the copy to the sweep. */
export async function publishCopy(context: AppContext, { id, ticketId }: Photo, bytes: Uint8Array, publish: (queries: Queries) => UseCase<void>): Promise<void> {
  const hash = nameOf(context, id);
  const note = { hash, photo_id: id, ticket_id: ticketId, created_at: context.clock() };
  await context.store.write((queries) => noteCopy(queries, note));
  const picture: MediaTable = await context.media.keep(bytes, hash);
  await context.store.write(function* (queries) {
    yield* publish(queries);
    yield* showCopy(queries, note, picture);
  });
  // Somebody who hid another photo of the ticket meanwhile may have taken this for one that nothing shows.
  await context.media.keep(bytes, hash);
}

/** Deletes the copies of a ticket, or of all, that no photo shows. Call it after the commit that hid them; what a crash left is found by the next call. */
export async function dropHiddenCopies(context: AppContext, ticketId?: string): Promise<void> {
  const { store, media, photos, clock } = context;
  for (const { hash, photo_id } of await copiesNotShown(store, ticketId === undefined ? { before: clock() - UNDER_WAY } : { ticketId })) {
    await media.drop(hash);
    if (await store.write((queries) => forgetCopy(queries, hash, photo_id))) continue;
    // Published anew in between.
    const bytes = await photos.read(photo_id);
    if (bytes) await media.keep(bytes, hash);
  }
}
