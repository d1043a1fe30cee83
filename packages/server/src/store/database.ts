/** The tables, as Kysely types. Times are bigint epoch milliseconds; booleans are 0 or 1; JSON is a string written and read by one codec. Regions are stored a column per level, so that a province's feed costs what a village's costs. */
import type { RegionTable } from './tables/regions.ts';
import type { SiteTable, SiteRequestTable, SourceTable } from './tables/sites.ts';
import type { NewsTable, ProgramTable, ProgramRegionTable, AlertTable, MediaTable } from './tables/content.ts';
import type { TicketTable, TicketHistoryTable, TicketKeyTable, TicketPhotoTable, PhotoCopyTable, TicketSupportTable, TicketOutcomeTable, ConsentTable } from './tables/tickets.ts';
import type { NoticeTable, WebhookTable } from './tables/notices.ts';
import type { UnitTable, StaffTable, StaffRoleTable, SessionTable, AuditTable } from './tables/people.ts';
import type { SettingTable, LeaseTable, SpentProofTable } from './tables/running.ts';

export type * from './tables/columns.ts';
export type * from './tables/regions.ts';
export type * from './tables/sites.ts';
export type * from './tables/content.ts';
export type * from './tables/tickets.ts';
export type * from './tables/notices.ts';
export type * from './tables/people.ts';
export type * from './tables/running.ts';

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
