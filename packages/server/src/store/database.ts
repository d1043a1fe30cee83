/** The tables, as Kysely types. Times are bigint epoch milliseconds; booleans are 0 or 1; JSON is a string written and read by one codec. Regions are stored a column per level, so that a province's feed costs what a village's costs. */
import type { AspirationCategory, AspirationKind, Role, TicketState } from '@kentongan/contract';

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

export interface TicketTable extends RegionColumns {
  id: string;
  number: string;
  /** SHA-256 of the Idempotency-Key; lives as long as the ticket. */
  key_hash: string;
  /** SHA-256 of the content alone: not token, proof or client times. */
  body_hash: string;
  /** The receipt, encrypted under a key derived from the Idempotency-Key. */
  receipt: string;
  tracking_hash: string;
  kind: AspirationKind;
  category: AspirationCategory;
  title: string;
  /** Encrypted when confidential. */
  text: string;
  place: string | null;
  anonymous: Flag;
  confidential: Flag;
  about_village_officials: Flag;
  adult: Flag;
  /** Encrypted JSON of reporter and guardian, or null. */
  contact: string | null;
  extra: string | null;
  program_id: string | null;
  site_key: string | null;
  /** 1 while a person must look before anything is public. */
  in_moderation: Flag;
  state: TicketState;
  version: number;
  due_at: number | null;
  final_due_at: number | null;
  created_at: number;
  updated_at: number;
}

export interface TicketHistoryTable {
  id: string;
  ticket_id: string;
  at: number;
  actor: string;
  action: string;
  from_state: TicketState | null;
  to_state: TicketState;
  public_message: string | null;
}

export interface ConsentTable {
  id: string;
  ticket_id: string;
  purpose: string;
  notice_version: string;
  site_key: string | null;
  text_hash: string;
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
  source: SourceTable;
  news: NewsTable;
  program: ProgramTable;
  program_region: ProgramRegionTable;
  alert: AlertTable;
  media: MediaTable;
  ticket: TicketTable;
  ticket_history: TicketHistoryTable;
  consent: ConsentTable;
  staff: StaffTable;
  staff_role: StaffRoleTable;
  session: SessionTable;
  audit: AuditTable;
  setting: SettingTable;
  lease: LeaseTable;
}

