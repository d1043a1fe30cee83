/** The shape of the words for every key of the contract: a language that lacks one does not compile. */
import type { AspirationCategory, AspirationKind, CitizenStep, ConsentPurpose, ProgramStatus, TicketState } from '../status.ts';

/** Words for every key of the contract, in one language. */
export interface Labels {
  readonly kind: Readonly<Record<AspirationKind, string>>;
  readonly category: Readonly<Record<AspirationCategory, string>>;
  readonly ticketState: Readonly<Record<TicketState, string>>;
  readonly step: Readonly<Record<CitizenStep, string>>;
  readonly programStatus: Readonly<Record<ProgramStatus, string>>;
  readonly consent: Readonly<Record<ConsentPurpose, string>>;
  readonly programLevel: Readonly<Record<'central' | 'province' | 'regency' | 'village', string>>;
}
