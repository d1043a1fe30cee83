/** What each widget shows in a frame before any script, and without. */
import { html } from 'hono/html';
import type { Context } from 'hono';
import { idOfSlug } from '@kentongan/contract';
import type { AppContext } from '../context.ts';
import { boardView } from '../pages/board-view.ts';
import { emptyForm } from '../pages/form-page.ts';
import type { Html } from '../pages/html.ts';
import { newsList, programList } from '../pages/lists.ts';
import { newsArticle } from '../pages/news-page.ts';
import { findProgram, programArticle } from '../pages/program-page.ts';
import { askView, publicTicket } from '../pages/track-page.ts';
import { TRACK_STYLE } from '../pages/track/style.ts';
import { longDate } from '../pages/words.ts';
import { alertsInForce } from '../store/alerts.ts';
import { listNews, newsById } from '../store/news.ts';
import { listPrograms } from '../store/programs.ts';
import type { RegionWithParents } from '../store/regions.ts';
import { aspirationFigures } from '../store/stats.ts';
import { listPublicTickets } from '../store/tickets.ts';
import { readTickets } from '../use-cases/tickets/read-ticket.ts';
import { newsItem } from '../views/news-view.ts';
import { programItems } from '../views/program-view.ts';
import { aspirationView } from '../views/ticket-view.ts';
import { framePath, isCategory, type Parameters } from './parameters.ts';
import type { Frame } from './frame-layout.ts';
import { widget } from './widget.ts';

export interface Asked {
  readonly c: Context;
  readonly context: AppContext;
  readonly region: RegionWithParents;
  readonly parameters: Parameters;
}
type View = (asked: Asked) => Promise<Omit<Frame, 'parameters'>>;

const LIMIT = 5;
const limitOf = ({ limit }: Parameters): number => (limit === undefined ? LIMIT : Number(limit));
/** The same frame with another parameter. */
const next = (name: string, { parameters }: Asked, cursor: string | null): Html | string => (cursor === null ? '' : html`<p class="row"><a class="btn plain" href="${framePath(name, { ...parameters, cursor })}" target="_self" rel="next">Berikutnya</a></p>`);

const newsFeed: View = async (asked) => {
  const { context: { store, config }, region, parameters } = asked;
  const { rows, nextCursor } = await listNews(store, { region: region.code, scope: parameters.scope as 'exact' | 'down' | 'up' | undefined, category: parameters.category, cursor: parameters.cursor, limit: limitOf(parameters) });
  const items = rows.map((row) => newsItem(row, config.publicUrl));
  const inner = html`<h1>Berita ${region.name}</h1>${items.length ? newsList(items, { href: ({ id }) => framePath('news-feed', { ...parameters, cursor: undefined, item: id }), target: '_self' }) : html`<p>Belum ada berita di sini.</p>`}${next('news-feed', asked, nextCursor)}`;
  return { title: `Berita ${region.name}`, body: parameters.cursor ? inner : widget('news-feed', { api: config.publicUrl, region: region.code, parameters, inner }), whole: { href: `/r/${region.code}`, words: `Semua kabar ${region.name}` } };
};

const programs: View = async (asked) => {
  const { context: { store, config, clock }, region, parameters } = asked;
  const now = clock();
  const { rows, nextCursor } = await listPrograms(store, { region: region.code, category: isCategory(parameters.category) ? parameters.category : undefined, status: parameters.status?.split(',') as never, now, cursor: parameters.cursor, limit: limitOf(parameters) });
  const inner = html`<h1>Program untuk warga ${region.name}</h1>${rows.length ? programList(await programItems(store, rows, config.publicUrl, now), { href: ({ id }) => framePath('program-list', { ...parameters, cursor: undefined, item: id }), target: '_self' }) : html`<p>Belum ada pengumuman program.</p>`}${next('program-list', asked, nextCursor)}`;
  return { title: `Program ${region.name}`, body: parameters.cursor ? inner : widget('program-list', { api: config.publicUrl, region: region.code, parameters, inner }), whole: { href: `/r/${region.code}#program`, words: `Semua program ${region.name}` } };
};

const board: View = async (asked) => {
  const { context, region, parameters } = asked;
  const { store, config } = context;
  const { rows, nextCursor } = await listPublicTickets(store, { region: region.code, category: isCategory(parameters.category) ? parameters.category : undefined, cursor: parameters.cursor, limit: limitOf(parameters) });
  const aspirations = (await readTickets(context, rows)).map((parts) => aspirationView(parts, false));
  const leads = { href: ({ number }: { number: string }) => framePath('aspiration-tracker', { region: region.code, theme: parameters.theme, size: parameters.size, number }), target: '_self' as const };
  const inner = html`${boardView({ figures: await aspirationFigures(store, region.code), aspirations, next: undefined }, leads)}${next('aspiration-board', asked, nextCursor)}`;
  return { title: `Aspirasi warga ${region.name}`, body: parameters.cursor ? inner : widget('aspiration-board', { api: config.publicUrl, region: region.code, parameters, inner }), whole: { href: `/r/${region.code}#aspirasi`, words: `Aspirasi warga ${region.name}` } };
};

