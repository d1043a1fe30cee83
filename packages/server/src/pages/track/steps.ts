/** The four steps that a citizen sees: icon, word and mark, never colour alone. */
import { html } from 'hono/html';
import { CITIZEN_STEP_OF, CITIZEN_STEPS, type AspirationView, type CitizenStep, type TicketState } from '@kentongan/contract';
import type { Html } from '../html.ts';
import type { PageWords } from '../locale/index.ts';
import { CHECK, icon, INBOX, SEARCH, WRENCH, X } from './icons.ts';

const ICONS: Readonly<Record<CitizenStep, string>> = { received: INBOX, checked: SEARCH, acted_on: WRENCH, done: CHECK };
/** Ends that are no success: the last step bears their name, and steps in between may have been left out. */
const CUT_SHORT: readonly TicketState[] = ['rejected', 'merged', 'withdrawn', 'archived'];

export function stepsView({ status, step, history }: AspirationView, { track: words, labels }: PageWords): Html {
  const now = CITIZEN_STEPS.indexOf(step);
  const isShort = CUT_SHORT.includes(status);
  const reached = new Set(history.map((line) => CITIZEN_STEP_OF[line.status]));
  return html`<ol class="steps" aria-label="${words.progress}">${CITIZEN_STEPS.map((key, index) => {
    const mark = index === now ? 'on' : index < now && (!isShort || reached.has(key)) ? 'done' : 'next';
    const isEnd = index === now && isShort;
    const isFinished = mark === 'done' || (mark === 'on' && key === 'done');
    return html`<li class="${mark}${isEnd ? ' cut' : ''}" ${mark === 'on' ? html`aria-current="step"` : ''}><i>${icon(isEnd ? X : isFinished ? CHECK : ICONS[key])}</i><span>${isEnd ? labels.ticketState[status] : labels.step[key]}<span class="vh">, ${words.marks[mark]}</span></span></li>`;
  })}</ol>`;
}
