/** The photos of tickets: private ones open for ten minutes by a signed address, published ones stand in the public media. */
import type { TicketPhoto } from '@kentongan/contract';
import type { AppContext } from '../../context.ts';

/** Milliseconds. */
const OPEN_FOR = 600_000;
const PURPOSE = 'ticket-photo';

export function photoAddress({ config, sealer, clock }: AppContext, number: string, id: string): string {
  const until = String(clock() + OPEN_FOR);
  return `${config.publicUrl}/v1/aspirations/${number}/photos/${id}?until=${until}&signature=${sealer.sign(PURPOSE, `${number}.${id}.${until}`)}`;
}

/** True when the address was made here and its time is not over. */
export function isOpenAddress({ sealer, clock }: AppContext, number: string, id: string, until: string, signature: string): boolean {
  return sealer.verify(PURPOSE, `${number}.${id}.${until}`, signature) && Number(until) >= clock();
}

/** By ticket id. */
export async function photosOf(context: AppContext, tickets: readonly { id: string; number: string }[]): Promise<Map<string, TicketPhoto[]>> {
  const photos = new Map<string, TicketPhoto[]>();
  if (tickets.length === 0) return photos;
  const numbers = new Map(tickets.map(({ id, number }) => [id, number]));
  const found = await context.store.read.selectFrom('ticket_photo').leftJoin('media', 'media.hash', 'media_hash').selectAll('ticket_photo').select('media.width as copy_width').where('ticket_id', 'in', [...numbers.keys()]).orderBy('ticket_photo.created_at').orderBy('id').execute();
  for (const { id, ticket_id, width, height, source, media_hash, copy_width } of found) {
    const src = media_hash === null ? photoAddress(context, numbers.get(ticket_id)!, id) : `${context.config.publicUrl}/media/${media_hash}-${copy_width!}.webp`;
    photos.set(ticket_id, [...photos.get(ticket_id) ?? [], { id, src, width, height, from: source, published: media_hash !== null }]);
  }
  return photos;
}
