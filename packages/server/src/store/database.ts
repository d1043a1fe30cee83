/** The tables, as Kysely types. Times are bigint epoch milliseconds; booleans are 0 or 1; JSON is a string written and read by one codec. Regions are stored a column per level, so that a province's feed costs what a village's costs. */
import type { AspirationCategory, AspirationKind, Audience, ConsentPurpose, HistoryEntry, OfficeLevel, Role, TicketState } from '@kentongan/contract';

export type Flag = 0 | 1;

/** The code itself and its ancestors by level; null below the level of `region`. */
export interface RegionColumns {
  region: string;
  province: string;
  regency: string | null;
  district: string | null;
  village: string | null;
}

export interface RegionTable {
  code: string;
  name: string;
  level: number;
  kind: string;
  parent: string | null;
  /** Lower case, for search. */
  name_key: string;
  /** `name_key`, then the names of the parents without the words for their kind: what a search looks through. */
  search_key: string;
  valid_until: number | null;
  replaced_by: string | null;
}

export interface SiteTable {
  /** `pk_…`; says which site, is no secret. */
  key: string;
  name: string;
  url: string;
  region: string;
  status: 'pending' | 'approved';
  created_at: number;
}

export interface SiteRequestTable {
  id: string;
  /** SHA-256 of the code that opens the decision. */
  code_hash: string;
  name: string;
  url: string;
  region: string;
  /** Sealed e-mail of the office; null once erased. */
  contact: string | null;
  /** Probably no person sent it. */
  suspect: Flag;
  status: 'pending' | 'approved' | 'refused';
  /** The key that it got. */
  site_key: string | null;
  reason: string | null;
  decided_by: string | null;
  decided_at: number | null;
  created_at: number;
}

export interface SourceTable {
  id: string;
  url: string;
  region: string;
  site_key: string | null;
  enabled: Flag;
  etag: string | null;
  last_modified: string | null;
  last_run_at: number | null;
  last_error: string | null;
  created_at: number;
}

export interface NewsTable extends RegionColumns {
  /** `shortId()`; ends the slug. */
  id: string;
  slug: string;
  title: string;
  summary: string;
  /** Sanitised, pictures rewritten to our media. */
  html: string;
  /** As it came, and its SHA-256: the evidence of what a source wrote. */
  original_html: string;
  original_hash: string;
  /** Hash of the lead picture in `media`. */
  media_hash: string | null;
  image_alt: string | null;
  category: string;
  category_key: string;
  site_key: string | null;
  source_id: string | null;
  /** De-duplication within a source, in this order: id, URL, content hash. */
  external_id: string | null;
  external_url: string | null;
  content_hash: string;
  status: 'draft' | 'published' | 'hidden';
  pinned: Flag;
  published_at: number;
  updated_at: number;
  created_at: number;
}

/** `document` is the program's own fields as JSON; the columns beside it are what lists filter and order by. Dates are instants (start of opens/starts, end of closes/ends, in the region's zone). */
export interface ProgramTable {
  id: string;
  slug: string;
  document: string;
  name: string;
  category: AspirationCategory;
  cancelled: Flag;
  opens_at: number | null;
  closes_at: number | null;
  starts_at: number | null;
  ends_at: number | null;
  quota_size: number | null;
  quota_taken: number | null;
  status: 'draft' | 'published' | 'hidden';
  site_key: string | null;
  published_at: number;
  updated_at: number;
  created_at: number;
}

export interface ProgramRegionTable extends RegionColumns {
  program_id: string;
  /** Order as given; 0 is the first and decides the zone. */
  position: number;
}

export interface AlertTable extends RegionColumns {
  id: string;
  title: string;
  text: string;
  url: string | null;
  severity: 'info' | 'warning' | 'danger';
  starts_at: number;
  ends_at: number;
  status: 'draft' | 'published' | 'hidden';
  created_at: number;
}

export interface MediaTable {
  /** SHA-256 of the re-encoded 960 px picture; file names are `{hash}-{width}.webp` and `.jpg`. */
  hash: string;
  width: number;
  height: number;
  /** JSON array of the widths held. */
  widths: string;
  created_at: number;
}

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

/** The outbox of what people are told. Addresses are looked up when it is sent, so that none lies here. */
export interface NoticeTable {
  id: string;
  /** What it is about: one of the two. */
  ticket_id: string | null;
  site_request_id: string | null;
  /** `site`: whoever asked for a site key. */
  recipient: 'citizen' | 'office' | 'unit' | 'webhook' | 'site';
  channel: 'email' | 'webhook';
  template: string;
  office_level: OfficeLevel | null;
  region: string | null;
  unit: string | null;
  /** Id of the webhook. */
  target: string | null;
  state: 'waiting' | 'sent' | 'dropped' | 'failed';
  attempts: number;
  next_at: number;
  sent_at: number | null;
  /** A code, never an address or text. */
  error: string | null;
  /** JSON array of the ids of the staff it has reached, while it has not reached all. */
  reached: string | null;
  created_at: number;
}

export interface WebhookTable {
  id: string;
  /** Told of tickets in this region and below. */
  region: string;
  url: string;
  /** Sealed. */
  secret: string;
  enabled: Flag;
  created_at: number;
}

/** A government unit (OPD) of a region. */
export interface UnitTable {
  region: string;
  key: string;
  name: string;
  created_at: number;
}

export interface SpentProofTable {
  proof_hash: string;
  expires_at: number;
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

export interface StaffTable {
  id: string;
  email: string;
  name: string;
  password_hash: string;
  active: Flag;
  created_at: number;
}

export interface StaffRoleTable {
  staff_id: string;
  role: Role;
  scope: string | null;
  unit: string | null;
}

export interface SessionTable {
  /** SHA-256 of the cookie value. */
  token_hash: string;
  staff_id: string;
  expires_at: number;
  created_at: number;
}

/** Append-only. */
export interface AuditTable {
  id: string;
  at: number;
  actor: string;
  action: string;
  subject: string;
  detail: string | null;
}

export interface SettingTable {
  key: string;
  value: string;
}

/** Who does a job of which there must be one at a time among all processes. */
export interface LeaseTable {
  name: string;
  holder: string;
  expires_at: number;
}

export interface Database {
  region: RegionTable;
  site: SiteTable;
  site_request: SiteRequestTable;
  source: SourceTable;
  news: NewsTable;
  program: ProgramTable;
  program_region: ProgramRegionTable;
  alert: AlertTable;
  media: MediaTable;
  ticket: TicketTable;
  ticket_history: TicketHistoryTable;
  ticket_key: TicketKeyTable;
  ticket_photo: TicketPhotoTable;
  photo_copy: PhotoCopyTable;
  ticket_support: TicketSupportTable;
  ticket_outcome: TicketOutcomeTable;
  notice: NoticeTable;
  webhook: WebhookTable;
  unit: UnitTable;
  spent_proof: SpentProofTable;
  consent: ConsentTable;
  staff: StaffTable;
  staff_role: StaffRoleTable;
  session: SessionTable;
  audit: AuditTable;
  setting: SettingTable;
  lease: LeaseTable;
}

