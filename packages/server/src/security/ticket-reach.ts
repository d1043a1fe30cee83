/** What staff may see of tickets: role AND scope AND unit, denied unless said here. What they may do is the contract's `actionsFor`. */
import { isInScope, type StaffActor, type Ticket } from '@kentongan/contract';
import type { StaffRoleTable } from '../store/database.ts';
import type { DeskReach } from '../store/tickets.ts';

export interface Sight {
  /** The text as the sender wrote it, and whatever was written from it or said about it. */
  readonly text: boolean;
  /** Name and contact of the sender. Never of an anonymous one. */
  readonly identity: boolean;
  /** The reason why the identity may be seen only where the citizen agreed to be contacted. */
  readonly identityNeedsConsent: boolean;
}

const NOTHING = undefined;
const sees = (text: boolean, identity: boolean, identityNeedsConsent = false): Sight => ({ text, identity, identityNeedsConsent });

type Seen = Pick<Ticket, 'region' | 'office' | 'unit' | 'unitRegion' | 'anonymous' | 'confidential' | 'bypassesVillage'>;

/** What one role sees of a ticket; undefined: not even that there is one. */
function sightOfRole({ role, scope, unit }: StaffActor, ticket: Seen): Sight | undefined {
  if (!scope) return NOTHING;
  const mayKnow = !ticket.anonymous;
  switch (role) {
    case 'province_admin':
      return isInScope(ticket.region, scope) ? sees(!ticket.confidential || ticket.office.level === 'province', false) : NOTHING;
    case 'regency_admin':
      return isInScope(ticket.region, scope) ? sees(!ticket.confidential || ticket.office.level !== 'province', mayKnow && (!ticket.confidential || ticket.office.level !== 'province')) : NOTHING;
    case 'village_officer':
      return ticket.region === scope && !ticket.bypassesVillage ? sees(!ticket.confidential || ticket.office.level === 'village', mayKnow && ticket.office.level === 'village') : NOTHING;
    case 'unit_officer':
      return ticket.unit !== null && ticket.unit === unit && ticket.unitRegion === scope ? sees(true, mayKnow, true) : NOTHING;
    case 'kim_editor':
      return ticket.region === scope && !ticket.bypassesVillage && !ticket.confidential ? sees(true, false) : NOTHING;
    default:
      return NOTHING;
  }
}

export function actorsOf(staffId: string, roles: readonly StaffRoleTable[]): StaffActor[] {
  return roles.map(({ role, scope, unit }) => ({ role, scope, unit, id: staffId }));
}

/** The most that any of the roles sees. */
export function sightOf(actors: readonly StaffActor[], ticket: Seen): Sight | undefined {
  const sights = actors.map((actor) => sightOfRole(actor, ticket)).filter((sight) => sight !== undefined);
  if (sights.length === 0) return undefined;
  const identities = sights.filter(({ identity }) => identity);
  return sees(sights.some(({ text }) => text), identities.length > 0, identities.every(({ identityNeedsConsent }) => identityNeedsConsent));
}

/** The rows that a desk may look through; each is then held against `sightOf`. */
export function deskReach(actors: readonly StaffActor[]): DeskReach {
  const scoped = actors.filter((actor): actor is StaffActor & { scope: string } => Boolean(actor.scope));
  return {
    regions: scoped.filter(({ role }) => role === 'province_admin' || role === 'regency_admin').map(({ scope }) => scope),
    units: scoped.filter(({ role, unit }) => role === 'unit_officer' && unit).map(({ scope, unit }) => ({ region: scope, unit: unit! })),
    villages: scoped.filter(({ role }) => role === 'village_officer' || role === 'kim_editor').map(({ role, scope }) => ({ region: scope, confidential: role === 'village_officer' })),
  };
}
