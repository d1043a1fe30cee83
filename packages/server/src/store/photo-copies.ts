/** Public copies of the photos of tickets, from before they are written until they are off the disk. */
import type { MediaTable, PhotoCopyTable } from './database.ts';
import { insertPictures } from './ingest.ts';
import { rows, run, type Queries, type Store, type UseCase } from './store.ts';

export function* noteCopy(queries: Queries, copy: PhotoCopyTable): UseCase<void> {
  yield* run(queries.insertInto('photo_copy').values(copy).onConflict((conflict) => conflict.column('hash').doUpdateSet({ created_at: copy.created_at })));
}

/** The photo shows its copy from now on. */
export function* showCopy(queries: Queries, copy: PhotoCopyTable, picture: MediaTable): UseCase<void> {
  yield* noteCopy(queries, copy);
  yield* insertPictures(queries, [picture]);
  yield* run(queries.updateTable('ticket_photo').set({ media_hash: copy.hash }).where('id', '=', copy.photo_id));
}

/** Copies that no photo shows: of a ticket, or those noted before a moment (epoch milliseconds). */
export async function copiesNotShown(store: Store, of: { ticketId: string } | { before: number }): Promise<PhotoCopyTable[]> {
  const query = store.read.selectFrom('photo_copy').selectAll('photo_copy').where((where) => where.not(where.exists(where.selectFrom('ticket_photo').select('ticket_photo.id').whereRef('ticket_photo.id', '=', 'photo_copy.photo_id').where('media_hash', 'is not', null))));
  return ('ticketId' in of ? query.where('photo_copy.ticket_id', '=', of.ticketId) : query.where('photo_copy.created_at', '<', of.before)).execute();
}

/** False when a photo shows it again. */
export function* forgetCopy(queries: Queries, hash: string, photoId: string): UseCase<boolean> {
  const [shown] = yield* rows(queries.selectFrom('ticket_photo').select('id').where('id', '=', photoId).where('media_hash', 'is not', null));
  if (shown) return false;
  yield* run(queries.deleteFrom('photo_copy').where('hash', '=', hash));
  yield* run(queries.deleteFrom('media').where('hash', '=', hash));
  return true;
}

const AT_ONCE = 100;

/** Which of these pictures have a row: shown somewhere, or noted as a copy. */
export async function picturesHeld(store: Store, hashes: readonly string[]): Promise<Set<string>> {
  const held = new Set<string>();
  for (let from = 0; from < hashes.length; from += AT_ONCE) {
    const some = hashes.slice(from, from + AT_ONCE);
    for (const table of ['media', 'photo_copy'] as const) for (const { hash } of await store.read.selectFrom(table).select('hash').where('hash', 'in', some).execute()) held.add(hash);
  }
  return held;
}
