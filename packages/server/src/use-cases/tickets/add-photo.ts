/** A photo joins a ticket: its file on disk first, then its row, so that whoever is told it is there finds it. */
import type { TicketPhoto } from '@kentongan/contract';
import { randomUUID } from 'node:crypto';
import type { AppContext } from '../../context.ts';
import { MediaError } from '../../media/errors.ts';
import { ProblemError } from '../../problem.ts';
import { sha256 } from '../../security/seal.ts';
import { UniqueViolation, firstRow, run, type Queries, type UseCase } from '../../store/store.ts';
import type { TicketTable } from '../../store/database.ts';
import { appendAudit } from '../../store/staff.ts';
import { photosOf } from './photos.ts';
import { publishCopy } from './public-copies.ts';

export const MOST_PHOTOS = 3;
/** Proofs that an office adds. */
const MOST_PROOFS = 10;

/** Rejects with `photo_unusable`, `photos_too_many` or `idempotency_key_reused`. The same key gives the same photo. */
export async function addPhoto(context: AppContext, ticket: Pick<TicketTable, 'id' | 'number'>, bytes: Uint8Array, { source, idempotencyKey, actor }: { source: 'citizen' | 'office'; idempotencyKey: string; actor?: string }): Promise<TicketPhoto> {
  const keyHash = sha256(idempotencyKey);
  const known = await context.store.read.selectFrom('ticket_photo').select(['id', 'ticket_id']).where('key_hash', '=', keyHash).executeTakeFirst();
  if (known) return photoOf(context, ticket, known);
  const id = randomUUID();
  const size = await context.photos.keep(id, bytes).catch((error: unknown) => { throw error instanceof MediaError ? new ProblemError('photo_unusable') : error; });
  try {
    await context.store.write(function* (queries) {
      const held = yield* firstRow(queries.selectFrom('ticket_photo').select((select) => select.fn.countAll<number>().as('n')).where('ticket_id', '=', ticket.id).where('source', '=', source));
      if (Number(held?.n ?? 0) >= (source === 'citizen' ? MOST_PHOTOS : MOST_PROOFS)) throw new ProblemError('photos_too_many');
      const now = context.clock();
      yield* run(queries.insertInto('ticket_photo').values({ id, ticket_id: ticket.id, key_hash: keyHash, source, ...size, media_hash: null, created_at: now }));
      if (actor !== undefined) yield* appendAudit(queries, { id: randomUUID(), at: now, actor, action: 'photo:add', subject: ticket.number, detail: id });
    });
  } catch (error) {
    await context.photos.drop([id]);
    if (!(error instanceof UniqueViolation)) throw error;
    const winner = await context.store.read.selectFrom('ticket_photo').select(['id', 'ticket_id']).where('key_hash', '=', keyHash).executeTakeFirst();
    if (!winner) throw error;
    return photoOf(context, ticket, winner);
  }
  return photoOf(context, ticket, { id, ticket_id: ticket.id });
}

async function photoOf(context: AppContext, ticket: Pick<TicketTable, 'id' | 'number'>, { id, ticket_id }: { id: string; ticket_id: string }): Promise<TicketPhoto> {
  if (ticket_id !== ticket.id) throw new ProblemError('idempotency_key_reused');
  return (await photosOf(context, [ticket])).get(ticket.id)!.find((photo) => photo.id === id)!;
}

/** Puts a copy into the public media. Only of a ticket that is public, and a sender's photo only with their consent: else `transition_refused`, `photo_consent_missing`. */
export async function publishPhoto(context: AppContext, ticket: Pick<TicketTable, 'id' | 'number' | 'region'>, photoId: string, actor: string): Promise<void> {
  const photo = await context.store.read.selectFrom('ticket_photo').select(['id', 'source']).where('id', '=', photoId).where('ticket_id', '=', ticket.id).executeTakeFirst();
  const bytes = photo && await context.photos.read(photo.id);
  if (!photo || !bytes) throw new ProblemError('not_found');
  // Before as well: what is refused leaves no copy behind until the next sweep.
  await context.store.look((queries) => checkPublishable(queries, ticket.id, photo.source));
  await publishCopy(context, { id: photo.id, ticketId: ticket.id }, bytes, function* (queries) {
    yield* checkPublishable(queries, ticket.id, photo.source);
    yield* appendAudit(queries, { id: randomUUID(), at: context.clock(), actor, action: 'photo:publish', subject: ticket.number, detail: photo.id });
  });
  context.cache.dropRegions([ticket.region]);
}

function* checkPublishable(queries: Queries, ticketId: string, source: 'citizen' | 'office'): UseCase<void> {
  const row = yield* firstRow(queries.selectFrom('ticket').select('published').where('id', '=', ticketId));
  if (row?.published !== 1) throw new ProblemError('transition_refused', { detail: 'Only photos of a public ticket are published.' });
  const consent = yield* firstRow(queries.selectFrom('consent').select('id').where('ticket_id', '=', ticketId).where('purpose', '=', 'photo').where('withdrawn_at', 'is', null));
  if (source === 'citizen' && !consent) throw new ProblemError('photo_consent_missing');
}
