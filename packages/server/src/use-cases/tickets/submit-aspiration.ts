/** An aspiration becomes a ticket: exactly once per Idempotency-Key, on disk before anyone is told. */
import { dueAt, finalDueAt, openTicket, ticketNumber, trackingCode, type AspirationInput, type AspirationReceipt, type ModerationReason } from '@kentongan/contract';
import type { AppContext } from '../../context.ts';
import { ProblemError } from '../../problem.ts';
import { openForHolder, sealForHolder, sha256 } from '../../security/seal.ts';
import type { SiteTable, TicketTable } from '../../store/database.ts';
import { newId } from '../../store/new-id.ts';
import { regionColumns } from '../../store/region-columns.ts';
import { regionExists } from '../../store/regions.ts';
import { siteOf } from '../../store/sites.ts';
import { spendProof } from '../../store/spent-proofs.ts';
import { UniqueViolation, type Queries, type UseCase } from '../../store/store.ts';
import { historyRow, lifeColumns, maskedName, sealWritten } from '../../store/ticket-rows.ts';
import { insertTicket, isSameContent, isSentAgain, ticketByKeyHash, type Sent } from '../../store/tickets.ts';
import { asProblem } from './act-on-ticket.ts';
import { consentReceipts } from './consents.ts';
import { applyEffects } from './effects.ts';
import type { Submission } from './submission.ts';
import { ticketContext } from './ticket-context.ts';
import { trustOf, type Trust } from './trust.ts';

/** Milliseconds in which the same text of the same device is taken for sent twice. */
const TWICE = 86_400_000;
const SHORTEST_KEY = 16;
const LONGEST_KEY = 200;
/** Bytes as JSON. */
const MOST_EXTRA = 4096;

/** What the sender wrote, in one order; not the token, proof, device or anything else that differs between two tries. */
function contentHash({ formToken: _, proof: __, device: ___, ...content }: AspirationInput): string {
  const ordered = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(ordered);
    if (value !== null && typeof value === 'object') return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inner]) => [name, ordered(inner)]);
    return value;
  };
  return sha256(JSON.stringify(ordered(content)));
}

/** Throws `idempotency_key_missing` for one that is too short or too long. */
export function checkKey(key: string | undefined): string {
  if (key === undefined || key.length < SHORTEST_KEY || key.length > LONGEST_KEY) throw new ProblemError('idempotency_key_missing');
  return key;
}

/** Rejects with a `ProblemError`; resolves once the ticket is on disk. The same key and content give the same receipt, always. */
export async function submitAspiration(context: AppContext, submission: Submission): Promise<AspirationReceipt> {
  const key = checkKey(submission.idempotencyKey);
  const keyHash = sha256(key);
  const bodyHash = contentHash(submission.input);

  const device = submission.input.device === undefined ? undefined : sha256(submission.input.device);
  const { known, hasRegion, site, sentAgain } = await context.store.look((queries) => lookAround(queries, { region: submission.input.region, siteKey: submission.siteKey, keyHash, bodyHash, device, since: context.clock() - TWICE }));
  // Before anything else is checked, so that a replay always gets its receipt.
  if (known) return replay(known, key, bodyHash);

  check(submission.input, hasRegion);
  const trust = await trustOf(context, submission, { site, sentAgain });
  for (let tries = 1; ; tries += 1) {
    const made = { id: newId(context.clock()), number: ticketNumber.make(), code: trackingCode.make(), key, keyHash, bodyHash, device, siteKey: site?.key ?? null, trust };
    try {
      const receipt = await context.store.write((queries) => receive(context, queries, submission, made));
      context.proofs.count();
      return receipt;
    } catch (error) {
      if (!(error instanceof UniqueViolation)) throw asProblem(error);
      // Either the same key won a race, or the random number was taken.
      const winner = await context.store.look((queries) => ticketByKeyHash(queries, keyHash));
      if (winner) return replay(winner, key, bodyHash);
      if (tries >= 5) throw error;
    }
  }
}

interface Ground {
  /** The ticket that this key made. */
  readonly known: Sent | undefined;
  readonly hasRegion: boolean;
  readonly site: SiteTable | undefined;
  readonly sentAgain: boolean;
}

/** All that is asked of the store before anything is written. */
function* lookAround(queries: Queries, { region, siteKey, keyHash, bodyHash, device, since }: { region: string; siteKey: string | undefined; keyHash: string; bodyHash: string; device: string | undefined; since: number }): UseCase<Ground> {
  return {
    known: yield* ticketByKeyHash(queries, keyHash),
    hasRegion: yield* regionExists(queries, region),
    site: siteKey === undefined ? undefined : yield* siteOf(queries, siteKey),
    sentAgain: device !== undefined && (yield* isSentAgain(queries, device, bodyHash, since)),
  };
}

