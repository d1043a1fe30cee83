/** The one function that moves a ticket. It finds the rule in the table, checks it, and gives a new ticket and what has to be done about it. */
import { ContractError } from '../errors.ts';
import { isInScope, regionLevel } from '../regions.ts';
import { ASPIRATION_CATEGORIES, ASPIRATION_KINDS } from '../status.ts';
import { TICKET_ACTIONS, type TicketAction, type TicketActionType } from './actions.ts';
import type { TicketActor } from './actor.ts';
import { grantsFor, higherLevel, mustBypassVillage, officeOf, officeOfActor, staffedLevel } from './authority.ts';
import { clocksAfter } from './clocks.ts';
import { effectsOf } from './consequences.ts';
import { BOUNCES, settle, type Settled, type TicketContext } from './context.ts';
import type { TicketEffect } from './effects.ts';
import { GUARDS } from './guards.ts';
import { entry } from './history.ts';
import { checkRequirements, insideOffice, outsideOffice, said } from './requirements.ts';
import { TRANSITIONS, type TransitionRule } from './rules.ts';
import type { HistoryDetails, Ticket } from './ticket.ts';

/** The ticket after an action, and what has to follow. */
export interface Transitioned {
  ticket: Ticket;
  effects: TicketEffect[];
}

/**
 * Applies `action` by `actor`. The ticket given is not touched; the one returned has the next version and one more line of history.
 * Throws a `ContractError`: first what the ticket's state, the actor or the time forbid, then what the action lacks.
 */
export function transition(ticket: Ticket, action: TicketAction, actor: TicketActor, context: TicketContext = {}): Transitioned {
  if (!TICKET_ACTIONS.includes(action?.type)) throw new ContractError('action_unknown', `There is no such action. There are: ${TICKET_ACTIONS.join(', ')}.`);
  if (context.expectedVersion !== undefined && context.expectedVersion !== ticket.version) {
    throw new ContractError('version_conflict', `The ticket was changed meanwhile: it has version ${ticket.version}. Read it again and decide anew.`);
  }
  const settled = settle(ticket.region, context);
  const rule = ruleFor(ticket, action.type, actor, settled);
  if (rule instanceof ContractError) throw rule;
  checkRequirements(rule.requires, action, ticket);
  const change = changes(ticket, action, actor, rule, settled);
  const state = rule.to ?? ticket.state;
  const moved: Ticket = { ...ticket, ...change, state, version: ticket.version + 1, since: rule.to ? settled.now : ticket.since };
  const next: Ticket = { ...moved, published: isPublic(moved), clocks: clocksAfter(action.type, moved, settled) };
  const after: Ticket = { ...next, history: [...ticket.history, line(ticket, next, action, actor, rule, settled.now)] };
  return { ticket: after, effects: effectsOf(rule, ticket, after, actor) };
}

/** Every action type that `actor` may do now: those that `transition` refuses only for what an action carries. In the order of `TICKET_ACTIONS`. */
export function actionsFor(ticket: Ticket, actor: TicketActor, context: TicketContext = {}): TicketActionType[] {
  const settled = settle(ticket.region, context);
  return TICKET_ACTIONS.filter((type) => !(ruleFor(ticket, type, actor, settled) instanceof ContractError));
}

function ruleFor(ticket: Ticket, type: TicketActionType, actor: TicketActor, context: Settled): TransitionRule | ContractError {
  const rule = TRANSITIONS.find(({ action, from }) => action === type && from.includes(ticket.state));
  if (!rule) {
    const possible = TICKET_ACTIONS.filter((other) => TRANSITIONS.some(({ action, from }) => action === other && from.includes(ticket.state)));
    return new ContractError('transition_illegal', `${type} does not go from ${ticket.state}. From there go: ${possible.join(', ')}.`);
  }
  if (grantsFor(rule, ticket, actor, context).length === 0) {
    return new ContractError('transition_forbidden', `${type} from ${ticket.state} is not for this ${actor.role}: role, region and unit have to fit, and the office that holds the ticket.`);
  }
  for (const name of rule.guards) {
    const error = GUARDS[name](ticket, actor, context);
    if (error) return error;
  }
  return rule;
}

/** Whether anyone can read the public text. */
function isPublic(ticket: Ticket): boolean {
  return ticket.mayPublish && !ticket.confidential && ticket.verifiedAt !== null && ticket.publicText !== null && ticket.state !== 'withdrawn';
}

