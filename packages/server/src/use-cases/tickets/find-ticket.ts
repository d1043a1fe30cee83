/** A ticket by what a person wrote down: the number as they typed it, and the code that opens it. */
import { ContractError, ticketNumber, trackingCode } from '@kentongan/contract';
import type { AppContext } from '../../context.ts';
import { sameText, sha256 } from '../../security/seal.ts';
import { ticketByNumber } from '../../store/tickets.ts';

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

export interface Asked {
  /** As typed. */
  readonly number: string;
  /** As typed; undefined when there is none. */
  readonly code: string | undefined;
  /** Of whoever asks, as `clientAddress` gives it. */
  readonly address: string;
}

/**
 * Undefined when there is nothing to show: no such ticket, a code that is not its own, or no code for one that is not public. `holder`: the code is its own.
 * Rejects with `too_many_requests` after too many of these.
 */
export async function findTicket({ store, lookUps }: AppContext, { number, code, address }: Asked): Promise<{ ticket: Ticket; holder: boolean } | undefined> {
  const known = parsed(ticketNumber, number);
  const forgive = await lookUps.count({ number: known, address, withCode: code !== undefined });
  const ticket = known === undefined ? undefined : await ticketByNumber(store, known);
  if (!ticket) return undefined;
  const secret = code === undefined ? undefined : parsed(trackingCode, code);
  const holder = secret !== undefined && sameText(ticket.tracking_hash, sha256(secret));
  if (code === undefined ? ticket.published === 0 : !holder) return undefined;
  await forgive();
  return { ticket, holder };
}