const form: View = async ({ context, region, parameters }) => {
  const href = `/r/${region.code}/aspirasi${parameters.program ? `?program=${parameters.program}` : ''}`;
  const whole = { href, words: 'Tidak terkirim dari sini? Buka formulir di halamannya sendiri' };
  const title = `Sampaikan aspirasi – ${region.name}`;
  if (parameters.as === 'link' || region.level < 4) {
    const sentence = region.level < 4 ? 'Pilih desa atau kelurahan Anda, lalu tulis usul, pengaduan, atau pertanyaan.' : 'Tulis usul, pengaduan, atau pertanyaan. Anda mendapat nomor, dan tanggal kapan dijawab.';
    return { title, whole: { href: `/r/${region.code}`, words: region.name }, body: html`<h1>Sampaikan aspirasi ke ${region.name}</h1><p>${sentence} Gratis, tanpa akun.</p><p class="row"><a class="btn" href="${href}" rel="noopener">Buka formulir</a></p>` };
  }
  const inner = html`<h1>Sampaikan aspirasi</h1><p class="meta">${region.name}</p>${await emptyForm(context, region, parameters)}`;
  return { title, isPrivate: true, whole, body: widget('aspiration-form', { api: context.config.publicUrl, region: region.code, parameters, inner }) };
};

const tracker: View = async ({ c, context, region, parameters }) => {
  const { body, status, title, retryAfter } = parameters.number ? await publicTicket(c, context, parameters.number) : { body: askView(''), status: undefined, title: 'Lacak aspirasi', retryAfter: undefined };
  return {
    title, status, retryAfter, isPrivate: true, moreStyle: TRACK_STYLE, whole: { href: parameters.number ? `/a/${encodeURIComponent(parameters.number)}` : '/a', words: 'Buka di halamannya sendiri' },
    body: widget('aspiration-tracker', { api: context.config.publicUrl, region: region.code, parameters, inner: html`${body}` }),
  };
};

const alerts: View = async ({ context: { store, clock, config }, region, parameters }) => {
  const found = await alertsInForce(store, region.code, clock());
  const inner = html`<h1>Pengumuman</h1>${found.length ? found.map((alert) => html`<div class="alert ${alert.severity}"><p><strong>${alert.title}</strong></p><p>${alert.text}</p><p class="meta">${alert.region_name ?? alert.region} · sampai ${longDate(alert.ends_at, alert.region)}${alert.url && /^https?:/.test(alert.url) ? html` · <a href="${alert.url}" rel="noopener nofollow">Selengkapnya</a>` : ''}</p></div>`) : html`<p>Tidak ada pengumuman mendesak saat ini.</p>`}`;
  return { title: `Pengumuman ${region.name}`, isPrivate: true, body: widget('alert-bar', { api: config.publicUrl, region: region.code, parameters, inner }), whole: { href: `/r/${region.code}`, words: `Kabar ${region.name}` } };
};

export const VIEWS: Readonly<Record<string, View>> = { 'news-feed': newsFeed, 'program-list': programs, 'aspiration-form': form, 'aspiration-tracker': tracker, 'aspiration-board': board, 'alert-bar': alerts };

const back = (name: string, parameters: Parameters, words: string): Html | string => (parameters.region || parameters.site ? html`<p class="row"><a class="btn plain" href="${framePath(name, { ...parameters, item: undefined })}" target="_self">${words}</a></p>` : '');

/** One item to read; undefined when it is not, or not any more, published. */
export async function itemView(name: string, context: AppContext, parameters: Parameters): Promise<Omit<Frame, 'parameters'> | undefined> {
  const { store, config, clock } = context;
  const item = parameters.item ?? '';
  if (name === 'news-feed') {
    const row = await newsById(store, idOfSlug(item));
    if (!row) return undefined;
    const news = newsItem(row, config.publicUrl, true);
    return { title: news.title, canonical: news.url, body: newsArticle(news, row, html`${back(name, parameters, 'Berita lain')}`), whole: { href: `/n/${news.slug}`, words: 'Buka di halamannya sendiri' } };
  }
  if (name !== 'program-list') return undefined;
  const program = await findProgram(context, item);
  return program && { title: program.name, canonical: program.url, body: html`${programArticle(program, clock())}${back(name, parameters, 'Program lain')}`, whole: { href: `/p/${program.slug}`, words: 'Buka di halamannya sendiri' } };
}

