/** From what stands in an action's form to what travels, or to what is missing. */
import { findPrivateNumbers } from '@kentongan/contract/private-numbers';
import { regionZone } from '@kentongan/contract/regions';
import type { DeskAction, DeskTicket, Unit } from '@kentongan/contract/schemas';
import type { Words } from '../i18n/id.ts';
import { ACTION_LIMITS } from '../limits.ts';
import type { Values } from '../state/drafts.ts';
import { fieldsOf, type ActionField, type StaffAction } from './forms.ts';
import { unitLabel, unitValue } from './units.ts';

/** By field: why it cannot be sent. */
export type Problems = Readonly<Record<string, string>>;

export type Built = { readonly action: DeskAction } | { readonly problems: Problems };

/** What a form shows before anything is typed. */
export function initialValues(action: StaffAction, ticket: DeskTicket): Values {
  const values: Record<string, string | boolean> = {};
  for (const field of fieldsOf(action, ticket)) {
    if (field.kind === 'tick') values[field.name] = field.name === 'inspection' && ticket.inspection;
    else if (field.name === 'publicTitle' || field.name === 'publicText') values[field.name] = ticket[field.name];
    else values[field.name] = field.name === 'kind' || field.name === 'category' ? ticket[field.name] : '';
  }
  return values;
}

/** What a field is called for people. */
export function labelOf(field: ActionField, action: StaffAction, words: Words): string {
  const { fields, text } = words.action;
  if (field.kind === 'lines' && field.name !== 'publicText') return text[action].message?.[0] ?? fields.reason;
  return field.name === 'photo' ? fields.proof : field.name === 'message' || field.name === 'unit' ? '' : fields[field.name];
}

const said = (values: Values, name: string): string => String(values[name] ?? '').trim();

/** `2026-12-01` where the ticket is about. */
export function today(ticket: DeskTicket, now = Date.now()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: regionZone(ticket.region.code) }).format(now);
}

function textProblem(field: ActionField, action: StaffAction, values: Values, words: Words): string | undefined {
  const label = labelOf(field, action, words);
  const text = said(values, field.name);
  const say = words.action.problems;
  if (!text) return 'required' in field && field.required ? say.required(label) : undefined;
  const { max } = ACTION_LIMITS[action]?.[field.name] ?? {};
  if (max !== undefined && text.length > max) return say.long(label, text.length - max);
  if (field.name !== 'publicText' && field.name !== 'publicTitle') return undefined;
  const { identity, phone } = findPrivateNumbers(text);
  return identity.length + phone.length > 0 ? say.private([...identity, ...phone].join(', ')) : undefined;
}

/** The region of the office that holds the ticket. */
export const officeRegion = ({ region: { code }, office: { level } }: DeskTicket): string => code.slice(0, level === 'village' ? 13 : level === 'regency' ? 5 : 2);

/** Fields of an office outside the system. */
export const OUTSIDE = ['officeName', 'officeAddress', 'officeChannel'] as const;
const OUTSIDE_MAX = { officeName: 200, officeAddress: 300, officeChannel: 300 } as const;

function officeOf(values: Values, words: Words, problems: Record<string, string>): object | undefined {
  const where = said(values, 'office');
  const { fields, problems: say } = words.action;
  if (!where) problems['office'] = say.required(fields.office);
  if (where !== 'outside') {
    const [level, region] = where.split(':');
    return { level, region };
  }
  for (const name of OUTSIDE) {
    const length = said(values, name).length;
    if (length === 0) problems[name] = say.required(fields[name]);
    else if (length > OUTSIDE_MAX[name]) problems[name] = say.long(fields[name], length - OUTSIDE_MAX[name]);
  }
  return { name: said(values, 'officeName'), address: said(values, 'officeAddress'), channel: said(values, 'officeChannel') };
}

/** `ticket` as the form shows it; `words` for the problems; `units` that it can be forwarded to. */
export function buildAction(action: StaffAction, values: Values, ticket: DeskTicket, words: Words, units: readonly Unit[] = []): Built {
  const problems: Record<string, string> = {};
  const built: Record<string, unknown> = { type: action };
  const say = words.action.problems;
  if (action === 'set_confidential') built['on'] = true;

  for (const field of fieldsOf(action, ticket)) {
    const text = said(values, field.name);
    const problem = textProblem(field, action, values, words);
    if (problem) problems[field.name] = problem;
    if (field.kind === 'tick') {
      if (values[field.name] === true) built[field.name] = true;
    } else if (field.kind === 'office') built['office'] = officeOf(values, words, problems);
    else if (field.kind === 'unit') {
      const [unit, unitRegion] = text.split('|');
      if (text) Object.assign(built, { unit, unitRegion });
      else problems['unit'] = say.required(unitLabel(units, officeRegion(ticket), words));
      // Sure of one unit is not sure of another.
      if (units.some((one) => unitValue(one) === text && !one.staffed) && values['unstaffed'] !== text) problems['unstaffed'] = say.unstaffed;
    } else if (field.kind === 'parent' && !text) problems['parent'] = say.required(words.action.fields.parent);
    else if (field.kind === 'date' && text && text < today(ticket)) problems['targetDate'] = say.past;
    else if (text) built[field.name] = text;
  }
  if (action === 'start' && !built['message'] && !built['targetDate']) problems['message'] = say.replyOrPlan;
  if (action === 'answer' && built['physicalWork'] && !built['photo']) problems['photo'] = say.proof;
  return Object.keys(problems).length > 0 ? { problems } : { action: built as unknown as DeskAction };
}
