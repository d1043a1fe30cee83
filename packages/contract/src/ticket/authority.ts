/** Who may act: role AND scope AND unit, deny by default. The one place that decides it for tickets. */
import { REGION_CODE, isInScope, regionLevel, regionLineage } from '../regions.ts';
import type { AspirationCategory, AspirationKind } from '../status.ts';
import { LEVEL_OF_ROLE, OFFICE_LEVELS, isOfficer, type OfficeLevel, type StaffActor, type TicketActor } from './actor.ts';
import { BOUNCES, type Settled } from './context.ts';
import type { Grant, TransitionRule } from './rules.ts';
import type { Office } from './office.ts';
import type { Ticket } from './ticket.ts';

const REGION_LEVEL_OF: Readonly<Record<OfficeLevel, number>> = { village: 4, regency: 2, province: 1 };
const rank = (level: OfficeLevel): number => OFFICE_LEVELS.indexOf(level);

/** The higher of two levels. */
export function higherLevel(a: OfficeLevel, b: OfficeLevel): OfficeLevel {
  return rank(a) > rank(b) ? a : b;
}

/** The lowest level that a region has an office at: 61.12.01.2001 its village, 61.12 and 61.12.01 the regency, 61 the province. */
export function lowestLevel(region: string): OfficeLevel {
  const level = regionLevel(region);
  return level === 4 ? 'village' : level === 1 ? 'province' : 'regency';
}

/** True when the village has no part in it: a complaint about its fund, or about its officials. */
export function mustBypassVillage(about: { kind: AspirationKind; category: AspirationCategory; aboutVillageOfficials: boolean }): boolean {
  return about.aboutVillageOfficials || (about.kind === 'complaint' && about.category === 'village_fund');
}

/**
 * The level that takes what is reserved to `wanted`: that level, else the next higher one with an account, else the highest present.
 * With `bypassesVillage` never the village. Undefined when nobody is there.
 */
export function staffedLevel(wanted: OfficeLevel, ticket: Pick<Ticket, 'region' | 'bypassesVillage'>, context: Settled): OfficeLevel | undefined {
  const least = higherLevel(wanted, lowestLevel(ticket.region));
  const present = context.levels.filter((level) => !(ticket.bypassesVillage && level === 'village'));
  return present.find((level) => rank(level) >= rank(least)) ?? present.at(-1);
}

/** The office of a level in whose area a region lies. */
export function officeOf(region: string, level: OfficeLevel): Office {
  const lineage = regionLineage(region);
  return { level, region: lineage.find((code) => regionLevel(code) <= REGION_LEVEL_OF[level])! };
}

/** The office that an officer acts for. */
export function officeOfActor(actor: TicketActor): Office | undefined {
  return isOfficer(actor.role) ? { level: LEVEL_OF_ROLE[actor.role], region: (actor as StaffActor).scope! } : undefined;
}

function actsForOffice(level: OfficeLevel, reach: TransitionRule['reach'], ticket: Ticket, actor: TicketActor, context: Settled): boolean {
  const own = officeOfActor(actor);
  if (!own || !REGION_CODE.test(own.region ?? '') || regionLevel(own.region) !== REGION_LEVEL_OF[own.level]) return false;
  const { office, region } = ticket;
  if (reach === 'region' && isInScope(region, own.region) && staffedLevel(level, ticket, context) === own.level) return true;
  if (staffedLevel(higherLevel(level, office.level), ticket, context) !== own.level) return false;
  // Below the office that holds it one acts only where no level at or above it is staffed.
  return rank(own.level) < rank(office.level) ? isInScope(region, own.region) : isInScope(office.region, own.region);
}

function fits(grant: Grant, reach: TransitionRule['reach'], ticket: Ticket, actor: TicketActor, context: Settled): boolean {
  switch (grant.role) {
    case 'citizen':
    case 'system':
      return actor.role === grant.role;
    case 'kim_editor':
      return actor.role === 'kim_editor' && !ticket.bypassesVillage && !ticket.confidential && regionLevel(ticket.region) === 4 && actor.scope === ticket.region;
    case 'unit_officer':
      if (ticket.unit === null) return false;
      if (actor.role === 'unit_officer') return actor.unit === ticket.unit && (actor.scope ?? ticket.unitRegion) === ticket.unitRegion;
      return !context.unitHasOfficer && actsForOffice(ticket.office.level, 'holder', ticket, actor, context);
    case 'holder':
      return actsForOffice(ticket.office.level, 'holder', ticket, actor, context);
    case 'operator':
      return false;
    default:
      return actsForOffice(LEVEL_OF_ROLE[grant.role], reach, ticket, actor, context);
  }
}

function counts(only: Grant['only'], ticket: Ticket, context: Settled): boolean {
  if (only === 'village_category') return context.villageCategories.includes(ticket.category);
  if (only === 'few_bounces') return ticket.bounces < BOUNCES;
  return true;
}

/** The grants of a rule under which `actor` may act on `ticket`. Empty: they may not. */
export function grantsFor(rule: TransitionRule, ticket: Ticket, actor: TicketActor, context: Settled): Grant[] {
  return rule.who.filter((grant) => counts(grant.only, ticket, context) && fits(grant, rule.reach, ticket, actor, context));
}
