/** The public aspirations of a region: what came of them in figures, and the newest, each with where it stands. */
import { html } from 'hono/html';
import type { AspirationView } from '@kentongan/contract';
import type { AspirationFigures } from '../store/stats.ts';
import type { Html } from './html.ts';
import type { Leads } from './lists.ts';
import { id, type PageWords } from './locale/index.ts';
import { amount, longDate } from './words.ts';

export interface Board {
  readonly figures: AspirationFigures;
  readonly aspirations: readonly AspirationView[];
  /** Query of the next part. */
  readonly next: string | undefined;
}

function figuresView({ received, answered, inTime, medianDays }: AspirationFigures, { board: { figures: words, days }, locale }: PageWords): Html | string {
  if (received === 0) return '';
  const figure = (value: string, name: string): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`<dl class="figures">${figure(amount(received, locale), words.received)}${figure(amount(answered, locale), words.answered)}${inTime === null ? '' : figure(`${inTime}%`, words.inTime)}${medianDays === null ? '' : figure(days(amount(medianDays, locale)), words.medianDays)}</dl>`;
}

export function boardView({ figures, aspirations, next }: Board, { href, target }: Leads<AspirationView> = { href: ({ number }) => `/a/${number}` }, words: PageWords = id): Html {
  return html`<h2 id="aspirasi">${words.board.heading}</h2>${figuresView(figures, words)}
${aspirations.length ? html`<ul class="items">${aspirations.map((a) => html`<li><p class="status">${words.labels.ticketState[a.status]}</p><h3><a href="${href(a)}" lang="id" ${target ? html`target="${target}"` : ''}>${a.title}</a></h3><p class="meta">${words.labels.category[a.category]} · ${a.region.name} · ${longDate(a.createdAt, a.region.code, words.locale)}${a.supporters > 0 ? ` · ${words.track.supporters(amount(a.supporters, words.locale))}` : ''}</p></li>`)}</ul>` : html`<p>${words.board.none}</p>`}
${next ? html`<p class="row"><a class="btn plain" href="${next}#aspirasi" rel="next">${words.board.others}</a></p>` : ''}`;
}
