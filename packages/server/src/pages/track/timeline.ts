/** What happened, newest first, each in the voice of whoever did it. */
import { html } from 'hono/html';
import { labels, type AspirationView, type HistoryView } from '@kentongan/contract';
import type { Html } from '../html.ts';
import { localDay, longDate } from '../words.ts';
import { BY, DID, REASONS } from './words.ts';

/** As written, its lines kept. */
export const written = (text: string): Html => html`<p class="lines">${text}</p>`;

function entry({ at, by, office, action, status, message, reason, targetDate }: HistoryView, { region, holder }: AspirationView): Html {
  const isTheirs = by === 'citizen';
  const who = isTheirs && holder ? 'Anda' : office ?? BY[by];
  return html`<li class="${isTheirs ? 'theirs' : ''}"><p><strong>${DID[action] ?? labels.id.ticketState[status]}</strong>${reason ? ` · ${REASONS[reason]}` : ''}</p><p class="meta">${who} · <time datetime="${at}">${longDate(at, region.code)}</time></p>
${message ? html`<blockquote>${written(message)}</blockquote>` : ''}${targetDate ? html`<p class="meta">Rencana selesai ${localDay(targetDate)}</p>` : ''}</li>`;
}

export function timeline(view: AspirationView): Html {
  return html`<h2>Riwayat</h2><ol class="line">${[...view.history].reverse().map((line) => entry(line, view))}</ol>`;
}
