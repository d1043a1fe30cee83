/** What the forms of the tracker's page do, by the same use cases as the API. */
import { createHash } from 'node:crypto';
import { CONSENT_PURPOSES, NOTICE_VERSION, schemas, type TicketAction } from '@kentongan/contract';
import type { AppContext } from '../../context.ts';
import { ProblemError } from '../../problem.ts';
import { checkFields } from '../../routes/body.ts';
import type { TicketRow } from '../../store/tickets.ts';
import { addPhoto } from '../../use-cases/tickets/add-photo.ts';
import { citizenActs, rate, sendMessage } from '../../use-cases/tickets/citizen-acts.ts';
import { oncePerKey } from '../../use-cases/tickets/once-per-key.ts';
import { correctContact, erasePersonalData } from '../../use-cases/tickets/personal-data.ts';
import { checkKey } from '../../use-cases/tickets/submit-aspiration.ts';
import type { Fields } from '../read-form.ts';
import type { Doing } from './holder-form.ts';

export interface Sent {
  readonly fields: Fields;
  readonly photo?: Uint8Array | undefined;
}

/** Resolves to what to say once it is on disk; rejects with a `ProblemError`. */
type Act = (context: AppContext, ticket: TicketRow, sent: Sent) => Promise<string>;

const keyOf = ({ fields }: Sent): string => checkKey(fields['key']);
/** A text as it is kept; undefined when nothing was written. */
const text = ({ fields }: Sent, name: string): string | undefined => fields[name]?.replaceAll('\r\n', '\n').trim() || undefined;
const defined = (values: Record<string, string | undefined>): Record<string, string> => Object.fromEntries(Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined));

const step = (read: (sent: Sent) => TicketAction, said: string | ((sent: Sent) => string)): Act => async (context, ticket, sent) => {
  await citizenActs(context, ticket, read(sent), keyOf(sent));
  return typeof said === 'string' ? said : said(sent);
};

const message = (said: string): Act => async (context, ticket, sent) => {
  await sendMessage(context, ticket, checkFields(schemas.messageInput, { text: text(sent, 'text') ?? '' }).text, keyOf(sent));
  return said;
};

export const ACTS: Readonly<Record<Exclude<Doing, 'data' | 'download'>, Act>> = {
  complete: message('Kelengkapan terkirim. Terima kasih.'),
  reply: message('Pesan terkirim.'),
  close: step(() => ({ type: 'close' }), 'Terima kasih. Aspirasi ini selesai.'),
  reopen: step((sent) => ({ type: 'reopen', ...checkFields(schemas.reopenInput, { reason: text(sent, 'reason') ?? '' }) }), 'Dibuka kembali. Petugas akan memeriksanya.'),
  withdraw: step((sent) => ({ type: 'withdraw', message: checkFields(schemas.withdrawInput, defined({ reason: text(sent, 'reason') })).reason }), 'Aspirasi ditarik.'),
  confidential: step(({ fields }) => ({ type: 'set_confidential', on: fields['on'] !== 'no' }), ({ fields }) => (fields['on'] === 'no' ? 'Isinya tidak rahasia lagi.' : 'Isinya sekarang rahasia.')),
  async photo(context, ticket, sent) {
    const { photo } = sent;
    if (!photo) throw new ProblemError('fields_invalid', { errors: [{ field: 'photo', message: 'Pilih foto dulu.' }] });
    const key = keyOf(sent);
    await oncePerKey(context, ticket, key, ['photo', createHash('sha256').update(photo).digest('hex')], () => addPhoto(context, ticket, photo, { source: 'citizen', idempotencyKey: key }));
    return 'Foto terkirim.';
  },
  async rate(context, ticket, sent) {
    const input = checkFields(schemas.ratingInput, { score: Number(sent.fields['score'] ?? 0), ...defined({ comment: text(sent, 'comment') }) });
    await oncePerKey(context, ticket, keyOf(sent), ['rate', input], () => rate(context, ticket, input));
    return 'Penilaian terkirim. Terima kasih.';
  },
  async contact(context, ticket, sent) {
    const input = checkFields(schemas.contactInput, {
      reporter: defined({ name: ticket.anonymous === 1 ? undefined : text(sent, 'name'), whatsapp: text(sent, 'whatsapp'), email: text(sent, 'email') }),
      consents: CONSENT_PURPOSES.filter((purpose) => sent.fields[`consent-${purpose}`] === 'yes').map((purpose) => ({ purpose, noticeVersion: NOTICE_VERSION })),
    });
    await oncePerKey(context, ticket, keyOf(sent), ['contact', input], () => correctContact(context, ticket, input));
    return 'Tersimpan.';
  },
  async erase(context, ticket, sent) {
    await oncePerKey(context, ticket, keyOf(sent), ['erase'], () => erasePersonalData(context, ticket, 'citizen'));
    return 'Data pribadi Anda sudah dihapus.';
  },
};

export const isAct = (doing: string): doing is keyof typeof ACTS => Object.hasOwn(ACTS, doing);
/** What cannot be taken back is asked about first. */
export const NEEDS_CONFIRMATION: readonly string[] = ['withdraw', 'erase'] satisfies Doing[];
