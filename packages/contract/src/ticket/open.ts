/** How a ticket begins: sent by a citizen, relayed by a KIM ("titipan"), or imported. */
import { ContractError } from '../errors.ts';
import { isInScope, normalizeRegionCode, regionLevel } from '../regions.ts';
import { ASPIRATION_CATEGORIES, ASPIRATION_KINDS, type AspirationCategory, type AspirationKind } from '../status.ts';
import type { TicketActor } from './actor.ts';
import { higherLevel, lowestLevel, mustBypassVillage, officeOf, staffedLevel } from './authority.ts';
import { answerClock, startClock } from './clocks.ts';
import { settle, type Settled, type TicketContext } from './context.ts';
import { notices } from './consequences.ts';
import { entry } from './history.ts';
import type { Transitioned } from './transition.ts';
import type { Office } from './office.ts';
import type { Ticket } from './ticket.ts';

/** What a ticket begins with. */
export interface NewTicket {
  /** `ticketNumber.make()`. */
  number: string;
  kind: AspirationKind;
  category: AspirationCategory;
  region: string;
  anonymous?: boolean | undefined;
  confidential?: boolean | undefined;
  aboutVillageOfficials?: boolean | undefined;
  /** The consent to publication. Only `true` ever publishes. */
  mayPublish?: boolean | undefined;
}

const ENTRY = { citizen: 'submit', kim_editor: 'relay', system: 'import' } as const;

/**
 * A received ticket, held by the office that has to verify it: the village for its categories, else the regency; what the install lacks falls as `staffedLevel` says.
 * A kim_editor relays for their own village. Throws `transition_forbidden` for other staff, and `outside_office_missing` for a conflict of interest that no office outside
 * the village can take: the form then points to SP4N-LAPOR. An install without any account still receives.
 */
export function openTicket(input: NewTicket, actor: TicketActor, context: TicketContext = {}): Transitioned {
  const region = normalizeRegionCode(input.region);
  if (!ASPIRATION_KINDS.includes(input.kind)) throw new ContractError('kind_invalid', `A ticket is one of: ${ASPIRATION_KINDS.join(', ')}.`);
  if (!ASPIRATION_CATEGORIES.includes(input.category)) throw new ContractError('category_invalid', `A category is one of: ${ASPIRATION_CATEGORIES.join(', ')}.`);
  const action = Object.hasOwn(ENTRY, actor.role) ? ENTRY[actor.role as keyof typeof ENTRY] : undefined;
  if (!action || (actor.role === 'kim_editor' && (actor.scope !== region || regionLevel(region) !== 4))) {
    throw new ContractError('transition_forbidden', 'A ticket is sent by a citizen, relayed by a kim_editor for their own village, or imported.');
  }
  const settled = settle(region, context);
  const aboutVillageOfficials = input.aboutVillageOfficials === true;
  const bypassesVillage = mustBypassVillage({ ...input, aboutVillageOfficials });
  const start: Ticket = {
    number: input.number, version: 1, kind: input.kind, category: input.category, region, state: 'received', since: settled.now, createdAt: settled.now, verifiedAt: null, reopenedAt: null,
    office: firstOffice({ region, bypassesVillage, category: input.category }, settled),
    unit: null, unitRegion: null, anonymous: input.anonymous === true, confidential: input.confidential === true, aboutVillageOfficials, bypassesVillage, mayPublish: input.mayPublish === true,
    publicTitle: null, publicText: null, published: false, parent: null, bounces: 0, reopenings: 0, extended: false, inspection: false, rejectReason: null, outOfScopeOffice: null,
    clocks: { verify: startClock(settled.now, settled.deadlines.verification, settled), complete: null, respond: null, answer: null, close: null, pausedAt: null, pausedFor: 0 },
    history: [],
  };
  const ticket: Ticket = {
    ...start,
    clocks: { ...start.clocks, answer: answerClock(start, settled) },
    history: [entry({ at: settled.now, action, from: null, to: 'received', audience: 'public', office: start.office }, actor)],
  };
  return { ticket, effects: notices(['citizen', 'office'], 'opened', ticket, actor) };
}

/** False where no office outside the village can take what is about the village's fund or its officials: do not offer it there, point to SP4N-LAPOR (lapor.go.id). */
export function takesConflictOfInterest(region: string, context: TicketContext = {}): boolean {
  const code = normalizeRegionCode(region);
  const settled = settle(code, context);
  return settled.outsideOffice || staffedLevel('regency', { region: code, bypassesVillage: true }, settled) !== undefined;
}

/** Who verifies it first. Never nobody's: where no account fits, the level that ought to. */
function firstOffice(about: Pick<Ticket, 'region' | 'bypassesVillage' | 'category'>, context: Settled): Office {
  const wanted = !about.bypassesVillage && context.villageCategories.includes(about.category) ? 'village' : 'regency';
  const level = staffedLevel(wanted, about, context);
  if (!level && about.bypassesVillage && !context.outsideOffice) {
    throw new ContractError('outside_office_missing', 'A complaint about a village needs an office outside it, and this install has none. Do not offer it here: point to SP4N-LAPOR (lapor.go.id).');
  }
  const own = officeOf(about.region, higherLevel(level ?? wanted, lowestLevel(about.region)));
  const isBelow = level !== undefined && level !== own.level && context.home !== undefined && isInScope(context.home, about.region);
  return isBelow ? officeOf(context.home!, level) : own;
}