function replay(ticket: Sent, key: string, bodyHash: string): AspirationReceipt {
  if (!isSameContent(ticket.body_hash, bodyHash)) throw new ProblemError('idempotency_key_reused');
  return JSON.parse(openForHolder(key, `ticket:${ticket.id}:receipt`, ticket.receipt)) as AspirationReceipt;
}

function check(input: AspirationInput, hasRegion: boolean): void {
  const hasContact = Object.values(input.reporter ?? {}).some((value) => value !== undefined);
  const consented = input.consents.some(({ purpose }) => purpose === 'contact');
  if (!input.adult && hasContact && !input.guardian) throw new ProblemError('guardian_missing', { errors: [{ field: 'guardian', message: 'Isi nama dan kontak wali.' }] });
  if ((hasContact || input.guardian) && !consented) throw new ProblemError('consent_missing', { errors: [{ field: 'consents', message: 'Centang persetujuan untuk dihubungi.' }] });
  if (input.extra && new TextEncoder().encode(JSON.stringify(input.extra)).length > MOST_EXTRA) throw new ProblemError('fields_invalid', { errors: [{ field: 'extra', message: `Paling banyak ${MOST_EXTRA} bita.` }] });
  if (!hasRegion) throw new ProblemError('region_unknown', { errors: [{ field: 'region', message: 'Pilih wilayah dari daftar.' }] });
}

interface Made {
  readonly id: string;
  readonly number: string;
  readonly code: string;
  readonly key: string;
  readonly keyHash: string;
  readonly bodyHash: string;
  /** The hash of the device's token. */
  readonly device: string | undefined;
  readonly siteKey: string | null;
  readonly trust: Trust;
}

/** Ticket, history, consents, notices and the proof that is spent as one. */
function* receive(context: AppContext, queries: Queries, { input, relay }: Submission, { id, number, code, key, keyHash, bodyHash, device, siteKey, trust }: Made): UseCase<AspirationReceipt> {
  const { sealer, config } = context;
  const now = context.clock();
  const around = yield* ticketContext(queries, { region: input.region, unit: null, unitRegion: null }, now);
  const { ticket, effects } = openTicket({ ...input, number, mayPublish: input.consents.some(({ purpose }) => purpose === 'publication') }, relay ?? { role: 'citizen' }, around);
  const isSpent = trust.proof !== undefined && !(yield* spendProof(queries, trust.proof, now));
  const reasons: readonly ModerationReason[] = isSpent ? [...trust.reasons, 'proof_spent'] : trust.reasons;
  const due = { dueAt: dueAt(ticket), finalDueAt: finalDueAt(ticket) };
  const receipt: AspirationReceipt = { number, trackingCode: code, status: ticket.state, dueAt: new Date(due.dueAt!).toISOString(), finalDueAt: new Date(due.finalDueAt!).toISOString(), url: `${config.publicUrl}/a/${number}` };
  const sealed = (column: 'title' | 'text' | 'place' | 'extra' | 'contact', value: string | undefined): string | null => (value === undefined ? null : sealWritten(sealer, id, column, value));
  const row: TicketTable = {
    id, number, key_hash: keyHash, body_hash: bodyHash, receipt: sealForHolder(key, `ticket:${id}:receipt`, JSON.stringify(receipt)), tracking_hash: sha256(code),
    title: sealed('title', input.title)!, text: sealed('text', input.text)!, place: sealed('place', input.place), extra: sealed('extra', input.extra && JSON.stringify(input.extra)),
    contact: sealed('contact', input.reporter || input.guardian ? JSON.stringify({ reporter: input.reporter, guardian: input.guardian }) : undefined),
    sender_mask: input.anonymous ? null : maskedName(input.reporter?.name) ?? null, anonymous: input.anonymous ? 1 : 0, about_village_officials: ticket.aboutVillageOfficials ? 1 : 0, adult: input.adult ? 1 : 0,
    program_id: input.programId ?? null, site_key: siteKey, relayed_by: relay?.id ?? null, device_hash: device ?? null, in_moderation: reasons.length > 0 ? 1 : 0, moderation_reasons: reasons.length > 0 ? JSON.stringify(reasons) : null,
    ...regionColumns(ticket.region), ...lifeColumns(sealer, id, ticket, due),
    supporters: 0, rating_score: null, rating_comment: null, answered_at: null, answer_was_due_at: null, notices_said: null, contact_erase_at: null, contact_erased_at: null, erase_at: null, erased_at: null, created_at: now, updated_at: now,
  };
  yield* insertTicket(queries, row, ticket.history.map((line, index) => historyRow(sealer, id, index + 1, line)), consentReceipts(id, input.consents, { siteKey, now }));
  yield* applyEffects(queries, row, effects, now);
  return receipt;
}
