/** A ticket: one aspiration through its whole life. A plain value that survives JSON; instants are epoch milliseconds, regions canonical codes. */
import type { AspirationCategory, AspirationKind, TicketState } from '../status.ts';
import type { TicketActionType, RejectReason } from './actions.ts';
import type { ActorRole } from './actor.ts';
import type { Office, OutsideOffice } from './office.ts';

/** A running deadline. Both ends move on when it was paused. */
export interface Clock {
  from: number;
  by: number;
}

/** The deadlines of a ticket; null where none runs. */
export interface Clocks {
  /** The office decides about a received ticket. */
  verify: Clock | null;
  /** The citizen completes what was asked. */
  complete: Clock | null;
  /** The unit gives its first response. */
  respond: Clock | null;
  /** The final answer. An estimate until the ticket is verified. */
  answer: Clock | null;
  /** The system closes an answered ticket. */
  close: Clock | null;
  /** Since when `verify` and `answer` stand still; null while they run. */
  pausedAt: number | null;
  /** Working milliseconds they stood still in all. */
  pausedFor: number;
}

/** Who may read an entry's message and details: everyone who may see the ticket, the citizen and the officers, or the officers alone. */
export type Audience = 'public' | 'parties' | 'staff';

/** Title and text as the public sees them; null where it sees none. */
export interface PublicWords {
  publicTitle: string | null;
  publicText: string | null;
}

/** What an entry tells beside its message, by action. Only the office reads it. */
export interface HistoryDetails {
  /** `before` where the officer changed it. */
  verify: { kind: AspirationKind; category: AspirationCategory; inspection: boolean; before?: { kind: AspirationKind; category: AspirationCategory } };
  edit_public_text: { before: PublicWords; after: PublicWords };
  reject: { reason: RejectReason };
  return: { reason: string };
  reopen: { reason: string };
  merge: { parent: string };
  out_of_scope: { outside: OutsideOffice };
  forward: { unitRegion: string | null };
  start: { targetDate: string };
  answer: { photo: string };
  set_confidential: { on: boolean };
}

/** One line of the history. It is only ever appended. */
export interface HistoryEntry {
  at: number;
  action: TicketActionType | 'submit' | 'relay' | 'import';
  actor: { kind: ActorRole; id?: string; region?: string; unit?: string };
  from: TicketState | null;
  to: TicketState;
  audience: Audience;
  message?: string;
  /** The office that held the ticket afterwards, where that changed. */
  office?: Office;
  /** The unit it was forwarded to. */
  unit?: string;
  /** As `HistoryDetails` has it for `action`. */
  details?: Readonly<Record<string, unknown>>;
}

/** An aspiration with all that decides what may become of it. Times are epoch milliseconds. */
export interface Ticket {
  readonly number: string;
  /** 1 when opened; every transition adds one. */
  readonly version: number;
  readonly kind: AspirationKind;
  readonly category: AspirationCategory;
  /** Where it is about: a village, or a higher region when the sender named none. */
  readonly region: string;
  readonly state: TicketState;
  /** Since when it has been in `state`. */
  readonly since: number;
  readonly createdAt: number;
  /** First verification. */
  readonly verifiedAt: number | null;
  /** Last reopening. */
  readonly reopenedAt: number | null;
  readonly office: Office;
  /** Set from forwarding on until it is returned or reopened. */
  readonly unit: string | null;
  /** The region that `unit` serves: two regencies may name their units alike. */
  readonly unitRegion: string | null;
  /** Officers and public do not see who sent it. Never changes. */
  readonly anonymous: boolean;
  /** Only the officers who handle it see the text. */
  readonly confidential: boolean;
  readonly aboutVillageOfficials: boolean;
  /** The village has no part in it (a complaint about its officials or its fund). Once true it stays true. */
  readonly bypassesVillage: boolean;
  /** The sender agreed that the text is published once it was checked. */
  readonly mayPublish: boolean;
  readonly publicTitle: string | null;
  readonly publicText: string | null;
  /** Anyone can read the public text now. */
  readonly published: boolean;
  /** The ticket it was merged into. */
  readonly parent: string | null;
  /** Times a unit returned it to the office that holds it. */
  readonly bounces: number;
  /** Times the citizen reopened it. */
  readonly reopenings: number;
  /** The answer to an information request was put off; once per request and reopening. */
  readonly extended: boolean;
  /** A complaint that needs inspection on the spot. */
  readonly inspection: boolean;
  readonly rejectReason: RejectReason | null;
  /** Set when it belongs to an office outside the system; that is final. */
  readonly outOfScopeOffice: OutsideOffice | null;
  readonly clocks: Clocks;
  readonly history: readonly HistoryEntry[];
}
