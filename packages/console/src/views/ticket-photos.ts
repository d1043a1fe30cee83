/** Photos of a ticket; whoever moderates shows them to citizens one by one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskTicket, TicketPhoto } from '@kentongan/contract/schemas';
import type { Words } from '../i18n/id.ts';

/** Whoever writes the public text decides about photos and outcomes too. */
export function moderates(ticket: DeskTicket): boolean {
  return ticket.actions.includes('edit_public_text') || ticket.actions.includes('verify');
}

export interface PhotoUse {
  /** Photo being published now. */
  readonly busy: string | undefined;
  publish(photo: TicketPhoto): void;
}

export function ticketPhotos(words: Words, ticket: DeskTicket, { busy, publish }: PhotoUse): TemplateResult | typeof nothing {
  if (ticket.photos.length === 0) return nothing;
  const { ticket: say } = words;
  const may = moderates(ticket) && !ticket.confidential;
  return html`<section aria-labelledby="photos-title"><h3 id="photos-title">${say.photos}</h3><ul class="photos" role="list">${ticket.photos.map((photo, at) => html`<li>
    <a href=${photo.src} aria-label="${say.openPhoto} ${at + 1}: ${say.photoBy[photo.from]}"><img src=${photo.src} width=${photo.width} height=${photo.height} loading="lazy" alt=""></a>
    <p class="hint">${say.photoBy[photo.from]} · ${photo.published ? say.photoPublished : say.photoPrivate}</p>
    ${may && !photo.published ? html`<button class="btn small" type="button" aria-disabled=${busy ? 'true' : 'false'} @click=${() => (busy ? undefined : publish(photo))}>${busy === photo.id ? say.publishing : say.publish}</button>` : nothing}</li>`)}</ul></section>`;
}
