/** What happened, newest first, each in the voice of whoever did it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AspirationView, HistoryView } from '@kentongan/contract/schemas';
import { dayText } from '../base/day-text.ts';
import { longText } from '../base/long-date.ts';
import type { TicketContext } from './view.ts';

/** Text as written, its lines kept. */
export const lines = (text: string): TemplateResult => html`<p class="lines" lang="id">${text}</p>`;

function entry(happened: HistoryView, { region, holder }: AspirationView, { say, labels, language }: TicketContext): TemplateResult {
  const { at, by, office, action, status, message, reason, targetDate } = happened;
  const mine = by === 'citizen';
  const who = mine ? (holder ? say.by.you : say.by.citizen) : (office ?? say.by[by]);
  return html`<li class=${mine ? 'mine' : nothing}><p><b>${say.did[action] ?? labels.ticketState[status]}</b>${reason ? html` · ${say.reasons[reason]}` : nothing}</p>
<p class="hint">${who} · <time datetime=${at}>${longText(at, region.code, language)}</time></p>
${message ? html`<blockquote>${lines(message)}</blockquote>` : nothing}${targetDate ? html`<p class="hint">${say.planned(dayText(targetDate, region.code, language))}</p>` : nothing}</li>`;
}

export function timeline(view: AspirationView, context: TicketContext): TemplateResult {
  return html`<section><h4>${context.say.history}</h4><ol class="line" role="list">${[...view.history].reverse().map((happened) => entry(happened, view, context))}</ol></section>`;
}
