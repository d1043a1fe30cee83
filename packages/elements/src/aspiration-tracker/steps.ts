/** The four steps that a citizen sees: icon, word and mark, never colour alone. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AspirationView } from '@kentongan/contract/schemas';
import { CITIZEN_STEP_OF, CITIZEN_STEPS, type CitizenStep, type TicketState } from '@kentongan/contract/status';
import { icon } from '../icons/icon.ts';
import { CHECK, INBOX, SEARCH, WRENCH, X } from './icons.ts';
import type { TicketContext } from './view.ts';

const ICONS: Readonly<Record<CitizenStep, string>> = { received: INBOX, checked: SEARCH, acted_on: WRENCH, done: CHECK };
/** Ends that are no success: the last step bears their name, and steps in between may have been left out. */
export const CUT_SHORT: readonly TicketState[] = ['rejected', 'merged', 'withdrawn', 'archived'];

export function steps({ status, step, history }: AspirationView, { say, labels }: TicketContext): TemplateResult {
  const now = CITIZEN_STEPS.indexOf(step);
  const short = CUT_SHORT.includes(status);
  const reached = new Set(history.map((entry) => CITIZEN_STEP_OF[entry.status]));
  return html`<ol class="steps" role="list" aria-label=${say.progress}>${CITIZEN_STEPS.map((key, index) => {
    const mark = index === now ? 'on' : index < now && (!short || reached.has(key)) ? 'done' : 'next';
    const end = index === now && short;
    const finished = mark === 'done' || (mark === 'on' && key === 'done');
    return html`<li class=${mark} aria-current=${mark === 'on' ? 'step' : nothing}><i>${icon(end ? X : finished ? CHECK : ICONS[key])}</i><span>${end ? labels.ticketState[status] : labels.step[key]}<span class="vh">, ${say.marks[mark]}</span></span></li>`;
  })}</ol>`;
}
