/** Tables of the tickets: what was sent, what happened to it, and what stands beside it. */
import type { AspirationCategory, AspirationKind, Audience, ConsentPurpose, HistoryEntry, OfficeLevel, TicketState } from '@kentongan/contract';
import type { Flag, RegionColumns } from './columns.ts';

/** What the sender wrote is always sealed; what anyone may read stands in `public_title` and `public_text`. */
export interface TicketTable extends RegionColumns {
  id: string;
  number: string;
  /** SHA-256 of the Idempotency-Key; lives as long as the ticket. */
  key_hash: string;
  /** SHA-256 of the content alone: not token, proof or client times. Empty once the personal data was erased. */
  body_hash: string;
  /** The receipt, encrypted under a key derived from the Idempotency-Key. */
  receipt: string;
  tracking_hash: string;
  kind: AspirationKind;
  category: AspirationCategory;
  /** Sealed, as are `text`, `place`, `extra` and `rating_comment`. */
  title: string;
  text: string;
  place: string | null;
  extra: string | null;
  /** Sealed JSON of reporter and guardian, or null. */
  contact: string | null;
  /** `M***`, for the public; null when anonymous or unnamed. */
  sender_mask: string | null;
  anonymous: Flag;
  confidential: Flag;
  about_village_officials: Flag;
  adult: Flag;
  program_id: string | null;
  site_key: string | null;
  /** Staff id of the editor who filed it for a villager. */
  relayed_by: string | null;
  device_hash: string | null;
  /** 1 while nobody is sure that a person of an approved site sent it. */
  in_moderation: Flag;
  /** JSON array of the reasons for that (`MODERATION_REASONS`), kept after it has ended. */
  moderation_reasons: string | null;
  state: TicketState;
  version: number;
  /** The contract's `Ticket` as JSON, but for its history, its public text and what stands in a column. */
  life: string;
  office_level: OfficeLevel;
  office_region: string;
  unit: string | null;
  unit_region: string | null;
  /** Anyone may read `public_title` and `public_text`; both are null while nobody may. */
  published: Flag;
  public_title: string | null;
  public_text: string | null;
  supporters: number;
  rating_score: number | null;
  rating_comment: string | null;
  /** When the office that holds it must act next; when the answer is due. */
  due_at: number | null;
  final_due_at: number | null;
  verified_at: number | null;
  /** The last answer, and when it was due. */
  answered_at: number | null;
  answer_was_due_at: number | null;
  /** When the system closes or archives it by itself. */
  system_due_at: number | null;
  /** When its deadlines are to be looked at next; 0 after every change, null while none runs. */
  look_at: number | null;
  /** JSON array of what was said about its deadlines, each with the deadline it was said of. */
  notices_said: string | null;
  /** When contact data, and when everything that tells who sent it, must be gone; and when that was done. */
  contact_erase_at: number | null;
  contact_erased_at: number | null;
  erase_at: number | null;
  erased_at: number | null;
  created_at: number;
  updated_at: number;
}

/** Append-only; an erasure alone masks the numbers in what stands. */
export interface TicketHistoryTable {
  ticket_id: string;
  /** The ticket's version that it made, so that no two changes can both be the next. */
  seq: number;
  at: number;
  action: HistoryEntry['action'];
  from_state: TicketState | null;
  to_state: TicketState;
  audience: Audience;
  /** JSON of who. */
  actor: string;
  /** Sealed JSON of message, office, unit and details. */
  body: string | null;
}

/** The keys of what was sent after the ticket itself: messages, ratings and the like happen once per key. */
export interface TicketKeyTable {
  key_hash: string;
  ticket_id: string;
  body_hash: string;
  result: string | null;
  created_at: number;
}

export interface TicketPhotoTable {
  /** Names the private file too. */
  id: string;
  ticket_id: string;
  key_hash: string;
  source: 'citizen' | 'office';
  width: number;
  height: number;
  /** The public copy in `media`, once published. */
  media_hash: string | null;
  created_at: number;
}

/** A public copy of a photo, from before its files are written until they are deleted. */
export interface PhotoCopyTable {
  /** The name of its files in `media`. */
  hash: string;
  photo_id: string;
  ticket_id: string;
  created_at: number;
}

export interface TicketSupportTable {
  ticket_id: string;
  device_hash: string;
  created_at: number;
}

export interface TicketOutcomeTable {
  ticket_id: string;
  target_id: string;
  kind: 'news' | 'program';
  position: number;
}

/** The receipt of a consent. */
export interface ConsentTable {
  id: string;
  ticket_id: string;
  purpose: ConsentPurpose;
  notice_version: string;
  /** SHA-256 of the words that were ticked. */
  text_hash: string;
  language: 'id' | 'en' | null;
  widget: string | null;
  site_key: string | null;
  withdrawn_at: number | null;
  at: number;
}
