/** A ticket by what a person wrote down: the number as they typed it, and the code that opens it. */
import { ContractError, ticketNumber, trackingCode } from '@kentongan/contract';
import { sameText, sha256 } from '../security/seal.ts';
import type { Store } from '../store/store.ts';
import { ticketByNumber } from '../store/tickets.ts';

type Ticket = NonNullable<Awaited<ReturnType<typeof ticketByNumber>>>;

/** Undefined when what was typed cannot be one. */
function parsed(kind: { parse(input: string): string }, input: string): string | undefined {
  try {
    return kind.parse(input);
  } catch (error) {
    if (error instanceof ContractError) return undefined;
    throw error;
  }
}

/** Undefined when there is no such ticket. `holder`: the code given is its own. */
export async function findTicket(store: Store, number: string, code: string | undefined): Promise<{ ticket: Ticket; holder: boolean } | undefined> {
  const known = parsed(ticketNumber, number);
  const ticket = known === undefined ? undefined : await ticketByNumber(store, known);
  if (!ticket) return undefined;
  const secret = code === undefined ? undefined : parsed(trackingCode, code);
  return { ticket, holder: secret !== undefined && sameText(ticket.tracking_hash, sha256(secret)) };
}
