/** `/r/{region}` and `/`: news, programs and aspirations of a place, and the way up and down the tree. */
import { html } from 'hono/html';
import type { Context } from 'hono';
import { ContractError, normalizeRegionCode } from '@kentongan/contract';
import type { AppContext } from '../context.ts';
import { CursorError } from '../store/cursor.ts';
import { listNews } from '../store/news.ts';
import { listPrograms } from '../store/programs.ts';
import { aspirationFigures } from '../store/stats.ts';
import { listPublicTickets } from '../store/tickets.ts';
import { listRegions, regionByCode, type RegionWithParents } from '../store/regions.ts';
import type { Store } from '../store/store.ts';
import { readTickets } from '../use-cases/tickets/read-ticket.ts';
import { regionSubject, socialImage } from '../social-picture/subject.ts';
import { newsItem } from '../views/news-view.ts';
import { programItems } from '../views/program-view.ts';
import { aspirationView } from '../views/ticket-view.ts';
import { boardView } from './board-view.ts';
import type { Html } from './html.ts';
import { notFound, oembedOf, respond } from './layout.ts';
import { newsList, programList } from './lists.ts';

const NEWS = 10;
const PROGRAMS = 20;
const REGIONS = 30;
const ASPIRATIONS = 5;

/** The region of a path, its canonical code, or nothing. A redirect is due when the codes differ. */
export async function regionOf(c: Context, { store }: AppContext): Promise<RegionWithParents | undefined> {
  try {
    return await regionByCode(store, normalizeRegionCode(c.req.param('region') ?? ''));
  } catch (error) {
    if (error instanceof ContractError) return undefined;
    throw error;
  }
}

/** A parameter once, plain, at most 400 characters; pages ignore what they do not know. */
const parameter = (c: Context, name: string): string | undefined => c.req.query(name)?.replaceAll('\u0000', '').trim().slice(0, 400) || undefined;

export function regionLinks(regions: readonly RegionWithParents[], suffix = ''): Html {
  return html`<ul class="items">${regions.map((r) => html`<li><h3><a href="/r/${r.code}${suffix}">${r.name}</a></h3>${r.parents.length ? html`<p class="meta">${r.parents.map((p) => p.name).reverse().join(', ')}</p>` : ''}</li>`)}</ul>`;
}

