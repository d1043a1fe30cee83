/** A refused form in words, with what was written kept. */
import { html } from 'hono/html';
import { PROBLEMS, type ProblemError } from '../../problem.ts';
import type { Html } from '../html.ts';
import { problemWords } from '../problem-words.ts';
import type { Fields } from '../read-form.ts';
import { newKey, type Refused } from './holder-form.ts';
import { written } from './timeline.ts';

const WORDS: Readonly<Record<string, string>> = {
  body_too_large: 'Kiriman terlalu besar. Foto paling besar 5 MB.',
  version_conflict: 'Ada kabar baru saat Anda menulis, kini sudah tampil. Baca dulu, lalu kirim lagi bila masih perlu.',
  idempotency_key_missing: 'Belum terkirim. Tekan tombolnya sekali lagi.',
  idempotency_key_reused: 'Kiriman Anda sebelumnya sudah kami terima. Bila yang ini hal lain, kirim sekali lagi.',
  forbidden: 'Keadaannya sudah berubah, jadi ini tidak dapat dilakukan lagi. Yang dapat Anda lakukan sekarang ada di bawah.',
  transition_refused: 'Keadaannya sudah berubah, jadi ini tidak dapat dilakukan lagi. Yang dapat Anda lakukan sekarang ada di bawah.',
};
const FIELDS: Readonly<Record<string, string>> = { score: 'Pilih salah satu dulu.', text: 'Tulis dulu isinya, paling banyak 2.000 huruf.', reason: 'Tulis alasannya, paling sedikit 5 huruf.', whatsapp: 'Tulis nomor saja, misalnya 0812 3456 789.', email: 'Periksa penulisan email Anda.' };

export function refusal(error: ProblemError, doing: string, fields: Fields): Refused {
  const isOther = error.code === 'idempotency_key_reused' || error.code === 'idempotency_key_missing';
  const names = (error.errors ?? []).map(({ field, message }): [string, string] => { const name = field.split('.').at(-1) ?? field; return [name, FIELDS[name] ?? message]; });
  if (error.code === 'photo_unusable' || error.code === 'photos_too_many') names.push(['photo', problemWords(error.code)]);
  return { doing, message: WORDS[error.code] ?? problemWords(error.code), wrong: new Map(names), fields, key: isOther ? newKey() : fields['key'] ?? newKey() };
}

/** What was written in a form that is not on the page any more is shown, so that it can be copied. */
export function refusalNote({ message, fields }: Refused, isOnPage: boolean): Html {
  const lost = isOnPage ? undefined : fields['text'] ?? fields['reason'] ?? fields['comment'];
  return html`<div class="note bad" role="alert" tabindex="-1" autofocus><p><strong>${message}</strong></p>${lost ? html`<p>Tulisan Anda:</p>${written(lost)}` : ''}</div>`;
}

export const saidNote = (words: string): Html => html`<p class="note" role="status" tabindex="-1" autofocus><strong>${words}</strong></p>`;

/** The status of the page that tells of it. */
export function statusOf({ code }: ProblemError): 403 | 404 | 409 | 413 | 422 {
  const { status } = PROBLEMS[code];
  return status === 403 || status === 404 || status === 409 || status === 413 ? status : 422;
}
