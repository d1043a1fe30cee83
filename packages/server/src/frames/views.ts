/** What each widget shows in a frame before any script, and without. */
import { html } from 'hono/html';
import type { Context } from 'hono';
import { idOfSlug } from '@kentongan/contract';
import type { AppContext } from '../context.ts';
import { boardView } from '../pages/board-view.ts';
import { emptyForm } from '../pages/form-page.ts';
import type { Html } from '../pages/html.ts';
import { newsList, programList } from '../pages/lists.ts';
import type { PageWords } from '../pages/locale/index.ts';
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
  readonly words: PageWords;
}
type Shown = Omit<Frame, 'parameters' | 'language'>;
type View = (asked: Asked) => Promise<Shown>;

const LIMIT = 5;
const limitOf = ({ limit }: Parameters): number => (limit === undefined ? LIMIT : Number(limit));
/** The same frame with another parameter. */
const next = (name: string, { parameters, words }: Asked, cursor: string | null): Html | string => (cursor === null ? '' : html`<p class="row"><a class="btn plain" href="${framePath(name, { ...parameters, cursor })}" target="_self" rel="next">${words.next}</a></p>`);

const newsFeed: View = async (asked) => {
  const { context: { store, config }, region, parameters, words } = asked;
  const { rows, nextCursor } = await listNews(store, { region: region.code, scope: parameters.scope as 'exact' | 'down' | 'up' | undefined, category: parameters.category, cursor: parameters.cursor, limit: limitOf(parameters) });
  const items = rows.map((row) => newsItem(row, config.publicUrl));
  const inner = html`<h1>${words.news.of(region.name)}</h1>${items.length ? newsList(items, { href: ({ id }) => framePath('news-feed', { ...parameters, cursor: undefined, item: id }), target: '_self' }, words) : html`<p>${words.news.none}</p>`}${next('news-feed', asked, nextCursor)}`;
  return { title: words.news.of(region.name), body: parameters.cursor ? inner : widget('news-feed', { api: config.publicUrl, region: region.code, parameters, inner }), whole: { href: `/r/${region.code}`, words: words.news.all(region.name) } };
};

const programs: View = async (asked) => {
  const { context: { store, config, clock }, region, parameters, words } = asked;
  const now = clock();
  const { rows, nextCursor } = await listPrograms(store, { region: region.code, category: isCategory(parameters.category) ? parameters.category : undefined, status: parameters.status?.split(',') as never, now, cursor: parameters.cursor, limit: limitOf(parameters) });
  const inner = html`<h1>${words.program.heading(region.name)}</h1>${rows.length ? programList(await programItems(store, rows, config.publicUrl, now), { href: ({ id }) => framePath('program-list', { ...parameters, cursor: undefined, item: id }), target: '_self' }, words) : html`<p>${words.program.none}</p>`}${next('program-list', asked, nextCursor)}`;
  return { title: words.program.of(region.name), body: parameters.cursor ? inner : widget('program-list', { api: config.publicUrl, region: region.code, parameters, inner }), whole: { href: `/r/${region.code}#program`, words: words.program.all(region.name) } };
};

const board: View = async (asked) => {
  const { context, region, parameters, words } = asked;
  const { store, config } = context;
  const { rows, nextCursor } = await listPublicTickets(store, { region: region.code, category: isCategory(parameters.category) ? parameters.category : undefined, cursor: parameters.cursor, limit: limitOf(parameters) });
  const aspirations = (await readTickets(context, rows)).map((parts) => aspirationView(parts, false));
  const leads = { href: ({ number }: { number: string }) => framePath('aspiration-tracker', { region: region.code, theme: parameters.theme, accent: parameters.accent, lang: parameters.lang, size: parameters.size, number }), target: '_self' as const };
  const inner = html`${boardView({ figures: await aspirationFigures(store, region.code), aspirations, next: undefined }, leads, words)}${next('aspiration-board', asked, nextCursor)}`;
  return { title: words.board.of(region.name), body: parameters.cursor ? inner : widget('aspiration-board', { api: config.publicUrl, region: region.code, parameters, inner }), whole: { href: `/r/${region.code}#aspirasi`, words: words.board.of(region.name) } };
};

