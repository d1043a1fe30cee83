/** Which effects a transition has, read off the ticket before and after it. */
import type { TicketActionType } from './actions.ts';
import type { TicketActor } from './actor.ts';
import { isOfficer } from './actor.ts';
import { officeOfActor } from './authority.ts';
import { CONTACT_RETENTION, ERASURE_AFTER_WITHDRAWAL, type Recipient, type TicketEffect } from './effects.ts';
import type { TransitionRule } from './rules.ts';
import type { Ticket } from './ticket.ts';

/** Who is told; whoever acted is not. @internal */
export function notices(recipients: readonly Recipient[], template: TicketActionType | 'opened', ticket: Ticket, actor: TicketActor): TicketEffect[] {
  return recipients.flatMap((to): TicketEffect[] => {
    if (to === 'citizen') return actor.role === 'citizen' && template !== 'opened' ? [] : [{ type: 'notify', to, template }];
    if (to === 'unit') return ticket.unit === null || ticket.unitRegion === null || actor.role === 'unit_officer' ? [] : [{ type: 'notify', to, unit: ticket.unit, unitRegion: ticket.unitRegion, template }];
    const own = isOfficer(actor.role) ? officeOfActor(actor) : undefined;
    return own?.level === ticket.office.level && own.region === ticket.office.region ? [] : [{ type: 'notify', to, office: ticket.office, template }];
  });
}

const ENDS: readonly string[] = ['closed', 'rejected', 'merged', 'archived'];

/** @internal */
export function effectsOf(rule: TransitionRule, before: Ticket, after: Ticket, actor: TicketActor): TicketEffect[] {
  const { action } = rule;
  const now = after.history.at(-1)!.at;
  const effects = notices(rule.notify, action, after, actor);
  const textChanged = before.publicTitle !== after.publicTitle || before.publicText !== after.publicText;
  if (after.published && (!before.published || textChanged)) effects.push({ type: 'publish' });
  if ((before.published && !after.published) || action === 'withdraw' || (action === 'set_confidential' && after.confidential)) effects.push({ type: 'hide' }, { type: 'unpublish_media' });
  if (action === 'withdraw') effects.push({ type: 'erase_personal_data', what: 'all', by: now + ERASURE_AFTER_WITHDRAWAL });
  else if (before.state !== after.state && (ENDS.includes(after.state) || after.outOfScopeOffice)) effects.push({ type: 'erase_personal_data', what: 'contact', by: now + CONTACT_RETENTION });
  if (action === 'reopen' && before.state === 'closed') effects.push({ type: 'keep_contact' });
  if (action === 'merge') effects.push({ type: 'move_supporters', to: after.parent! });
  if (action === 'close') effects.push({ type: 'ask_rating' });
  return effects;
}
