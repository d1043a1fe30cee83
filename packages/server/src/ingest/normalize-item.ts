/** One raw item to one plain item: words decoded, addresses absolute, date in UTC, HTML clean. */
import { absoluteUrl, baseUrl } from './addresses.ts';
import { parseDate } from './dates.ts';
import type { SourceItem } from './feed.ts';
import { MAX_ID_CHARS, MAX_TITLE_CHARS } from './limits.ts';
import type { RawItem, RawText } from './raw-item.ts';
import { cleanHtml, plainText, summarize } from './sanitize.ts';

const KNOWN_TAG = 'a|abbr|applet|b|big|body|br|blink|cite|code|del|div|em|embed|font|frame|frameset|h[1-6]|head|hr|html|i|img|ins|kbd|li|link|mark|meta|object|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|sup|table|td|title|tr|tt|u|ul|var|wbr|figure|iframe|blockquote|center';
const UNKNOWN_TAG = new RegExp(`<(?!(?:/?(?:${KNOWN_TAG})\\b|!--))`, 'gi');
/** A tag that never ends was a sign. */
const OPEN_ENDED = /<(?=[^<>]*(?:<|$))/g;
const LEFT_OVER_ENTITY = /&(?:#\d{2,6}|#x[\da-f]{2,5}|amp|quot|apos|nbsp|hellip|[lr][sd]quo|[mn]dash|lt|gt);/i;

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Text without a type is markup when it holds a closing tag, a tag that stands alone, or an entity. */
function looksLikeHtml(text: string): boolean {
  return /<\/[a-z][a-z0-9]*\s*>|<(?:br|hr|img|p)\b[^<>]*>|&(?:#\d{2,6}|#x[\da-f]{2,5}|[a-z]{2,8});/i.test(text);
}

/** What was written as text keeps its paragraphs. */
function textToHtml(text: string): string {
  return text.trim().split(/\n[ \t]*\n\s*/).map((part) => `<p>${escapeText(part).replace(/\r?\n/g, '<br>')}</p>`).join('');
}

/** JSON can smuggle in what XML forbids, and a database may refuse. */
 
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

function toHtml(text: RawText | undefined): string {
  if (!text) return '';
  const value = text.value.replace(CONTROLS, '');
  return text.kind === 'html' || (text.kind === 'guess' && looksLikeHtml(value)) ? value : textToHtml(value);
}

const withSigns = (markup: string): string => markup.replace(UNKNOWN_TAG, '&lt;').replace(OPEN_ENDED, '&lt;');

/** A title as plain text: entities decoded as often as they were encoded, known tags removed, `<` in prose kept. */
export function titleText(text: RawText | undefined): string {
  if (!text) return '';
  const value = text.value.slice(0, MAX_TITLE_CHARS * 20).replace(CONTROLS, '');
  const isMarkup = text.kind === 'html' || (text.kind === 'guess' && looksLikeHtml(value));
  let plain = isMarkup ? plainText(withSigns(value)) : value.replace(/\s+/g, ' ').trim();
  if (isMarkup && LEFT_OVER_ENTITY.test(plain)) plain = plainText(withSigns(plain));
  return plain.slice(0, MAX_TITLE_CHARS);
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function normalizeItem(raw: RawItem, feedBase: string): Promise<SourceItem> {
  const base = baseUrl(feedBase, raw.base);
  const url = raw.urls.map((candidate) => absoluteUrl(candidate, base)).find((candidate) => candidate !== null) ?? null;
  const content = raw.content ?? raw.summary;
  const originalHtml = toHtml(content);
  const { html, pictures } = cleanHtml(originalHtml, { baseUrl: baseUrl(base, content?.base) });
  const fromSummary = raw.content && raw.summary ? cleanHtml(toHtml(raw.summary), { baseUrl: base }).pictures : [];
  const image = raw.images.map((candidate) => absoluteUrl(candidate, base)).find((candidate) => candidate !== null) ?? pictures[0]?.src ?? fromSummary[0]?.src ?? null;
  const summary = summarize(toHtml(raw.summary)) || summarize(html);
  const title = titleText(raw.title);
  const publishedAt = raw.dates.map(parseDate).find((date) => date !== null) ?? null;
  const named = raw.id?.replace(CONTROLS, '').trim() || url || `sha256:${await hashOf(`${title}\n${originalHtml}\n${publishedAt ?? ''}`)}`;
  const id = named.length > MAX_ID_CHARS ? `sha256:${await hashOf(named)}` : named;
  return { id, title, url, summary, html, image, publishedAt, category: raw.category ? titleText({ value: raw.category, kind: 'html' }) || null : null, originalHtml };
}
