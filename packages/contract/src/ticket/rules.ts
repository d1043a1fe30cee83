/** The life of a ticket as data: who moves it from where to where, on what condition. `transition` applies this table and knows no other. */
import type { TicketState } from '../status.ts';
import type { TicketActionType } from './actions.ts';
import type { ActorRole } from './actor.ts';
import type { Recipient } from './effects.ts';
import type { Audience } from './ticket.ts';

/** A role that may act. `holder` is the office that holds the ticket, whatever its level. */
export interface Grant {
  readonly role: ActorRole | 'holder';
  /** The grant counts only then. */
  readonly only?: 'village_category' | 'few_bounces';
}

/** Conditions that the ticket has to meet, whoever acts (guards.ts). */
export type GuardName = 'inside_the_system' | 'due_for_system' | 'reopening_left' | 'extendable' | 'verified_once' | 'switchable';

/** Fields that the action has to bring (requirements.ts). */
export type Requirement = 'message' | 'reason' | 'reject_reason' | 'parent' | 'next_office' | 'unit' | 'public_text' | 'new_public_text' | 'reply_or_plan' | 'proof';

/** One row of the life of a ticket: who may do what, from which states, to which. */
export interface TransitionRule {
  readonly action: TicketActionType;
  readonly from: readonly TicketState[];
  /** Null: the state stays. */
  readonly to: TicketState | null;
  readonly who: readonly Grant[];
  /**
   * Which offices a grant to a level means. `holder`: the office that holds the ticket, or one above it. `region`: also those of the region it is about.
   * A kim_editor is always one of the ticket's own village, a unit_officer one of its unit.
   */
  readonly reach: 'holder' | 'region';
  readonly guards: readonly GuardName[];
  readonly requires: readonly Requirement[];
  readonly notify: readonly Recipient[];
  readonly audience: Audience;
}

const C: Grant = { role: 'citizen' };
const K: Grant = { role: 'kim_editor' };
const D: Grant = { role: 'village_officer' };
const V: Grant = { role: 'regency_admin' };
const U: Grant = { role: 'unit_officer' };
const A: Grant = { role: 'province_admin' };
const S: Grant = { role: 'system' };
const HOLDER: Grant = { role: 'holder' };
/** A village verifies its own categories only. */
const D_CATEGORY: Grant = { ...D, only: 'village_category' };
/** After two returns only the province decides. */
const D_FEW: Grant = { ...D, only: 'few_bounces' };
const V_FEW: Grant = { ...V, only: 'few_bounces' };

/** States in which somebody still owes something. A ticket that is out of scope to an outside office is not open (`isOpen`). */
export const OPEN_STATES = ['received', 'needs_detail', 'verified', 'out_of_scope', 'forwarded', 'in_progress', 'answered', 'reopened'] as const satisfies readonly TicketState[];
/** States that nothing leaves. `closed` can be reopened for a while. */
export const END_STATES = ['rejected', 'merged', 'withdrawn', 'archived'] as const satisfies readonly TicketState[];
const BUT_WITHDRAWN: readonly TicketState[] = [...OPEN_STATES, 'closed', 'rejected', 'merged', 'archived'];

type Rest = Partial<Pick<TransitionRule, 'reach' | 'guards' | 'requires' | 'notify' | 'audience'>>;
const rule = (action: TicketActionType, from: readonly TicketState[], to: TicketState | null, who: readonly Grant[], rest: Rest = {}): TransitionRule =>
  ({ action, from, to, who, reach: 'holder', guards: [], requires: [], notify: ['citizen'], audience: 'public', ...rest });

/** The life of a ticket, row by row. */
export const TRANSITIONS: readonly TransitionRule[] = [
  rule('ask_detail', ['received'], 'needs_detail', [K, D, V], { reach: 'region', requires: ['message'] }),
  rule('complete', ['needs_detail'], 'received', [C, K], { notify: ['citizen', 'office'], audience: 'parties' }),
  rule('archive', ['needs_detail'], 'archived', [S, V], { reach: 'region', guards: ['due_for_system'] }),
  rule('verify', ['received'], 'verified', [D_CATEGORY, V], { reach: 'region', requires: ['public_text'] }),
  rule('verify', ['out_of_scope'], 'verified', [HOLDER], { guards: ['inside_the_system'], requires: ['public_text'] }),
  rule('reject', ['received'], 'rejected', [V, D], { reach: 'region', requires: ['reject_reason', 'message'] }),
  rule('merge', ['received'], 'merged', [V, D], { reach: 'region', requires: ['parent'] }),
  rule('out_of_scope', ['received'], 'out_of_scope', [D, V, A], { reach: 'region', requires: ['next_office', 'message'], notify: ['citizen', 'office'] }),
  rule('out_of_scope', ['verified', 'reopened'], 'out_of_scope', [D_FEW, V_FEW, A], { requires: ['next_office', 'message'], notify: ['citizen', 'office'] }),
  rule('forward', ['verified', 'reopened'], 'forwarded', [D_FEW, V_FEW, A], { requires: ['unit'], notify: ['citizen', 'unit'], audience: 'staff' }),
  rule('return', ['forwarded'], 'verified', [U], { requires: ['reason'], notify: ['office'], audience: 'staff' }),
  rule('start', ['forwarded'], 'in_progress', [U], { requires: ['reply_or_plan'] }),
  rule('answer', ['in_progress'], 'answered', [U], { requires: ['message', 'proof'] }),
  rule('close', ['answered'], 'closed', [C, V, S], { guards: ['due_for_system'] }),
  rule('reopen', ['answered', 'closed'], 'reopened', [C, V], { guards: ['reopening_left'], requires: ['reason'], notify: ['citizen', 'office'], audience: 'parties' }),
  rule('withdraw', OPEN_STATES, 'withdrawn', [C], { guards: ['inside_the_system'], notify: ['office', 'unit'], audience: 'parties' }),
  rule('set_confidential', [...BUT_WITHDRAWN, 'withdrawn'], null, [C, V, K], { reach: 'region', guards: ['switchable'], notify: [], audience: 'parties' }),
  rule('edit_public_text', BUT_WITHDRAWN, null, [D, V], { reach: 'region', guards: ['verified_once'], requires: ['new_public_text'], notify: [], audience: 'staff' }),
  rule('extend', ['received', 'verified', 'reopened', 'forwarded', 'in_progress'], null, [U, HOLDER], { guards: ['extendable'], requires: ['message'] }),
  rule('recommend', ['received'], null, [K], { notify: ['office'], audience: 'staff' }),
  rule('reply', BUT_WITHDRAWN, null, [C, U, D, V], { requires: ['message'], notify: ['citizen', 'office', 'unit'], audience: 'parties' }),
];
