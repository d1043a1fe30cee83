/** The public aspirations of a region: what came of them in figures, and the newest, each with where it stands. */
import { html } from 'hono/html';
import { labels, type AspirationView } from '@kentongan/contract';
import type { AspirationFigures } from '../store/stats.ts';
import type { Html } from './html.ts';
import type { Leads } from './lists.ts';
import { longDate } from './words.ts';

export interface Board {
  readonly figures: AspirationFigures;
  readonly aspirations: readonly AspirationView[];
  /** Query of the next part. */
  readonly next: string | undefined;
}

const amount = (value: number): string => new Intl.NumberFormat('id-ID').format(value);

function figuresView({ received, answered, inTime, medianDays }: AspirationFigures): Html | string {
  if (received === 0) return '';
  const figure = (value: string, words: string): Html => html`<div><dt>${words}</dt><dd>${value}</dd></div>`;
  return html`<dl class="figures">${figure(amount(received), 'diterima')}${figure(amount(answered), 'dijawab')}${inTime === null ? '' : figure(`${inTime}%`, 'dijawab tepat waktu')}${medianDays === null ? '' : figure(`${amount(medianDays)} hari`, 'lama menunggu jawaban (median)')}</dl>`;
}

export function boardView({ figures, aspirations, next }: Board, { href, target }: Leads<AspirationView> = { href: ({ number }) => `/a/${number}` }): Html {
  return html`<h2 id="aspirasi">Aspirasi warga</h2>${figuresView(figures)}
${aspirations.length ? html`<ul class="items">${aspirations.map((a) => html`<li><p class="status">${labels.id.ticketState[a.status]}</p><h3><a href="${href(a)}" ${target ? html`target="${target}"` : ''}>${a.title}</a></h3><p class="meta">${labels.id.category[a.category]} · ${a.region.name} · ${longDate(a.createdAt, a.region.code)}${a.supporters > 0 ? ` · ${amount(a.supporters)} warga mendukung` : ''}</p></li>`)}</ul>` : html`<p>Belum ada aspirasi yang terbuka untuk umum.</p>`}
${next ? html`<p class="row"><a class="btn plain" href="${next}#aspirasi" rel="next">Aspirasi lain</a></p>` : ''}`;
}
