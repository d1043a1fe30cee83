/** Which of our pages an address names, as something that another site can show in a frame. */
import { ContractError, idOfSlug, normalizeRegionCode, type NewsItem } from '@kentongan/contract';
import type { Context } from 'hono';
import type { AppContext } from '../context.ts';
import { framePath } from '../frames/parameters.ts';
import { findProgram } from '../pages/program-page.ts';
import { publicTicket } from '../pages/track-page.ts';
import { newsById } from '../store/news.ts';
import { regionByCode } from '../store/regions.ts';
import { newsItem } from '../views/news-view.ts';

/** Pixels of a frame that holds a few sentences and a button. */
const CARD_HEIGHT = 260;
const READING_HEIGHT = 600;

export interface Resource {
  readonly title: string;
  /** The page itself, absolute. */
  readonly url: string;
  /** What the frame loads, root-relative. */
  readonly frame: string;
  /** Pixels that fit most of what it shows. */
  readonly height: number;
  readonly image?: NewsItem['image'];
}

type Read = (key: string, c: Context, context: AppContext, query: URLSearchParams) => Promise<Resource | undefined>;

async function region(code: string, { store, config }: AppContext): Promise<{ code: string; name: string; url: string } | undefined> {
  try {
    const found = await regionByCode(store, normalizeRegionCode(code));
    return found && { code: found.code, name: found.name, url: `${config.publicUrl}/r/${found.code}` };
  } catch (error) {
    if (error instanceof ContractError) return undefined;
    throw error;
  }
}

/** Paths of pages, each with its one variable part, and what stands behind it. */
const PAGES: readonly (readonly [RegExp, Read])[] = [
  [/^\/n\/([^/]+)$/, async (slug, _, { store, config }) => {
    const row = await newsById(store, idOfSlug(slug));
    if (!row) return undefined;
    const { title, url, image, id, region: { code } } = newsItem(row, config.publicUrl);
    return { title, url, image, frame: framePath('news-feed', { region: code, item: id }), height: READING_HEIGHT };
  }],
  [/^\/p\/([^/]+)$/, async (slug, _, context) => {
    const program = await findProgram(context, slug);
    return program && { title: program.name, url: program.url, image: program.image, frame: framePath('program-list', { region: program.regions[0]?.code, item: program.id }), height: READING_HEIGHT };
  }],
  [/^\/r\/([^/]+)\/aspirasi$/, async (code, _, context, query) => {
    const place = await region(code, context);
    const program = /^[\w-]{1,120}$/.exec(query.get('program') ?? '')?.[0];
    return place && { title: `Sampaikan aspirasi – ${place.name}`, url: `${place.url}/aspirasi`, frame: framePath('aspiration-form', { region: place.code, program, as: 'link' }), height: CARD_HEIGHT };
  }],
  [/^\/r\/([^/]+)$/, async (code, _, context) => {
    const place = await region(code, context);
    return place && { title: `Kabar ${place.name}`, url: place.url, frame: framePath('news-feed', { region: place.code }), height: READING_HEIGHT };
  }],
  [/^\/a\/([^/]+)$/, async (number, c, context) => {
    const { title, isFound } = await publicTicket(c, context, number.slice(0, 40));
    return isFound ? { title, url: `${context.config.publicUrl}/a/${encodeURIComponent(number)}`, frame: framePath('aspiration-tracker', { number }), height: READING_HEIGHT } : undefined;
  }],
  [/^\/()$/, (_, __, { config }) => Promise.resolve({ title: 'Kentongan: kabar, program, dan aspirasi desa', url: `${config.publicUrl}/`, frame: framePath('home', {}), height: CARD_HEIGHT })],
  [/^\/a()$/, (_, __, { config }) => Promise.resolve({ title: 'Lacak aspirasi', url: `${config.publicUrl}/a`, frame: framePath('aspiration-tracker', {}), height: CARD_HEIGHT + 100 })],
];

/** Undefined for addresses of others, and for what is not, or not any more, public. */
export async function resourceAt(address: string, c: Context, context: AppContext): Promise<Resource | undefined> {
  const { publicUrl } = context.config;
  if (!URL.canParse(address)) return undefined;
  const { origin, pathname, searchParams, username, password } = new URL(address);
  const base = new URL(publicUrl);
  const prefix = base.pathname.replace(/\/$/, '');
  if (origin !== base.origin || username || password || !pathname.startsWith(`${prefix}/`)) return undefined;
  const path = pathname.slice(prefix.length).replace(/(.)\/$/, '$1');
  for (const [form, read] of PAGES) {
    const key = form.exec(path)?.[1];
    if (key === undefined) continue;
    const decoded = decode(key);
    return decoded === undefined ? undefined : read(decoded, c, context, searchParams);
  }
  return undefined;
}

/** Undefined for what no text can be. */
function decode(part: string): string | undefined {
  try {
    const text = decodeURIComponent(part);
    return text.includes('\u0000') || text.length > 400 ? undefined : text;
  } catch {
    return undefined;
  }
}
