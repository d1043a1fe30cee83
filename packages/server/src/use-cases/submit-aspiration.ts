/** An aspiration becomes a ticket: exactly once per Idempotency-Key, on disk before anyone is told. */
import { DEADLINES, dueDate, regionZone, ticketNumber, trackingCode, type AspirationInput, type AspirationReceipt } from '@kentongan/contract';
import { randomUUID } from 'node:crypto';
import type { AppContext } from '../context.ts';
import { ProblemError } from '../problem.ts';
import { openForHolder, sameText, sealForHolder, sha256 } from '../security/seal.ts';
import type { ConsentTable, TicketTable } from '../store/database.ts';
import { regionColumns } from '../store/region-columns.ts';
import { regionByCode } from '../store/regions.ts';
import { siteByKey } from '../store/sites.ts';
import { UniqueViolation } from '../store/store.ts';
import { insertTicket, ticketByKeyHash } from '../store/tickets.ts';
import { isGoodFormToken } from './form-token.ts';
import { readHolidays } from './read-holidays.ts';

export interface Submission {
  readonly input: AspirationInput;
  /** The header as it came; a secret like the tracking code. */
  readonly idempotencyKey: string | undefined;
  readonly siteKey: string | undefined;
  /** The Origin header; `null` of a sandboxed frame counts as unknown. */
  readonly origin: string | undefined;
}

const SHORTEST_KEY = 16;
const LONGEST_KEY = 200;
/** Bytes as JSON. */
const MOST_EXTRA = 4096;

/** What the sender wrote, in one order; not the token, proof or anything else that differs between two tries. */
function contentHash({ formToken: _, proof: __, ...content }: AspirationInput): string {
  const ordered = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(ordered);
    if (value !== null && typeof value === 'object') return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, ordered(inner)]);
    return value;
  };
  return sha256(JSON.stringify(ordered(content)));
}

/** Rejects with a `ProblemError`; resolves once the ticket is on disk. The same key and content give the same receipt, always. */
export async function submitAspiration(context: AppContext, submission: Submission): Promise<AspirationReceipt> {
  const key = submission.idempotencyKey ?? '';
  if (key.length < SHORTEST_KEY || key.length > LONGEST_KEY) throw new ProblemError('idempotency_key_missing');
  const keyHash = sha256(key);
  const bodyHash = contentHash(submission.input);

  const known = await ticketByKeyHash(context.store, keyHash);
  if (known) return replay(known, key, bodyHash);

  await check(context, submission.input);
  for (let tries = 1; ; tries += 1) {
    const made = await makeTicket(context, submission, key, keyHash, bodyHash);
    try {
      await context.store.write((queries) => insertTicket(queries, made.ticket, {
        id: randomUUID(), ticket_id: made.ticket.id, at: made.ticket.created_at, actor: 'citizen', action: 'submit', from_state: null, to_state: 'received', public_message: null,
      }, made.consents));
      return made.receipt;
    } catch (error) {
      if (!(error instanceof UniqueViolation)) throw error;
      // Either the same key won a race, or the random number was taken.
      const winner = await ticketByKeyHash(context.store, keyHash);
      if (winner) return replay(winner, key, bodyHash);
      if (tries >= 5) throw error;
    }
  }
}

function replay(ticket: TicketTable, key: string, bodyHash: string): AspirationReceipt {
  if (!sameText(ticket.body_hash, bodyHash)) throw new ProblemError('idempotency_key_reused');
  return JSON.parse(openForHolder(key, `ticket:${ticket.id}:receipt`, ticket.receipt)) as AspirationReceipt;
}

/** True when the Origin header is that of one of `urls`; a sandboxed frame's `null` and none at all are of nobody. */
function isFrom(origin: string | undefined, urls: readonly string[]): boolean {
  return urls.some((url) => URL.canParse(url) && new URL(url).origin === origin);
}

async function check(context: AppContext, input: AspirationInput): Promise<void> {
  const hasContact = Object.values(input.reporter ?? {}).some((value) => value !== undefined);
  const consented = input.consents.some(({ purpose }) => purpose === 'contact');
  if (!input.adult && hasContact && !input.guardian) throw new ProblemError('guardian_missing', { errors: [{ field: 'guardian', message: 'Isi nama dan kontak wali.' }] });
  if ((hasContact || input.guardian) && !consented) throw new ProblemError('consent_missing', { errors: [{ field: 'consents', message: 'Centang persetujuan untuk dihubungi.' }] });
  if (input.extra && new TextEncoder().encode(JSON.stringify(input.extra)).length > MOST_EXTRA) throw new ProblemError('fields_invalid', { errors: [{ field: 'extra', message: `Paling banyak ${MOST_EXTRA} bita.` }] });
  if (!await regionByCode(context.store, input.region)) throw new ProblemError('region_unknown', { errors: [{ field: 'region', message: 'Pilih wilayah dari daftar.' }] });
}

async function makeTicket(context: AppContext, { input, siteKey, origin }: Submission, key: string, keyHash: string, bodyHash: string): Promise<{ ticket: TicketTable; consents: ConsentTable[]; receipt: AspirationReceipt }> {
  const { store, sealer, config } = context;
  const now = context.clock();
  const id = randomUUID();
  const number = ticketNumber.make();
  const code = trackingCode.make();
  const due = { zone: regionZone(input.region), holidays: await readHolidays(store) };
  const dueAt = dueDate(now, DEADLINES.verification, due);
  const finalDueAt = dueDate(now, DEADLINES[input.kind], due);
  const receipt: AspirationReceipt = { number, trackingCode: code, status: 'received', dueAt: dueAt.toISOString(), finalDueAt: finalDueAt.toISOString(), url: `${config.publicUrl}/a/${number}` };
  const site = siteKey === undefined ? undefined : await siteByKey(store, siteKey);
  const trusted = site?.status === 'approved' && isFrom(origin, [site.url, config.publicUrl]) && isGoodFormToken(sealer, input.formToken, now);
  const contact = input.reporter || input.guardian ? JSON.stringify({ reporter: input.reporter, guardian: input.guardian }) : null;
  return {
    receipt,
    consents: input.consents.map(({ purpose, noticeVersion }) => ({ id: randomUUID(), ticket_id: id, purpose, notice_version: noticeVersion, site_key: site?.key ?? null, text_hash: sha256(`${purpose}:${noticeVersion}`), at: now })),
    ticket: {
      id, number, key_hash: keyHash, body_hash: bodyHash, receipt: sealForHolder(key, `ticket:${id}:receipt`, JSON.stringify(receipt)), tracking_hash: sha256(code),
      kind: input.kind, category: input.category, title: input.confidential ? sealer.seal('ticket', `ticket:${id}:title`, input.title) : input.title,
      text: input.confidential ? sealer.seal('ticket', `ticket:${id}:text`, input.text) : input.text, place: input.place ?? null, ...regionColumns(input.region),
      anonymous: input.anonymous ? 1 : 0, confidential: input.confidential ? 1 : 0, about_village_officials: input.aboutVillageOfficials || input.category === 'village_fund' ? 1 : 0, adult: input.adult ? 1 : 0,
      contact: contact && sealer.seal('contact', `ticket:${id}:contact`, contact), extra: input.extra ? JSON.stringify(input.extra) : null,
      program_id: input.programId ?? null, site_key: site?.key ?? null, in_moderation: trusted ? 0 : 1, state: 'received', version: 1,
      due_at: dueAt.getTime(), final_due_at: finalDueAt.getTime(), created_at: now, updated_at: now,
    },
  };
}