const form: View = async ({ context, region, parameters, words }) => {
  const { form: said } = words;
  const href = `/r/${region.code}/aspirasi${parameters.program ? `?program=${parameters.program}` : ''}`;
  const whole = { href, words: said.ownPage };
  const title = said.title(region.name);
  if (parameters.as === 'link' || region.level < 4) {
    return { title, whole: { href: `/r/${region.code}`, words: region.name }, body: html`<h1>${said.to(region.name)}</h1><p>${region.level < 4 ? said.choosePlace : said.invitation}</p><p class="row"><a class="btn" href="${href}" rel="noopener">${said.open}</a></p>` };
  }
  const inner = html`<h1>${said.heading}</h1><p class="meta">${region.name}</p>${await emptyForm(context, region, parameters, words)}`;
  return { title, isPrivate: true, whole, body: widget('aspiration-form', { api: context.config.publicUrl, region: region.code, parameters, inner }) };
};

const tracker: View = async ({ c, context, region, parameters, words }) => {
  const { body, status, title, retryAfter } = parameters.number ? await publicTicket(c, context, parameters.number, words) : { body: askView('', {}, words), status: undefined, title: words.track.heading, retryAfter: undefined };
  return {
    title, status, retryAfter, isPrivate: true, moreStyle: TRACK_STYLE, whole: { href: parameters.number ? `/a/${encodeURIComponent(parameters.number)}` : '/a', words: words.ownPage },
    body: widget('aspiration-tracker', { api: context.config.publicUrl, region: region.code, parameters, inner: html`${body}` }),
  };
};

const alerts: View = async ({ context: { store, clock, config }, region, parameters, words }) => {
  const found = await alertsInForce(store, region.code, clock());
  const inner = html`<h1>${words.alerts.heading}</h1>${found.length ? found.map((alert) => html`<div class="alert ${alert.severity}"><p><strong lang="id">${alert.title}</strong></p><p lang="id">${alert.text}</p><p class="meta">${alert.region_name ?? alert.region} · ${words.alerts.until(longDate(alert.ends_at, alert.region, words.locale))}${alert.url && /^https?:/.test(alert.url) ? html` · <a href="${alert.url}" rel="noopener nofollow">${words.alerts.more}</a>` : ''}</p></div>`) : html`<p>${words.alerts.none}</p>`}`;
  return { title: words.alerts.of(region.name), isPrivate: true, body: widget('alert-bar', { api: config.publicUrl, region: region.code, parameters, inner }), whole: { href: `/r/${region.code}`, words: words.alerts.all(region.name) } };
};

export const VIEWS: Readonly<Record<string, View>> = { 'news-feed': newsFeed, 'program-list': programs, 'aspiration-form': form, 'aspiration-tracker': tracker, 'aspiration-board': board, 'alert-bar': alerts };

const back = (name: string, parameters: Parameters, others: string): Html | string => (parameters.region || parameters.site ? html`<p class="row"><a class="btn plain" href="${framePath(name, { ...parameters, item: undefined })}" target="_self">${others}</a></p>` : '');

/** One item to read; undefined when it is not, or not any more, published. */
export async function itemView(name: string, context: AppContext, parameters: Parameters, words: PageWords): Promise<Shown | undefined> {
  const { store, config, clock } = context;
  const item = parameters.item ?? '';
  if (name === 'news-feed') {
    const row = await newsById(store, idOfSlug(item));
    if (!row) return undefined;
    const news = newsItem(row, config.publicUrl, true);
    return { title: news.title, canonical: news.url, body: newsArticle(news, row, html`${back(name, parameters, words.news.others)}`, words), whole: { href: `/n/${news.slug}`, words: words.ownPage } };
  }
  if (name !== 'program-list') return undefined;
  const program = await findProgram(context, item);
  return program && { title: program.name, canonical: program.url, body: html`${programArticle(program, clock(), words)}${back(name, parameters, words.program.others)}`, whole: { href: `/p/${program.slug}`, words: words.ownPage } };
}

