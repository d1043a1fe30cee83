/** One try of one thing: a text or a photo, and what its answer makes of the row. */
import type { AspirationReceipt, Problem } from '@kentongan/contract/schemas';
import { bounded } from '../bounded.ts';
import { backoff } from './backoff.ts';
import type { ChangeKind, Row } from './entry.ts';
import type { Answer, Prepared, Transport } from './transport.ts';

/** Milliseconds for the token and the proof, a text, a photo: a village link needs long ones. */
const PREPARE_TIMEOUT = 60_000;
const TEXT_TIMEOUT = 45_000;
const PHOTO_TIMEOUT = 120_000;

/** Never rejects: no answer is status 0. */
export async function attempt<C extends object>(row: Row<C>, { send, sendPhoto }: Transport<C>, prepare: (signal: AbortSignal) => Promise<Prepared>, signal: AbortSignal): Promise<Answer> {
  const { body, site, key, photos: [photo], receipt } = row;
  try {
    if (row.state !== 'waiting') {
      return await bounded(PHOTO_TIMEOUT, signal, (limit) => sendPhoto({ key: photo!.key, name: photo!.name, photo: new Blob([photo!.bytes], { type: photo!.type }), receipt: receipt!, signal: limit }));
    }
    // Without a token or a proof the aspiration goes to moderation, so failing here stops nothing.
    const prepared = await bounded(PREPARE_TIMEOUT, signal, prepare).catch(() => ({}));
    return await bounded(TEXT_TIMEOUT, signal, (limit) => send({ key, site, body: { ...body!, ...prepared }, signal: limit }));
  } catch {
    return { status: 0 };
  }
}

const isReceipt = (data: unknown): data is AspirationReceipt => typeof (data as Partial<AspirationReceipt> | null | undefined)?.trackingCode === 'string';

/** What `answer` to `tried` means: how it is called, and the row that follows from `kept` (as it stands now). */
export function consequence<C>(tried: Row<C>, { status, data, retryAfter }: Answer, now: number, random: number): readonly [kind: ChangeKind, edit: (kept: Row<C>) => Row<C>] {
  const isText = tried.state === 'waiting';
  const problem = (typeof data === 'object' && data ? data : { status }) as Partial<Problem>;
  const afresh = { attempts: 0, nextAt: 0, status: 0 };
  const without = (kept: Row<C>): Row<C> => ({ ...kept, ...afresh, photos: kept.photos.filter(({ key }) => key !== tried.photos[0]!.key) });

  // A gateway's or a Wi-Fi login's page comes with 200 as well: nothing is acknowledged without a receipt, no photo without JSON or 204.
  if (status >= 200 && status < 300 && (isText ? isReceipt(data) : (data ?? status === 204))) {
    return isText ? ['received', (kept) => ({ ...kept, ...afresh, state: 'sent-text', body: null, receipt: data as AspirationReceipt })] : ['photo', without];
  }
  if (status >= 400 && status < 500 && ![408, 425, 429].includes(status)) {
    return isText
      ? ['refused', (kept) => ({ ...kept, ...afresh, status, state: 'refused', refused: problem })]
      : ['photo_refused', (kept) => ({ ...without(kept), refusedPhotos: [...(kept.refusedPhotos ?? []), { name: tried.photos[0]!.name, problem }] })];
  }
  return ['waiting', (kept) => ({ ...kept, status, nextAt: now + backoff(tried.attempts, random, retryAfter) })];
}
