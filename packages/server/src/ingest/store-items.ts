/** Puts a feed's items into the store: recognised by id, then URL, then content; changed in place; left alone when nothing changed. */
import { createHash } from 'node:crypto';
import { shortId, slugFor } from '@kentongan/contract';
import { withoutDirectionControls } from '../direction-controls.ts';
import type { Media } from '../media/index.ts';
import type { MediaTable, NewsTable } from '../store/database.ts';
import { insertPictures, knownItems, updateItem, type ItemChange, type KnownItem } from '../store/ingest.ts';
import { insertNews } from '../store/news.ts';
import { regionColumns } from '../store/region-columns.ts';
import { UniqueViolation, type Store } from '../store/store.ts';
import type { SourceItem } from './feed.ts';
import { picturesIn, rewritePictures } from './rewrite-pictures.ts';
import { summarize } from './sanitize.ts';

/** Pictures of one item that are fetched; further ones become links. */
const MAX_PICTURES = 20;
const DEFAULT_CATEGORY = 'Berita';
/** Characters of a category label. */
const MAX_CATEGORY_CHARS = 60;

export interface Target {
  region: string;
  siteKey: string | null;
  /** Null for what is imported by hand. */
  sourceId: string | null;
}

export interface StoreItemsDeps {
  store: Store;
  media: Media;
  /** Epoch milliseconds. */
  clock: () => number;
}

export interface Outcome {
  added: number;
  updated: number;
  unchanged: number;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

interface Prepared {
  item: SourceItem;
  title: string;
  category: string;
  contentHash: string;
  originalHash: string;
}

function prepare(read: SourceItem): Prepared {
  const item = { ...withoutDirectionControls(read), id: read.id, url: read.url, originalHtml: read.originalHtml };
  const title = item.title || summarize(item.summary, 80);
  const category = (item.category ?? DEFAULT_CATEGORY).slice(0, MAX_CATEGORY_CHARS);
  return { item, title, category, contentHash: sha256(JSON.stringify([title, item.summary, item.html, item.image])), originalHash: sha256(item.originalHtml) };
}

/** Finds the row of an item. A row whose own id is still in the feed belongs to that id, so sites whose items share one URL stay apart. */
class Recogniser {
  readonly #byId = new Map<string, KnownItem>();
  readonly #byUrl = new Map<string, KnownItem>();
  readonly #byContent = new Map<string, KnownItem>();

  constructor(rows: readonly KnownItem[], present: ReadonlySet<string>) {
    for (const row of rows) {
      if (row.external_id) this.#byId.set(row.external_id, row);
      if (row.external_id && present.has(row.external_id)) continue;
      if (row.external_url) this.#byUrl.set(row.external_url, row);
      this.#byContent.set(row.content_hash, row);
    }
  }

