/** An aspiration as its page shows it: where it stands, who holds it and until when, what was said. */
import { html } from 'hono/html';
import { labels, type AspirationView } from '@kentongan/contract';
import type { Html } from '../html.ts';
import { longDate, qr } from '../words.ts';
import { ALERT, CLOCK, icon } from './icons.ts';
import { stepsView } from './steps.ts';
import { timeline, written } from './timeline.ts';
import { SCORES } from './words.ts';

const PHOTO_BY = { citizen: 'Dari pelapor', office: 'Dari petugas' } as const;
const WEB = /^https?:\/\/\S+$/i;

/** Who holds it now, since when, until when. */
function held({ heldBy, finalDueAt, region }: AspirationView, now: number): Html | string {
  if (!heldBy) return '';
  const day = (at: string): string => longDate(at, region.code);
  if (heldBy.level === 'outside') {
    return html`<section class="held"><p class="meta">Urusan ini ditangani kantor lain</p><p class="who">${heldBy.name}</p><dl><dt>Alamat</dt><dd>${heldBy.address ?? '–'}</dd><dt>Hubungi</dt><dd>${WEB.test(heldBy.channel ?? '') ? html`<a href="${heldBy.channel}" rel="noopener noreferrer">${heldBy.channel}</a>` : heldBy.channel ?? '–'}</dd></dl><p class="meta">Sejak ${day(heldBy.since)}. Bawa nomor ini saat menghubungi mereka.</p></section>`;
  }
  const due = (at: string, words: string): Html => (Date.parse(at) < now
    ? html`<p class="due late">${icon(ALERT)}<span>Batasnya ${day(at)}, sudah lewat. Atasannya ikut diberi tahu.</span></p>`
    : html`<p class="due">${icon(CLOCK)}<span>${words} ${day(at)}</span></p>`);
  return html`<section class="held"><p class="meta">Sekarang ditangani</p><p class="who">${heldBy.name}</p><p class="meta">Sejak ${day(heldBy.since)}</p>${heldBy.until ? due(heldBy.until, 'Paling lambat') : ''}${finalDueAt && finalDueAt !== heldBy.until ? html`<p class="meta">Jawaban paling lambat ${day(finalDueAt)}</p>` : ''}</section>`;
}

function photos(view: AspirationView): Html | string {
  return view.photos.length === 0 ? '' : html`<ul class="photos">${view.photos.map(({ src, width, height, from }, index) => html`<li><img src="${src}" width="${width}" height="${height}" alt="Foto ${index + 1} dari ${view.photos.length}" loading="lazy"><span class="meta">${PHOTO_BY[from]}</span></li>`)}</ul>`;
}

/** Number and address, to keep on paper or to pass on. */
function slip({ number, url }: AspirationView): Html {
  return html`<section class="slip">${qr(url, `Kode QR halaman ${number}`)}<div><p class="number">${number}</p><p class="meta">${url}</p><p class="meta noprint">Perlu selembar kertas? Pakai menu Cetak di peramban Anda. Kode lacak tidak ikut tercetak.</p></div></section>`;
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

export function ticketView({ view, now, said = '', first = '', more = '' }: TicketPage): Html {
  const { holder } = view;
  const about = [labels.id.kind[view.kind], labels.id.category[view.category], view.region.name, ...(holder ? [] : view.sender === null ? [] : [view.sender]), ...(view.supporters > 0 ? [`${view.supporters} warga mendukung`] : []), ...(holder?.confidential ? ['Rahasia'] : [])];
  return html`<p class="number">${view.number}</p><h1>${view.title}</h1><p class="meta">${about.join(' · ')}</p>${said}${stepsView(view)}<p class="state">${labels.id.ticketState[view.status]}</p>
${view.parent ? html`<p class="note">Digabung dengan aspirasi serupa. Ikuti di <a href="/a/${view.parent}">${view.parent}</a>.</p>` : ''}${first}${held(view, now)}
${holder?.ombudsman ? html`<p class="note">Sudah lebih dari 60 hari kerja tanpa jawaban. Anda dapat mengadu ke Ombudsman RI: telepon 137, tanpa biaya.</p>` : ''}
${view.outcomes.length ? html`<h2>Hasilnya</h2><ul>${view.outcomes.map(({ title, url }) => html`<li><a href="${url}">${title}</a></li>`)}</ul>` : ''}
<h2>Isi aspirasi</h2>${view.text ? written(view.text) : ''}${holder?.place ? html`<p class="meta">Letak: ${holder.place}</p>` : ''}${photos(view)}
${timeline(view)}${view.rating ? html`<p><strong>Penilaian: ${SCORES[view.rating.score - 1]} (${view.rating.score} dari 5)</strong></p>${view.rating.comment ? html`<blockquote>${written(view.rating.comment)}</blockquote>` : ''}` : ''}
${more}${slip(view)}`;
}
