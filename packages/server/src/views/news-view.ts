/** A row of news as the contract's item. */
import type { NewsItem } from '@kentongan/contract';
import { absoluteMedia } from '../ingest/rewrite-pictures.ts';
import { imageOf } from '../media/image.ts';
import type { NewsView } from '../store/news.ts';
import { instant } from './instants.ts';

/** `detail` adds the html, with absolute picture addresses. */
export function newsItem(row: NewsView, publicUrl: string, detail = false): NewsItem {
  const picture = row.media_hash !== null && row.media_width !== null && row.media_height !== null && row.media_widths !== null
    ? imageOf({ hash: row.media_hash, width: row.media_width, height: row.media_height, widths: row.media_widths }, row.image_alt, publicUrl) : undefined;
  return {
    id: row.id, slug: row.slug, url: `${publicUrl}/n/${row.slug}`, title: row.title, summary: row.summary,
    ...(detail ? { html: absoluteMedia(row.html, publicUrl) } : {}),
    ...(picture ? { image: picture } : {}),
    category: row.category, region: { code: row.region, name: row.region_name ?? row.region },
    site: { name: row.site_name ?? row.region_name ?? '', url: row.site_url ?? `${publicUrl}/r/${row.region}` },
    publishedAt: instant(row.published_at), updatedAt: instant(row.updated_at), pinned: row.pinned === 1,
  };
}
