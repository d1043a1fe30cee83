/** The fields that an action has to bring, by the names that the table uses. Actions come from JSON: types are checked, not trusted. */
import { ContractError } from '../errors.ts';
import { REGION_CODE, regionLevel } from '../regions.ts';
import { REJECT_REASONS, type RejectReason, type TicketAction } from './actions.ts';
import type { Requirement } from './rules.ts';
import type { Office, OutsideOffice } from './office.ts';
import type { Ticket } from './ticket.ts';

/** True for a string that says something. */
export const said = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

type Fields = Readonly<Record<string, unknown>>;

/** The next office when it is one of the system. */
export function insideOffice(office: unknown): Office | undefined {
  const { level, region } = (office ?? {}) as Fields;
  if (typeof region !== 'string' || !REGION_CODE.test(region)) return undefined;
  return (level === 'regency' && regionLevel(region) === 2) || (level === 'province' && regionLevel(region) === 1) ? { level, region } : undefined;
}

/** The next office when it is outside the system: all three fields, no other. */
export function outsideOffice(office: unknown): OutsideOffice | undefined {
  const { name, address, channel, level } = (office ?? {}) as Fields;
  return level === undefined && said(name) && said(address) && said(channel) ? { name, address, channel } : undefined;
}

const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const isLocalDate = (value: unknown): boolean => typeof value === 'string' && LOCAL_DATE.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);

const publicTextMissing = (title: unknown, text: unknown): ContractError | undefined =>
  (said(title) && said(text) ? undefined : new ContractError('public_text_required', 'Give `publicTitle` and `publicText`, with names and numbers masked.'));

const REQUIREMENTS: Readonly<Record<Requirement, (fields: Fields, ticket: Ticket) => ContractError | undefined>> = {
  message: ({ message }) => (said(message) ? undefined : new ContractError('message_required', 'Say in `message` what the citizen is to know; it is public.')),
  reason: ({ reason }) => (said(reason) ? undefined : new ContractError('reason_required', 'Say in `reason` why: whoever acts next reads it.')),
  reject_reason: ({ reason }) => (REJECT_REASONS.includes(reason as RejectReason) ? undefined : new ContractError('reason_invalid', `A rejection gives one of these reasons: ${REJECT_REASONS.join(', ')}.`)),
  parent: ({ parent }, ticket) => (said(parent) && parent !== ticket.number ? undefined : new ContractError('parent_invalid', 'Name in `parent` the number of another ticket that this one is merged into.')),
  next_office({ office }, ticket) {
    const inside = insideOffice(office);
    if (!inside && !outsideOffice(office)) return new ContractError('office_required', 'Name the next office in `office`: { level: "regency" | "province", region } in the system, or { name, address, channel } outside it.');
    return inside?.level === ticket.office.level && inside.region === ticket.office.region ? new ContractError('office_required', 'That office holds the ticket already: name the next one.') : undefined;
  },
  unit({ unit, unitRegion }) {
    if (!said(unit)) return new ContractError('unit_required', 'Name in `unit` the unit that the ticket is forwarded to.');
    return unitRegion === undefined || (typeof unitRegion === 'string' && REGION_CODE.test(unitRegion)) ? undefined : new ContractError('region_code_invalid', '`unitRegion` is the dotted code of the region that the unit serves.');
  },
  public_text({ publicTitle, publicText }, ticket) {
    const absent = publicTitle === undefined && publicText === undefined;
    return absent && (ticket.publicText !== null || ticket.confidential) ? undefined : publicTextMissing(publicTitle, publicText);
  },
  new_public_text: ({ publicTitle, publicText }) => publicTextMissing(publicTitle, publicText),
  reply_or_plan({ message, targetDate }) {
    if (targetDate !== undefined && !isLocalDate(targetDate)) return new ContractError('date_invalid', '`targetDate` is a local date written YYYY-MM-DD.');
    return said(message) || targetDate !== undefined ? undefined : new ContractError('message_required', 'Give a first public reply in `message`, or a plan with its `targetDate`.');
  },
  proof: ({ photo, physicalWork }) => (said(photo) || (photo === undefined && physicalWork !== true) ? undefined : new ContractError('photo_required', 'Physical work is answered with a `photo` of it.')),
};

/** Throws the first requirement that `action` does not meet. */
export function checkRequirements(requires: readonly Requirement[], action: TicketAction, ticket: Ticket): void {
  for (const name of requires) {
    const error = REQUIREMENTS[name](action, ticket);
    if (error) throw error;
  }
}
