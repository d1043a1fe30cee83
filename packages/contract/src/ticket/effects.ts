/** What the server has to do because of a transition, in the same transaction or by a job that it records there. */
import type { TicketActionType } from './actions.ts';
import type { Office } from './office.ts';

/** Who is told. The one who acted is not. */
export type Recipient = 'citizen' | 'office' | 'unit';

/** What has to follow a transition, in the same transaction; the caller does it. */
export type TicketEffect =
  /** `template` names the action that is told of; `opened` when the ticket was received. */
  | { type: 'notify'; to: 'citizen'; template: TicketActionType | 'opened' }
  | { type: 'notify'; to: 'office'; office: Office; template: TicketActionType | 'opened' }
  | { type: 'notify'; to: 'unit'; unit: string; unitRegion: string; template: TicketActionType | 'opened' }
  /** The public text may now be read, or has changed while it could be. */
  | { type: 'publish' }
  /** Public copies, search rows and cached pages go in the same transaction. */
  | { type: 'hide' }
  | { type: 'unpublish_media' }
  /** `what`: everything that tells who sent it, or the contact data alone. `by` is epoch milliseconds. */
  | { type: 'erase_personal_data'; what: 'all' | 'contact'; by: number }
  /** The ticket is open again: an erasure of contact data that was planned at its end is off. */
  | { type: 'keep_contact' }
  | { type: 'move_supporters'; to: string }
  | { type: 'ask_rating' };

const DAY = 86_400_000;
/** Withdrawing erases personal data within 3x24 hours (UU 27/2022). */
export const ERASURE_AFTER_WITHDRAWAL = 3 * DAY;
/** Contact data goes 90 days after the end, unless an install says otherwise. */
export const CONTACT_RETENTION = 90 * DAY;
