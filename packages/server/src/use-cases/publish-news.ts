/** Staff publish news. What they wrote is kept as evidence; what is shown is sanitised. */
import { shortId, slugFor, type NewsInput } from '@kentongan/contract';
import { createHash, randomUUID } from 'node:crypto';
import type { AppContext } from '../context.ts';
import { withoutDirectionControls } from '../direction-controls.ts';
import { picturesIn, rewritePictures } from '../ingest/rewrite-pictures.ts';
import { plainText, sanitizeHtml, summarize } from '../ingest/sanitize.ts';
import type { MediaTable, NewsTable } from '../store/database.ts';
import { insertPictures } from '../store/ingest.ts';
import { insertNews } from '../store/news.ts';
import { regionColumns } from '../store/region-columns.ts';
import { appendAudit } from '../store/staff.ts';

/** Pictures of one text that are fetched; further ones become links. */
const MOST_PICTURES = 20;

const hex = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Resolves with the id once it is on disk and the caches know. `actor` is the id of the account. Rejects with a `MediaError` or `OutboundError` for a picture that cannot be had. */
export async function publishNews(context: AppContext, input: NewsInput, actor: string): Promise<string> {
  const now = context.clock();
  const id = shortId();
  const { title, summary, category, image, clean } = withoutDirectionControls({ title: input.title.trim(), summary: input.summary, category: input.category?.trim() ?? '', image: input.image, clean: sanitizeHtml(input.html, { baseUrl: context.config.publicUrl }) });
  const kept = await keepPictures(context, clean);
  const html = rewritePictures(clean, kept);
  const picture: MediaTable | null = image ? await context.media.keepFrom(image.url) : null;
  const row: NewsTable = {
    id, slug: slugFor(title, id), title, summary: summarize(summary ?? plainText(html)), html, original_html: input.html, original_hash: hex(input.html),
    media_hash: picture?.hash ?? null, image_alt: image?.alt ?? null, category, category_key: category.toLowerCase(), site_key: input.site ?? null, source_id: null, external_id: null, external_url: null,
    content_hash: hex(`${title}\n${html}`), ...regionColumns(input.region), status: input.publish === true ? 'published' : 'draft', pinned: input.pinned ? 1 : 0,
    published_at: input.publishedAt === undefined ? now : Date.parse(input.publishedAt), updated_at: now, created_at: now,
  };
  await context.store.write(function* (queries) {
    yield* insertPictures(queries, [...kept.values(), ...(picture ? [picture] : [])]);
    yield* insertNews(queries, row);
    yield* appendAudit(queries, { id: randomUUID(), at: now, actor, action: 'news:create', subject: id, detail: row.status });
  });
  context.cache.dropRegions([input.region]);
  return id;
}

/** Readers ask no other origin: pictures in the text become ours, and one that cannot be had becomes a link. */
async function keepPictures({ media }: AppContext, html: string): Promise<Map<string, MediaTable>> {
  const kept = new Map<string, MediaTable>();
  for (const { src } of picturesIn(html).slice(0, MOST_PICTURES)) {
    const row = await media.keepFrom(src).catch(() => null);
    if (row) kept.set(src, row);
  }
  return kept;
}
