/** What happened to a ticket, newest last, in the words of whoever did it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskTicket } from '@kentongan/contract/schemas';
import { dateAndTime, localDate } from '../dates.ts';
import type { Speech } from '../state/language.ts';
import { historyDetails } from './history-details.ts';

export function ticketHistory(speech: Speech, ticket: DeskTicket): TemplateResult {
  const { ticket: say, by, did } = speech.words;
  return html`<section aria-labelledby="history-title"><h3 id="history-title">${say.history}</h3>
    <ol class="history" role="list">${ticket.history.map((entry) => html`<li>
      <p><strong>${entry.office ?? by[entry.by]}</strong> ${did[entry.action]} <time class="hint" datetime=${entry.at}>${dateAndTime(speech, entry.at, ticket.region.code)}</time></p>
      ${entry.message ? html`<p class="said">${entry.message}</p>` : nothing}
      ${entry.targetDate ? html`<p>${say.target}: <strong>${localDate(speech, entry.targetDate)}</strong></p>` : nothing}
      ${historyDetails(entry, speech)}</li>`)}</ol></section>`;
}
