/** Photos of a ticket; whoever moderates shows them to citizens one by one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskTicket, TicketPhoto } from '@kentongan/contract/schemas';
import type { Words } from '../i18n/id.ts';

/** Whoever writes the public text decides about outcomes too. */
export function moderates(ticket: DeskTicket): boolean {
  return ticket.actions.includes('edit_public_text') || ticket.actions.includes('verify');
}

export interface PhotoUse {
  /** Photo being published now. */
  readonly busy: string | undefined;
  /** The photo that could not be published, and why in words. */
  readonly refused: { readonly photo: string; readonly why: string } | undefined;
  publish(photo: TicketPhoto): void;
}

/** Whether the signed-in person can show `photo` to citizens now. */
export function isPublishable(ticket: DeskTicket, photo: TicketPhoto): boolean {
  return ticket.actions.includes('publish_photo') && !photo.published && (photo.from === 'office' || ticket.consents.includes('photo'));
}

function stateOf(ticket: DeskTicket, photo: TicketPhoto, { ticket: say }: Words): string {
  if (photo.published) return say.photoPublished;
  if (photo.from === 'citizen' && !ticket.consents.includes('photo')) return say.photoNotAgreed;
  return isPublishable(ticket, photo) ? say.photoNotYet : say.photoPrivate;
}

export function ticketPhotos(words: Words, ticket: DeskTicket, { busy, refused, publish }: PhotoUse): TemplateResult | typeof nothing {
  if (ticket.photos.length === 0) return nothing;
  const { ticket: say } = words;
  return html`<section aria-labelledby="photos-title"><h3 id="photos-title">${say.photos}</h3><ul class="photos" role="list">${ticket.photos.map((photo, at) => html`<li>
    <a href=${photo.src} aria-label="${say.openPhoto} ${at + 1}: ${say.photoBy[photo.from]}"><img src=${photo.src} width=${photo.width} height=${photo.height} loading="lazy" alt=""></a>
    <p class="hint">${say.photoBy[photo.from]} · ${stateOf(ticket, photo, words)}</p>
    ${refused?.photo === photo.id ? html`<p class="problem" role="alert">${refused.why}</p>` : nothing}
    ${isPublishable(ticket, photo) ? html`<button class="btn small" type="button" aria-disabled=${busy ? 'true' : 'false'} @click=${() => (busy ? undefined : publish(photo))}>${busy === photo.id ? say.publishing : say.publish}</button>` : nothing}</li>`)}</ul></section>`;
}
