/** Points the pictures of cleaned HTML at our own media, and turns one that could not be had into a link. */
import type { MediaTable } from '../store/database.ts';
import { mediaPath, srcsetOf } from '../media/image.ts';

const PART = /<a\b[^<>]*>|<\/a>|<img\b[^<>]*>/g;

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
const unescape = (text: string): string => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');

/** The addresses of the pictures in HTML that `sanitizeHtml` made, in order, each once. */
export function picturesIn(html: string): { src: string; alt: string }[] {
  const found = new Map<string, string>();
  for (const [tag] of html.matchAll(/<img\b[^<>]*>/g)) {
    const src = attribute(tag, 'src');
    if (src && !found.has(unescape(src))) found.set(unescape(src), unescape(attribute(tag, 'alt') ?? ''));
  }
  return [...found].map(([src, alt]) => ({ src, alt }));
}

/** `kept` says what became of each address; stored addresses are root-relative (see `absoluteMedia`). Takes only HTML that `sanitizeHtml` made. */
export function rewritePictures(html: string, kept: ReadonlyMap<string, MediaTable>): string {
  let inLink = false;
  return html.replace(PART, (tag) => {
    if (tag.startsWith('<a')) inLink = true;
    else if (tag === '</a>') inLink = false;
    if (!tag.startsWith('<img')) return tag;
    const src = attribute(tag, 'src') ?? '';
    const alt = attribute(tag, 'alt') ?? '';
    const row = kept.get(unescape(src));
    if (row) return `<img src="${mediaPath(row.hash, row.width)}" srcset="${srcsetOf(row)}" width="${row.width}" height="${row.height}" alt="${alt}" />`;
    const words = alt.trim() || 'Gambar';
    return inLink || src === '' ? words : `<a href="${src}">${words}</a>`;
  });
}

/** Stored HTML with its media addresses made absolute against KENTONGAN_PUBLIC_URL, as the API and pages send it. */
export function absoluteMedia(html: string, publicUrl: string): string {
  const prefix = publicUrl.replace(/\/$/, '');
  return html.replace(/<img\b[^<>]*>/g, (tag) => tag.replace(/\s(?:src|srcset)="[^"]*"/g, (part) => part.replace(/(?<=["\s])\/media\//g, `${prefix}/media/`)));
}
