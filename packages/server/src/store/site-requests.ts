/** Sites that ask for a key, and the office that decides. */
import { regionLineage, type OfficeLevel, type Role } from '@kentongan/contract';
import type { SiteRequestTable } from './database.ts';
import { firstRow, rows, run, type Queries, type Store, type UseCase } from './store.ts';

/** A key is regency business; where nobody active holds that, the province’s, and in a village’s own install the village’s. */
const DECIDERS: readonly (readonly [OfficeLevel, Role])[] = [['regency', 'regency_admin'], ['province', 'province_admin'], ['village', 'village_officer']];

export interface DecidingOffice { readonly level: OfficeLevel; readonly role: Role }

/** Of the active accounts over `region`; undefined when there is none at all. */
export function* officeOver(queries: Queries, region: string): UseCase<DecidingOffice | undefined> {
  const held = yield* rows(queries.selectFrom('staff_role').innerJoin('staff', 'staff.id', 'staff_role.staff_id').select('role').distinct().where('staff.active', '=', 1).where('scope', 'in', regionLineage(region)).where('role', 'in', DECIDERS.map(([, role]) => role)));
  const found = DECIDERS.find(([, role]) => held.some((row) => row.role === role));
  return found && { level: found[0], role: found[1] };
}

export function* insertSiteRequest(queries: Queries, row: SiteRequestTable): UseCase<void> {
  yield* run(queries.insertInto('site_request').values(row));
}

export async function siteRequestByCode(store: Store, codeHash: string): Promise<SiteRequestTable | undefined> {
  return store.read.selectFrom('site_request').selectAll().where('code_hash', '=', codeHash).executeTakeFirst();
}

export function* siteRequestById(queries: Queries, id: string): UseCase<SiteRequestTable | undefined> {
  return yield* firstRow(queries.selectFrom('site_request').selectAll().where('id', '=', id));
}

/** Those that wait, oldest first, what looks like a machine’s last. At most 500. */
export async function pendingSiteRequests(store: Store): Promise<SiteRequestTable[]> {
  return store.read.selectFrom('site_request').selectAll().where('status', '=', 'pending').orderBy('suspect').orderBy('created_at').orderBy('id').limit(500).execute();
}

/** False when somebody else was first. */
export function* settleSiteRequest(queries: Queries, id: string, change: Pick<SiteRequestTable, 'status' | 'site_key' | 'reason' | 'decided_by' | 'decided_at'>): UseCase<boolean> {
  return (yield* firstRow(queries.updateTable('site_request').set(change).where('id', '=', id).where('status', '=', 'pending').returning('id'))) !== undefined;
}

/** Contacts of what was decided before `before` (epoch ms), or asked for before it and never decided. */
export function* eraseSiteContacts(queries: Queries, before: number): UseCase<void> {
  yield* run(queries.updateTable('site_request').set({ contact: null }).where('contact', 'is not', null).where((by) => by.or([by('decided_at', '<', before), by.and([by('decided_at', 'is', null), by('created_at', '<', before)])])));
}
