/** The form of each action, as data: which fields it has. To add an action, add it here, its words in i18n/, and nothing else. */
import type { DeskTicket } from '@kentongan/contract/schemas';
import type { TicketActionType } from '@kentongan/contract/ticket';
import type { IconName } from '../icons.ts';

/** What staff can do; withdrawing is the citizen's alone. */
export type StaffAction = Exclude<TicketActionType, 'withdraw'>;

export type ActionField =
  | { readonly kind: 'lines'; readonly name: 'message' | 'reason' | 'publicText'; readonly required?: boolean }
  | { readonly kind: 'line'; readonly name: 'publicTitle'; readonly required?: boolean }
  | { readonly kind: 'tick'; readonly name: 'inspection' | 'physicalWork' }
  | { readonly kind: 'date'; readonly name: 'targetDate' }
  /** Choices from the contract. */
  | { readonly kind: 'choice'; readonly name: 'kind' | 'category' | 'reason'; readonly required?: boolean }
  | { readonly kind: 'unit'; readonly name: 'unit' }
  | { readonly kind: 'office'; readonly name: 'office' }
  | { readonly kind: 'parent'; readonly name: 'parent' }
  | { readonly kind: 'proof'; readonly name: 'photo' };

export interface ActionForm {
  readonly icon: IconName;
  /** `main` is the way forward, `stop` ends something. */
  readonly tone: 'main' | 'plain' | 'stop';
  /** Who reads the message. */
  readonly audience: 'isPublic' | 'parties' | 'staffOnly';
  readonly fields: readonly ActionField[];
  /** Fields left out for this ticket. */
  readonly without?: (ticket: DeskTicket) => readonly string[];
}

const message: ActionField = { kind: 'lines', name: 'message' };
const needed: ActionField = { kind: 'lines', name: 'message', required: true };
const why: ActionField = { kind: 'lines', name: 'reason', required: true };
const title: ActionField = { kind: 'line', name: 'publicTitle', required: true };
const text: ActionField = { kind: 'lines', name: 'publicText', required: true };

/** In the order in which buttons stand. */
export const ACTION_FORMS: Readonly<Record<StaffAction, ActionForm>> = {
  verify: {
    icon: 'check', tone: 'main', audience: 'isPublic',
    fields: [{ kind: 'choice', name: 'kind' }, { kind: 'choice', name: 'category' }, title, text, { kind: 'tick', name: 'inspection' }, message],
    without: (ticket) => [...(ticket.confidential ? ['publicTitle', 'publicText'] : []), ...(ticket.kind === 'complaint' ? [] : ['inspection'])],
  },
  forward: { icon: 'forward', tone: 'main', audience: 'staffOnly', fields: [{ kind: 'unit', name: 'unit' }, message] },
  start: { icon: 'play', tone: 'main', audience: 'isPublic', fields: [message, { kind: 'date', name: 'targetDate' }] },
  answer: { icon: 'answer', tone: 'main', audience: 'isPublic', fields: [needed, { kind: 'tick', name: 'physicalWork' }, { kind: 'proof', name: 'photo' }] },
  complete: { icon: 'check', tone: 'main', audience: 'parties', fields: [message] },
  recommend: { icon: 'thumb', tone: 'main', audience: 'staffOnly', fields: [message] },
  close: { icon: 'check', tone: 'main', audience: 'isPublic', fields: [message] },
  reply: { icon: 'reply', tone: 'plain', audience: 'parties', fields: [needed] },
  ask_detail: { icon: 'question', tone: 'plain', audience: 'isPublic', fields: [needed] },
  edit_public_text: { icon: 'edit', tone: 'plain', audience: 'isPublic', fields: [title, text] },
  extend: { icon: 'clock', tone: 'plain', audience: 'isPublic', fields: [needed] },
  out_of_scope: { icon: 'signpost', tone: 'plain', audience: 'isPublic', fields: [{ kind: 'office', name: 'office' }, needed] },
  return: { icon: 'back', tone: 'plain', audience: 'staffOnly', fields: [why] },
  reopen: { icon: 'reply', tone: 'plain', audience: 'parties', fields: [why] },
  merge: { icon: 'merge', tone: 'plain', audience: 'isPublic', fields: [{ kind: 'parent', name: 'parent' }, message] },
  set_confidential: { icon: 'lock', tone: 'stop', audience: 'parties', fields: [] },
  archive: { icon: 'box', tone: 'stop', audience: 'isPublic', fields: [message] },
  reject: { icon: 'stop', tone: 'stop', audience: 'isPublic', fields: [{ kind: 'choice', name: 'reason', required: true }, needed] },
};

export const STAFF_ACTIONS = Object.keys(ACTION_FORMS) as readonly StaffAction[];

/** What the API says may be done now, in our order. Nothing else is drawn. */
export function actionsOf(ticket: DeskTicket): StaffAction[] {
  return STAFF_ACTIONS.filter((action) => ticket.actions.includes(action));
}

/** The one that the key `e` opens: the way forward, and where there is none a reply. */
export function answerOf(ticket: DeskTicket): StaffAction | undefined {
  return (['answer', 'start', 'verify', 'forward', 'recommend', 'reply'] as const).find((action) => ticket.actions.includes(action));
}

export function fieldsOf(action: StaffAction, ticket: DeskTicket): readonly ActionField[] {
  const { fields, without } = ACTION_FORMS[action];
  const left = without?.(ticket) ?? [];
  return fields.filter(({ name }) => !left.includes(name));
}
