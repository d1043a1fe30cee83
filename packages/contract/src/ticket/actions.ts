/** What can be done to a ticket, and what each action carries. */
import type { AspirationCategory, AspirationKind } from '../status.ts';
import type { Office, OutsideOffice } from './office.ts';

/** Why a ticket may be rejected; whoever rejects names one. */
export const REJECT_REASONS = ['unclear', 'too_general', 'not_public_service', 'hate_speech', 'personal_data_of_others', 'spam', 'unfounded', 'in_court', 'duplicate', 'emergency_redirected'] as const;
/** One of `REJECT_REASONS`. */
export type RejectReason = (typeof REJECT_REASONS)[number];

/** Messages are plain text; blank counts as missing. Their length is checked where they enter (schemas). */
export type TicketAction =
  | { type: 'ask_detail'; message: string }
  | { type: 'complete'; message?: string | undefined }
  /** Without `kind` and `category` the sender's stand. The public text is needed unless the ticket is confidential or has one already. */
  | { type: 'verify'; kind?: AspirationKind | undefined; category?: AspirationCategory | undefined; publicTitle?: string | undefined; publicText?: string | undefined; inspection?: boolean | undefined; message?: string | undefined }
  | { type: 'reject'; reason: RejectReason; message: string }
  | { type: 'merge'; parent: string; message?: string | undefined }
  /** The next office: one of the system (regency or province), or one outside it, which is final. */
  | { type: 'out_of_scope'; office: Pick<Office, 'level' | 'region'> | OutsideOffice; message: string }
  /** `unitRegion` is the region the unit serves; without it, the actor's own. */
  | { type: 'forward'; unit: string; unitRegion?: string | undefined; message?: string | undefined }
  | { type: 'return'; reason: string }
  /** The first public reply, or a plan with a target date (local `YYYY-MM-DD`): one of them at least. */
  | { type: 'start'; message?: string | undefined; targetDate?: string | undefined }
  /** `photo` names the proof; physical work needs one. */
  | { type: 'answer'; message: string; photo?: string | undefined; physicalWork?: boolean | undefined }
  | { type: 'close'; message?: string | undefined }
  | { type: 'reopen'; reason: string }
  | { type: 'withdraw'; message?: string | undefined }
  | { type: 'archive'; message?: string | undefined }
  /** Puts the answer to an information request off, once; the message says why. */
  | { type: 'extend'; message: string }
  | { type: 'set_confidential'; on: boolean }
  | { type: 'edit_public_text'; publicTitle: string; publicText: string }
  | { type: 'recommend'; message?: string | undefined }
  | { type: 'reply'; message: string };

/** The name of an action. */
export type TicketActionType = TicketAction['type'];

/** The names of all actions. */
export const TICKET_ACTIONS = [
  'ask_detail', 'complete', 'verify', 'reject', 'merge', 'out_of_scope', 'forward', 'return', 'start', 'answer', 'close', 'reopen', 'withdraw', 'archive', 'extend', 'set_confidential', 'edit_public_text', 'recommend', 'reply',
] as const satisfies readonly TicketActionType[];
