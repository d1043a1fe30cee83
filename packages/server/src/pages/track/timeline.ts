/** What happened, newest first, each in the voice of whoever did it. */
import { html } from 'hono/html';
import type { AspirationView, HistoryView } from '@kentongan/contract';
import type { Html } from '../html.ts';
import type { PageWords } from '../locale/index.ts';
import { localDay, longMoment } from '../words.ts';

/** As written, its lines kept. */
export const written = (text: string): Html => html`<p class="lines" lang="id">${text}</p>`;

function entry({ at, by, office, action, status, message, reason, targetDate }: HistoryView, { region, holder }: AspirationView, { track: words, labels, locale }: PageWords): Html {
  const isTheirs = by === 'citizen';
  const who = isTheirs && holder ? words.by.you : office ?? words.by[by];
  return html`<li class="${isTheirs ? 'theirs' : ''}"><p><strong>${words.did[action] ?? labels.ticketState[status]}</strong>${reason ? ` · ${words.reasons[reason]}` : ''}</p><p class="meta">${who} · <time datetime="${at}">${longMoment(at, region.code, locale)}</time></p>
${message ? html`<blockquote>${written(message)}</blockquote>` : ''}${targetDate ? html`<p class="meta">${words.planned(localDay(targetDate, locale))}</p>` : ''}</li>`;
}

export function timeline(view: AspirationView, words: PageWords): Html {
  return html`<h2>${words.track.history}</h2><ol class="line">${[...view.history].reverse().map((line) => entry(line, view, words))}</ol>`;
}
