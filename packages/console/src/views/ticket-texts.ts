/** What was written, beside what citizens see of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskTicket } from '@kentongan/contract/schemas';
import { icon } from '../icons.ts';
import type { Words } from '../i18n/id.ts';

export function ticketTexts(words: Words, ticket: DeskTicket): TemplateResult {
  const { ticket: say } = words;
  const same = ticket.text === ticket.publicText && ticket.title === ticket.publicTitle;
  const shown = ticket.confidential ? html`<p class="hint">${icon('lock')} ${say.confidentialText}</p>`
    : html`${same ? html`<p class="hint">${say.same}</p>` : html`<p class="text-title">${ticket.publicTitle}</p><p class="text">${ticket.publicText}</p>`}
      <p class="hint">${ticket.published ? say.publicNow : !ticket.consents.includes('publication') ? say.notAgreed : html`${say.notYet}. ${say.masked}`}</p>`;
  return html`<div class="texts">
    <section aria-labelledby="written-title"><h3 id="written-title">${say.written}</h3>
      ${ticket.text === undefined ? html`<p class="hint">${say.hidden}</p>` : html`${ticket.title ? html`<p class="text-title">${ticket.title}</p>` : nothing}<p class="text">${ticket.text}</p>`}</section>
    <section class="shown" aria-labelledby="shown-title"><h3 id="shown-title">${say.shown}</h3>${shown}</section>
  </div>`;
}
