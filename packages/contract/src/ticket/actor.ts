/** Who acts on a ticket. A role alone moves nothing: its scope and its unit have to fit too (authority.ts). */

export const STAFF_ROLES = ['operator', 'province_admin', 'regency_admin', 'unit_officer', 'village_officer', 'kim_editor'] as const;
/** One of `STAFF_ROLES`. */
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Every kind of actor: staff, the citizen who holds the tracking code, and the system's own jobs. */
export type ActorRole = StaffRole | 'citizen' | 'system';

/** A signed-in member of staff in one of their roles. */
export interface StaffActor {
  role: StaffRole;
  /** Region code of the role: a province for province_admin, a regency for regency_admin, a village for village_officer and kim_editor, the region a unit serves for unit_officer. */
  scope?: string | null | undefined;
  /** The unit of a unit_officer. */
  unit?: string | null | undefined;
  /** Account id, kept in the history. */
  id?: string | undefined;
}

/** A citizen is whoever holds the tracking code; the caller has checked it. */
export type TicketActor = StaffActor | { role: 'citizen' } | { role: 'system' };

/** A level of government that can hold a ticket. */
export const OFFICE_LEVELS = ['village', 'regency', 'province'] as const;
/** One of `OFFICE_LEVELS`. */
export type OfficeLevel = (typeof OFFICE_LEVELS)[number];

/** The role that acts for an office of a level. */
export type OfficerRole = 'village_officer' | 'regency_admin' | 'province_admin';

/** The level for whose office a role acts. */
export const LEVEL_OF_ROLE: Readonly<Record<OfficerRole, OfficeLevel>> = { village_officer: 'village', regency_admin: 'regency', province_admin: 'province' };

/** True for the three roles that act for an office. */
export function isOfficer(role: ActorRole): role is OfficerRole {
  return Object.hasOwn(LEVEL_OF_ROLE, role);
}