/** What the action itself changes, besides state, version, clocks and history. */
function changes(ticket: Ticket, action: TicketAction, actor: TicketActor, rule: TransitionRule, context: Settled): Partial<Ticket> {
  const own = officeOfActor(actor) ?? ticket.office;
  switch (action.type) {
    case 'verify':
      return { ...verification(ticket, action, actor, rule, context), office: own };
    case 'reject':
      return { rejectReason: action.reason };
    case 'merge':
      return { parent: action.parent };
    case 'out_of_scope': {
      const inside = insideOffice(action.office);
      if (inside && isInScope(ticket.region, inside.region) && !context.levels.includes(inside.level)) {
        throw new ContractError('office_required', 'That office has no account here. Name it as one outside the system: { name, address, channel }.');
      }
      return inside ? { office: inside, bounces: 0 } : { outOfScopeOffice: outsideOffice(action.office)! };
    }
    case 'forward': {
      const unitRegion = action.unitRegion ?? own.region;
      if (!isInScope(unitRegion, own.region)) throw new ContractError('transition_forbidden', 'An office forwards to units of its own region and below.');
      if (ticket.bypassesVillage && regionLevel(unitRegion) === 4) throw new ContractError('transition_forbidden', 'What is about a village is not forwarded to a unit of a village.');
      return { unit: action.unit, unitRegion, office: own };
    }
    case 'return': {
      const bounces = ticket.bounces + 1;
      const level = higherLevel(ticket.office.level, (bounces >= BOUNCES && staffedLevel('province', ticket, context)) || 'village');
      return { unit: null, unitRegion: null, bounces, office: level === ticket.office.level ? ticket.office : officeOf(ticket.office.region, level) };
    }
    case 'reopen':
      return { unit: null, unitRegion: null, reopenedAt: context.now, extended: false, reopenings: ticket.reopenings + (actor.role === 'citizen' ? 1 : 0) };
    case 'extend':
      return { extended: true };
    case 'set_confidential':
      if (typeof action.on !== 'boolean' || action.on === ticket.confidential) throw new ContractError('already_set', '`on` is true or false, and other than it is now.');
      return { confidential: action.on };
    case 'edit_public_text':
      return { publicTitle: action.publicTitle, publicText: action.publicText };
    default:
      return {};
  }
}

function verification(ticket: Ticket, action: TicketAction & { type: 'verify' }, actor: TicketActor, rule: TransitionRule, context: Settled): Partial<Ticket> {
  const { kind = ticket.kind, category = ticket.category, inspection = ticket.inspection } = action;
  if (!ASPIRATION_KINDS.includes(kind)) throw new ContractError('kind_invalid', `A ticket is one of: ${ASPIRATION_KINDS.join(', ')}.`);
  if (!ASPIRATION_CATEGORIES.includes(category)) throw new ContractError('category_invalid', `A category is one of: ${ASPIRATION_CATEGORIES.join(', ')}.`);
  const bypassesVillage = ticket.bypassesVillage || mustBypassVillage({ kind, category, aboutVillageOfficials: ticket.aboutVillageOfficials });
  // Who verifies must be allowed to verify what the ticket becomes, not only what it was.
  if (grantsFor(rule, { ...ticket, kind, category, bypassesVillage }, actor, context).length === 0) {
    throw new ContractError('transition_forbidden', `A ticket of the category ${category} is not verified at this office.`);
  }
  return {
    kind, category, bypassesVillage, inspection: inspection === true, verifiedAt: ticket.verifiedAt ?? context.now,
    publicTitle: action.publicTitle ?? ticket.publicTitle, publicText: action.publicText ?? ticket.publicText,
  };
}

function line(before: Ticket, after: Ticket, action: TicketAction, actor: TicketActor, rule: TransitionRule, at: number): Ticket['history'][number] {
  const { message } = action as { message?: unknown };
  return entry({
    at, action: action.type, from: before.state, to: after.state, audience: rule.audience,
    message: said(message) ? message : undefined,
    office: before.office.level === after.office.level && before.office.region === after.office.region ? undefined : after.office,
    unit: action.type === 'forward' ? action.unit : undefined,
    details: detailsOf(before, after, action),
  }, actor);
}

function detailsOf(before: Ticket, after: Ticket, action: TicketAction): HistoryDetails[keyof HistoryDetails] | undefined {
  switch (action.type) {
    case 'verify':
      return { kind: after.kind, category: after.category, inspection: after.inspection, ...(before.kind === after.kind && before.category === after.category ? {} : { before: { kind: before.kind, category: before.category } }) };
    case 'edit_public_text':
      return { before: { publicTitle: before.publicTitle, publicText: before.publicText }, after: { publicTitle: after.publicTitle, publicText: after.publicText } };
    case 'reject':
    case 'return':
    case 'reopen':
      return { reason: action.reason };
    case 'merge':
      return { parent: action.parent };
    case 'out_of_scope':
      return after.outOfScopeOffice ? { outside: after.outOfScopeOffice } : undefined;
    case 'forward':
      return { unitRegion: after.unitRegion };
    case 'start':
      return action.targetDate === undefined ? undefined : { targetDate: action.targetDate };
    case 'answer':
      return action.photo === undefined ? undefined : { photo: action.photo };
    case 'set_confidential':
      return { on: action.on };
    default:
      return undefined;
  }
}