  find({ item, contentHash }: Prepared): KnownItem | undefined {
    const row = this.#byId.get(item.id) ?? (item.url ? this.#byUrl.get(item.url) : undefined) ?? this.#byContent.get(contentHash);
    if (!row) return undefined;
    if (row.external_url) this.#byUrl.delete(row.external_url);
    this.#byContent.delete(row.content_hash);
    return row;
  }
}

/** Each item once: the first of those that share an id, or both URL and content. */
function distinct(items: readonly SourceItem[]): Prepared[] {
  const seen = new Set<string>();
  const result: Prepared[] = [];
  for (const prepared of items.map(prepare).filter(({ item }) => item.title !== '' || item.html !== '')) {
    const keys = [`id ${prepared.item.id}`, `${prepared.item.url ?? ''} ${prepared.contentHash}`];
    if (keys.some((key) => seen.has(key))) continue;
    for (const key of keys) seen.add(key);
    result.push(prepared);
  }
  return result;
}

function isUnchanged(row: KnownItem, { item, category, contentHash, originalHash }: Prepared, region: string): boolean {
  const sameDate = item.publishedAt === null || row.published_at === Date.parse(item.publishedAt);
  return row.content_hash === contentHash && row.original_hash === originalHash && row.external_id === item.id && row.external_url === item.url && row.category === category && row.region === region && sameDate;
}

/** Stores what is new or changed, an item a transaction, so that a stop in the middle loses nothing that was done. */
export async function storeItems(items: readonly SourceItem[], target: Target, { store, media, clock }: StoreItemsDeps): Promise<Outcome> {
  const outcome: Outcome = { added: 0, updated: 0, unchanged: 0 };
  const prepared = distinct(items);
  const recogniser = new Recogniser(await knownItems(store, target.sourceId), new Set(prepared.map(({ item }) => item.id)));
  const fetched = new Map<string, Promise<MediaTable | null>>();
  const keep = (url: string): Promise<MediaTable | null> => {
    const started = fetched.get(url) ?? media.keepFrom(url).catch(() => null);
    fetched.set(url, started);
    return started;
  };
  for (const one of prepared) outcome[await storeOne(one, recogniser.find(one), target, store, (row) => withPictures(one, row, target, keep, clock()))] += 1;
  return outcome;
}

/** `prepare` gives what is to be written over the row, or as a new one. */
async function storeOne(one: Prepared, row: KnownItem | undefined, target: Target, store: Store, prepare: (row: KnownItem | undefined) => Promise<{ change: ItemChange; pictures: MediaTable[] }>): Promise<keyof Outcome> {
  if (row && isUnchanged(row, one, target.region)) return 'unchanged';
  const { change, pictures } = await prepare(row);
  try {
    await store.write(function* (queries) {
      yield* insertPictures(queries, pictures);
      if (row) yield* updateItem(queries, row.id, change);
      else yield* insertNews(queries, newRow(change, target));
    });
    return row ? 'updated' : 'added';
  } catch (error) {
    if (!(error instanceof UniqueViolation)) throw error;
    // Another process has stored this item since we looked: it is that row now.
    const [theirs] = await knownItems(store, target.sourceId, one.item.id);
    if (!theirs || theirs.id === row?.id) throw error;
    return storeOne(one, theirs, target, store, prepare);
  }
}

async function withPictures(one: Prepared, row: KnownItem | undefined, target: Target, keep: (url: string) => Promise<MediaTable | null>, now: number): Promise<{ change: ItemChange; pictures: MediaTable[] }> {
  const { item } = one;
  const inHtml = picturesIn(item.html).slice(0, MAX_PICTURES);
  const kept = new Map<string, MediaTable>();
  const addresses = new Set([...(item.image ? [item.image] : []), ...inHtml.map(({ src }) => src)]);
  await Promise.all([...addresses].map(async (src) => {
    const picture = await keep(src);
    if (picture) kept.set(src, picture);
  }));
  const lead = item.image ? kept.get(item.image) : undefined;
  const published = item.publishedAt ? Date.parse(item.publishedAt) : (row?.published_at ?? now);
  const change: ItemChange = {
    ...regionColumns(target.region),
    title: one.title,
    summary: item.summary,
    html: rewritePictures(item.html, kept),
    original_html: item.originalHtml,
    original_hash: one.originalHash,
    media_hash: lead?.hash ?? null,
    image_alt: inHtml.find(({ src }) => src === item.image)?.alt || null,
    category: one.category,
    category_key: one.category.toLowerCase(),
    external_id: item.id,
    external_url: item.url,
    content_hash: one.contentHash,
    published_at: published,
    updated_at: now,
  };
  return { change, pictures: [...new Map([...kept.values()].map((picture) => [picture.hash, picture])).values()] };
}

function newRow(change: ItemChange, target: Target): NewsTable {
  const id = shortId();
  return { ...change, id, slug: slugFor(change.title, id), site_key: target.siteKey, source_id: target.sourceId, status: 'published', pinned: 0, created_at: change.updated_at };
}
