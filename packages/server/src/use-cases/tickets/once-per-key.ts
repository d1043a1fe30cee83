/** Acts that set rather than add: a rating, a contact, an erasure. Done anew after a crash they do no harm, but a page that is loaded again must not bring an old one back. */
import type { AppContext } from '../../context.ts';
import { ProblemError } from '../../problem.ts';
import { sha256 } from '../../security/seal.ts';
import { UniqueViolation } from '../../store/store.ts';
import { hashKept, insertTicketKey, isSameContent, ticketKey, type TicketRow } from '../../store/tickets.ts';

/** Does nothing when `idempotencyKey` did the same before; rejects with `idempotency_key_reused` when it did something else. `what` is all that the act depends on. */
export async function oncePerKey({ store, clock }: AppContext, ticket: TicketRow, idempotencyKey: string, what: readonly unknown[], act: () => Promise<unknown>): Promise<void> {
  const [key_hash, body_hash] = [sha256(idempotencyKey), sha256(JSON.stringify(what))];
  const known = await store.look((queries) => ticketKey(queries, key_hash));
  if (known && (known.ticket_id !== ticket.id || !isSameContent(known.body_hash, body_hash))) throw new ProblemError('idempotency_key_reused');
  if (known) return;
  await act();
  await store.write((queries) => insertTicketKey(queries, { key_hash, ticket_id: ticket.id, body_hash: hashKept(ticket, body_hash), result: null, created_at: clock() })).catch((error: unknown) => { if (!(error instanceof UniqueViolation)) throw error; });
}
