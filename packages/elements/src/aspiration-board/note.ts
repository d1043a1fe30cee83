/** One aspiration on the board. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AspirationView } from '@kentongan/contract/schemas';
import { whenText } from '../base/dates.ts';
import { webLink } from '../base/web-link.ts';
import { icon } from '../icons/icon.ts';
import { HAND, STEP_ICONS } from './icons.ts';
import type { BoardWords } from './locale/id.ts';

export interface NoteContext {
  readonly words: BoardWords;
  readonly language: string;
  supporters(item: AspirationView): number;
  isSupported(item: AspirationView): boolean;
  support(item: AspirationView): void;
  open(event: MouseEvent, item: AspirationView): void;
}

export function note(item: AspirationView, { words, language, supporters, isSupported, support, open }: NoteContext): TemplateResult {
  const count = supporters(item);
  const given = isSupported(item);
  return html`<li part="card"><p class="meta"><b>${words.labels.category[item.category]}</b><span>${item.region.name}</span><span>${item.sender ?? words.anonymous}</span><time datetime=${item.createdAt}>${whenText(item.createdAt, language)}</time></p>
<h3 lang="id"><a href=${webLink(item.url)} @click=${(event: MouseEvent) => open(event, item)}>${item.title}</a></h3>${item.text ? html`<p class="said" lang="id">${item.text}</p>` : nothing}
${item.outcomes.map(({ title, url }) => html`<p class="came">${words.outcome}: <a href=${webLink(url)}>${title}</a></p>`)}
<div class="foot"><span class="step" part="status">${icon(STEP_ICONS[item.step])}${words.labels.ticketState[item.status]}</span>
<button type="button" class="btn" aria-pressed=${given} @click=${() => support(item)}>${icon(HAND)}<span>${given ? words.supported : words.support}<span class="vh">: ${item.title}</span></span>${count ? html`<span>· ${count}<span class="vh"> ${words.people}</span></span>` : nothing}</button></div></li>`;
}
