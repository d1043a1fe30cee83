/** One thing done to a ticket: the contract's `transition`, its lines and its effects, in one transaction. */
import { ContractError, dueAt, finalDueAt, transition, type ContractErrorCode, type Ticket, type TicketAction, type TicketActor, type TicketContext, type TicketEffect } from '@kentongan/contract';
import { withoutContacts } from '@kentongan/contract/private-numbers';
import { randomUUID } from 'node:crypto';
import type { AppContext } from '../../context.ts';
import { ProblemError, type ProblemCode } from '../../problem.ts';
import { sha256 } from '../../security/seal.ts';
import type { TicketTable } from '../../store/database.ts';
import { appendAudit } from '../../store/staff.ts';
import { UniqueViolation, type Queries, type UseCase } from '../../store/store.ts';
import { entryWithout, historyRow, lifeColumns, ticketOf } from '../../store/ticket-rows.ts';
import { hashKept, idOfNumber, insertTicketKey, isSameContent, loadTicket, ticketKey, updateTicket } from '../../store/tickets.ts';
import { applyEffects, isSeen, plannedErasure } from './effects.ts';
import { dropHiddenCopies } from './public-copies.ts';
import { ticketContext } from './ticket-context.ts';

export interface Act {
  readonly ticketId: string;
  readonly action: TicketAction;
  readonly actor: TicketActor;
  /** The version the actor saw; without it, whatever is there. */
  readonly version?: number | undefined;
  /** Makes it happen once, however often it is sent. A secret of the sender, stored as a hash. */
  readonly idempotencyKey?: string | undefined;
}

/** Of an act that names no version. */
const MOST_TRIES = 5;

const STATUS: Partial<Record<ContractErrorCode, ProblemCode>> = { version_conflict: 'version_conflict', transition_forbidden: 'forbidden', outside_office_missing: 'outside_office_missing' };

/** A refusal of the contract as the API tells it. */
export function asProblem(error: unknown): unknown {
  if (!(error instanceof ContractError)) return error;
  return new ProblemError(STATUS[error.code] ?? 'transition_refused', { detail: `${error.code}: ${error.message}` });
}

/** What a key was used for. */
export const actionHash = (action: TicketAction): string => sha256(JSON.stringify(action));

/** Resolves once it is on disk. Rejects with a `ProblemError`: `version_conflict`, `forbidden`, `transition_refused`, `idempotency_key_reused`. */
export async function actOnTicket(context: AppContext, act: Act): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      const seen = await context.store.write((queries) => actWithin(context, queries, act));
      if (seen !== undefined) {
        context.cache.dropRegions([seen]);
        await dropHiddenCopies(context, act.ticketId);
      }
      return;
    } catch (error) {
      // Somebody was faster, perhaps the same request sent twice: looked at again, its key is known or the ticket is as it is now.
      const beaten = error instanceof UniqueViolation || (error instanceof ContractError && error.code === 'version_conflict');
      if (!beaten || act.version !== undefined || tries >= MOST_TRIES) throw asProblem(error);
    }
  }
}

/** The same inside a use case that does more. Gives the region when what the public sees has changed. */
export function* actWithin(context: AppContext, queries: Queries, { ticketId, action, actor, version, idempotencyKey }: Act): UseCase<string | undefined> {
  const now = context.clock();
  const keyHash = idempotencyKey === undefined ? undefined : sha256(idempotencyKey);
  const bodyHash = actionHash(action);
  if (keyHash !== undefined) {
    const known = yield* ticketKey(queries, keyHash);
    if (known && (known.ticket_id !== ticketId || !isSameContent(known.body_hash, bodyHash))) throw new ProblemError('idempotency_key_reused');
    if (known) return undefined;
  }
  const loaded = yield* loadTicket(queries, ticketId);
  if (!loaded) throw new ProblemError('not_found');
  const { row, history } = loaded;
  const before = ticketOf(context.sealer, row, history);
  const around = yield* ticketContext(queries, before, now);
  if (action.type === 'merge') yield* checkParent(queries, action.parent, before);
  const { ticket, effects } = transition(before, action, actor, { ...around, expectedVersion: version });
  yield* saveTransition(context, queries, row, before, ticket, effects, around);
  if (keyHash !== undefined) yield* insertTicketKey(queries, { key_hash: keyHash, ticket_id: ticketId, body_hash: hashKept(row, bodyHash), result: null, created_at: now });
  if ('id' in actor && actor.id !== undefined) yield* appendAudit(queries, { id: randomUUID(), at: now, actor: actor.id, action: `ticket:${action.type}`, subject: row.number, detail: null });
  return isSeen(effects) ? row.region : undefined;
}

/** Once the personal data was erased, no number and no address comes back with what is written later, by whomever. Names cannot be known any more. */
function withoutErased({ erased_at }: TicketTable, before: Ticket, after: Ticket): Ticket {
  if (erased_at === null) return after;
  const mask = (text: string | null): string | null => text && withoutContacts(text);
  const history = after.history.map((line, index) => (index < before.history.length ? line : entryWithout(withoutContacts, line)));
  return { ...after, publicTitle: mask(after.publicTitle), publicText: mask(after.publicText), history };
}

/** Writes what a transition gave. */
export function* saveTransition({ sealer }: AppContext, queries: Queries, row: TicketTable, before: Ticket, given: Ticket, effects: readonly TicketEffect[], around: TicketContext): UseCase<void> {
  const now = around.now!;
  const after = withoutErased(row, before, given);
  const lines = after.history.slice(before.history.length).map((line, index) => historyRow(sealer, row.id, before.version + 1 + index, line));
  const answered = after.state === 'answered' && before.state !== 'answered' ? { answered_at: now, answer_was_due_at: row.final_due_at } : after.state === 'reopened' ? { answered_at: null, answer_was_due_at: null } : {};
  const changed = yield* updateTicket(queries, row.id, before.version, {
    ...lifeColumns(sealer, row.id, after, { dueAt: dueAt(after), finalDueAt: finalDueAt(after) }), ...(yield* plannedErasure(queries, effects)), ...answered,
    in_moderation: after.verifiedAt === null ? row.in_moderation : 0, updated_at: now,
  }, lines);
  if (!changed) throw new ContractError('version_conflict', 'The ticket was changed meanwhile. Read it again and decide anew.');
  yield* applyEffects(queries, row, effects, now);
}

function* checkParent(queries: Queries, parent: string, ticket: Ticket): UseCase<void> {
  const id = parent === ticket.number ? undefined : yield* idOfNumber(queries, parent);
  const found = id === undefined ? undefined : yield* loadTicket(queries, id);
  if (!found || found.row.state === 'merged' || found.row.state === 'withdrawn') throw new ContractError('parent_invalid', 'Name the number of another ticket that is neither merged nor withdrawn.');
}

