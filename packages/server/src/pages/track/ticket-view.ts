/** An aspiration as its page shows it: where it stands, who holds it and until when, what was said. */
import { html } from 'hono/html';
import type { AspirationView } from '@kentongan/contract';
import type { Html } from '../html.ts';
import { id, type PageWords } from '../locale/index.ts';
import { longDate, qr } from '../words.ts';
import { ALERT, CLOCK, icon } from './icons.ts';
import { stepsView } from './steps.ts';
import { timeline, written } from './timeline.ts';

const WEB = /^https?:\/\/\S+$/i;

/** Who holds it now, since when, until when. */
function held({ heldBy, finalDueAt, region }: AspirationView, now: number, { track: words, locale }: PageWords): Html | string {
  if (!heldBy) return '';
  const day = (at: string): string => longDate(at, region.code, locale);
  if (heldBy.level === 'outside') {
    return html`<section class="held"><p class="meta">${words.passedTo}</p><p class="who">${heldBy.name}</p><dl><dt>${words.address}</dt><dd>${heldBy.address ?? '–'}</dd><dt>${words.channel}</dt><dd>${WEB.test(heldBy.channel ?? '') ? html`<a href="${heldBy.channel}" rel="noopener noreferrer">${heldBy.channel}</a>` : heldBy.channel ?? '–'}</dd></dl><p class="meta">${words.since(day(heldBy.since))}. ${words.bringNumber}</p></section>`;
  }
  const due = (at: string): Html => (Date.parse(at) < now
    ? html`<p class="due late">${icon(ALERT)}<span>${words.late(day(at))}</span></p>`
    : html`<p class="due">${icon(CLOCK)}<span>${words.until(day(at))}</span></p>`);
  return html`<section class="held"><p class="meta">${words.heldBy}</p><p class="who">${heldBy.name}</p><p class="meta">${words.since(day(heldBy.since))}</p>${heldBy.until ? due(heldBy.until) : ''}${finalDueAt && finalDueAt !== heldBy.until ? html`<p class="meta">${words.answerBy(day(finalDueAt))}</p>` : ''}</section>`;
}

function photos(view: AspirationView, words: PageWords['track']): Html | string {
  return view.photos.length === 0 ? '' : html`<ul class="photos">${view.photos.map(({ src, width, height, from }, index) => html`<li><img src="${src}" width="${width}" height="${height}" alt="${words.photo(index + 1, view.photos.length)}" loading="lazy"><span class="meta">${words.photoBy[from]}</span></li>`)}</ul>`;
}

/** Number and address, to keep on paper or to pass on. */
function slip({ number, url }: AspirationView, words: PageWords['track']): Html {
  return html`<section class="slip">${qr(url, words.qr(number))}<div><p class="number">${number}</p><p class="meta">${url}</p><p class="meta noprint">${words.paper}</p></div></section>`;
}

export interface TicketPage {
  readonly view: AspirationView;
  /** Epoch milliseconds. */
  readonly now: number;
  /** What was just done or refused. */
  readonly said?: Html | string | undefined;
  /** What the reader is to do first. */
  readonly first?: Html | string | undefined;
  /** What else the reader may do. */
  readonly more?: Html | string | undefined;
}

export function ticketView({ view, now, said = '', first = '', more = '' }: TicketPage, words: PageWords = id): Html {
  const { holder } = view;
  const { track, labels } = words;
  const about = [labels.kind[view.kind], labels.category[view.category], view.region.name, ...(holder ? [] : view.sender === null ? [] : [view.sender]), ...(view.supporters > 0 ? [track.supporters(view.supporters)] : []), ...(holder?.confidential ? [track.confidential] : [])];
  return html`<p class="number">${view.number}</p><h1 lang="id">${view.title}</h1><p class="meta">${about.join(' · ')}</p>${said}${stepsView(view, words)}<p class="state">${labels.ticketState[view.status]}</p>
${view.parent ? html`<p class="note">${track.merged} <a href="/a/${view.parent}">${view.parent}</a>.</p>` : ''}${first}${held(view, now, words)}
${holder?.ombudsman ? html`<p class="note">${track.ombudsman}</p>` : ''}
${view.outcomes.length ? html`<h2>${track.outcomes}</h2><ul>${view.outcomes.map(({ title, url }) => html`<li><a href="${url}" lang="id">${title}</a></li>`)}</ul>` : ''}
<h2>${track.text}</h2>${view.text ? written(view.text) : ''}${holder?.place ? html`<p class="meta">${track.place}: ${holder.place}</p>` : ''}${photos(view, track)}
${timeline(view, words)}${view.rating ? html`<p><strong>${track.rated(track.scores[view.rating.score - 1] ?? '', view.rating.score)}</strong></p>${view.rating.comment ? html`<blockquote>${written(view.rating.comment)}</blockquote>` : ''}` : ''}
${more}${slip(view, track)}`;
}