/** Every region right below `code`: some districts have over a hundred villages. */
export async function regionsBelow(store: Store, code: string): Promise<RegionWithParents[]> {
  const all: RegionWithParents[] = [];
  let cursor: string | undefined;
  do {
    const page = await listRegions(store, { parent: code, limit: 100, cursor });
    all.push(...page.rows.map((r) => ({ ...r, parents: [] })));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}

export async function homePage(c: Context, { store, config }: AppContext): Promise<Response> {
  const q = parameter(c, 'q');
  const { rows, nextCursor } = await listRegions(store, { q, limit: q === undefined ? 50 : REGIONS });
  return respond(c, {
    title: 'Kentongan: kabar, program, dan aspirasi desa', description: 'Cari desa atau kelurahan Anda: berita, program, dan tempat menyampaikan aspirasi.', canonical: `${config.publicUrl}/`, oembed: oembedOf(config.publicUrl, '/'),
    body: html`<h1>Kabar, program, dan aspirasi desa</h1><p>Berita dari desa dan KIM, program untuk warga, dan tempat menyampaikan aspirasi. Gratis, tanpa akun.</p>
<form method="get" action="/" role="search" class="field"><label for="q">Cari desa, kelurahan, atau kecamatan</label><input id="q" name="q" type="search" value="${q ?? ''}"><p class="row"><button>Cari</button></p></form>
<h2>${q === undefined ? 'Provinsi' : `Hasil untuk “${q}”`}</h2>${rows.length ? regionLinks(rows) : html`<p>Tidak ada wilayah bernama itu. Coba sebagian namanya saja.</p>`}${q !== undefined && nextCursor !== null ? html`<p class="hint">Masih ada yang lain. Tulis namanya lebih lengkap, atau tambahkan kata.</p>` : ''}`,
  });
}

export async function regionPage(c: Context, context: AppContext): Promise<Response> {
  const { store, config, clock } = context;
  const region = await regionOf(c, context);
  if (!region) return notFound(c);
  if (region.code !== c.req.param('region')) return c.redirect(`/r/${region.code}`, 301);
  const q = parameter(c, 'q');
  const cursor = parameter(c, 'cursor');
  const programsCursor = parameter(c, 'programs');
  const aspirationsCursor = parameter(c, 'aspirations');
  const now = clock();
  const lists = await Promise.all([
    listNews(store, { region: region.code, q, cursor, limit: NEWS }),
    listPrograms(store, { region: region.code, now, cursor: programsCursor, limit: PROGRAMS }),
    listPublicTickets(store, { region: region.code, cursor: aspirationsCursor, limit: ASPIRATIONS }),
  ]).catch((error: unknown) => {
    if (error instanceof CursorError) return undefined;
    throw error;
  });
  if (!lists) return c.redirect(`/r/${region.code}`, 302);
  const [news, programs, tickets] = lists;
  const children = region.level < 4 ? await regionsBelow(store, region.code) : [];
  const items = news.rows.map((row) => newsItem(row, config.publicUrl));
  /** The same page with the next part of one list; the others stay where they are. */
  const next = (name: 'cursor' | 'programs' | 'aspirations', place: string | null): string | undefined => {
    const values = { q, cursor, programs: programsCursor, aspirations: aspirationsCursor, [name]: place ?? undefined };
    return place === null ? undefined : `?${new URLSearchParams(Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined)).toString()}`;
  };
  const [moreNews, morePrograms] = [next('cursor', news.nextCursor), next('programs', programs.nextCursor)];
  const aspirations = (await readTickets(context, tickets.rows)).map((parts) => aspirationView(parts, false));
  const board = boardView({ figures: await aspirationFigures(store, region.code), aspirations, next: next('aspirations', tickets.nextCursor) });
  return respond(c, {
    title: `${region.name}: kabar, program, dan aspirasi`, description: `Berita dan program untuk warga ${region.name}.`, canonical: `${config.publicUrl}/r/${region.code}`, oembed: oembedOf(config.publicUrl, `/r/${region.code}`), image: socialImage(regionSubject(region), config.publicUrl),
    feeds: [['application/rss+xml', `/feeds/${region.code}.rss`], ['application/atom+xml', `/feeds/${region.code}.atom`], ['application/feed+json', `/feeds/${region.code}.json`]],
    body: html`<p class="meta">${region.parents.map((p, i) => html`${i > 0 ? ' › ' : ''}<a href="/r/${p.code}">${p.name}</a>`)}</p><h1>${region.name}</h1>
<p class="row"><a class="btn" href="/r/${region.code}/aspirasi">Sampaikan aspirasi</a></p>
<h2>Berita</h2>
<form method="get" role="search" class="field"><label for="q">Cari berita</label><input id="q" name="q" type="search" value="${q ?? ''}"><p class="row"><button>Cari</button></p></form>
${items.length ? newsList(items) : html`<p>${q === undefined ? 'Belum ada berita di sini.' : 'Tidak ada berita dengan kata itu.'} ${region.parents.at(-1) ? html`Lihat kabar <a href="/r/${region.parents.at(-1)!.code}">${region.parents.at(-1)!.name}</a>.` : ''}</p>`}
${moreNews ? html`<p class="row"><a class="btn plain" href="${moreNews}" rel="next">Berita lain</a></p>` : ''}
<h2 id="program">Program</h2>
${programs.rows.length ? programList(await programItems(store, programs.rows, config.publicUrl, now)) : html`<p>Belum ada pengumuman program.</p>`}
${morePrograms ? html`<p class="row"><a class="btn plain" href="${morePrograms}#program" rel="next">Program lain</a></p>` : ''}
${board}
${children.length ? html`<h2>Wilayah di dalamnya</h2>${regionLinks(children)}` : ''}
<p class="meta noprint feeds">Umpan: <a href="/feeds/${region.code}.rss">RSS</a> · <a href="/feeds/${region.code}.atom">Atom</a> · <a href="/feeds/${region.code}.json">JSON</a> · <a href="/feeds/${region.code}/programs.ics">kalender program</a></p>`,
  });
}
