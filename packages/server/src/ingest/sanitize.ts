/** HTML from outside, made harmless by the contract's one allow-list, and the plain text in it. */
import { ALLOWED_ATTRIBUTES, ALLOWED_SCHEMES, ALLOWED_TAGS, DROPPED_WITH_CONTENT } from '@kentongan/contract/html';
import sanitize from 'sanitize-html';
import { absoluteUrl } from './addresses.ts';
import { MAX_HTML_CHARS, SUMMARY_CHARS } from './limits.ts';

export interface Picture {
  src: string;
  alt: string;
}

export interface CleanHtml {
  html: string;
  /** In reading order, without trackers and emoji. */
  pictures: Picture[];
}

const BLOCKS = 'address|article|aside|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul';
const BLOCK_TAG = new RegExp(`<(/?)(${BLOCKS})\\b[^<>]*>`, 'gi');
const LAZY_SOURCES = ['data-src', 'data-lazy-src', 'data-original', 'data-orig-file', 'data-orig-src', 'data-large-file'];
const TRACKERS = /\/\/(?:pixel\.wp\.com|stats\.wordpress\.com|feeds\.wordpress\.com|feeds\.feedburner\.com|feedads\.|[\w.-]*doubleclick\.net|www\.google-analytics\.com|[\w.-]*feedsportal\.com|blogger\.googleusercontent\.com\/tracker|b\.scorecardresearch\.com)/i;
const EMOJI = /\/(?:s\.w\.org\/images\/core\/emoji|wp-includes\/images\/smilies|twemoji|emoji\/)/i;

/** Deeper than this no article goes; the parser's cost grows with depth, so what is deeper is cut. */
const MAX_DEPTH = 400;

const FLAT = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'p', 'param', 'li', 'source', 'td', 'th', 'tr', 'track', 'wbr']);

function bounded(html: string): string {
  const text = framesClosed(withoutComments(html.slice(0, MAX_HTML_CHARS)));
  const open: string[] = [];
  const times = new Map<string, number>();
  let foreign = 0;
  for (const match of text.matchAll(/<(\/?)([a-z][^\s<>/]{0,60})([^<>]*)/gi)) {
    const name = match[2]!.toLowerCase();
    // Within SVG and MathML a slash closes; in HTML it does not.
    if (FLAT.has(name) || (match[3]!.endsWith('/') && foreign > 0)) continue;
    if (match[1] === '/') {
      if (!times.get(name)) continue;
      for (let last = ''; last !== name;) {
        last = open.pop()!;
        times.set(last, times.get(last)! - 1);
        if (last === 'svg' || last === 'math') foreign -= 1;
      }
    } else {
      open.push(name);
      times.set(name, (times.get(name) ?? 0) + 1);
      if (name === 'svg' || name === 'math') foreign += 1;
      if (open.length > MAX_DEPTH) return text.slice(0, match.index);
    }
  }
  return text;
}

/** Tags in a comment are no tags, whoever looks at them later. A comment that nobody ended takes nothing with it. */
function withoutComments(html: string): string {
  let out = '';
  let last = 0;
  for (let start = html.indexOf('<!--'); start >= 0; start = html.indexOf('<!--', last)) {
    out += html.slice(last, start);
    const empty = /^-?>/.exec(html.slice(start + 4, start + 6));
    const end = empty ? start + 4 + empty[0].length - 3 : html.indexOf('-->', start + 4);
    if (end < 0) return out + html.slice(start).replaceAll('<!--', '');
    last = end + 3;
  }
  return out + html.slice(last);
}

const SELF_CLOSED = new RegExp(`<(?:(?:${DROPPED_WITH_CONTENT.join('|')})\\b|[a-z]\\w{0,20}:)[^<>]*/>`, 'gi');

/** A frame or a word processor's tag that XHTML closed in itself, or that nobody closed, must not take the rest of the article with it. */
function framesClosed(html: string): string {
  let text = html.replace(SELF_CLOSED, '');
  const lower = text.toLowerCase();
  for (const name of ['iframe', 'object']) {
    const open = lower.lastIndexOf(`<${name}`);
    const end = text.indexOf('>', open);
    if (open >= 0 && end >= 0 && lower.indexOf(`</${name}`, open) < 0) text = text.slice(0, open) + text.slice(end + 1);
    if (text.length !== lower.length) break;
  }
  return text;
}

/** A block that is only a wrapper in the allow-list's eyes: one that holds no other block becomes a paragraph, so that lines stay apart. */
function paragraphs(html: string): string {
  let out = '';
  let last = 0;
  let open: { start: number; end: number } | null = null;
  for (const match of html.matchAll(BLOCK_TAG)) {
    const name = match[2]!.toLowerCase();
    const closes = match[1] === '/';
    const end = match.index + match[0].length;
    if (!closes) open = name === 'div' ? { start: match.index, end } : null;
    else {
      if (open && name === 'div') {
        out += `${html.slice(last, open.start)}<p>${html.slice(open.end, match.index)}</p>`;
        last = end;
      }
      open = null;
    }
  }
  return out + html.slice(last);
}

function pictureSource(attribs: sanitize.Attributes, base: string): string | null {
  const written = attribs['src']?.trim();
  const lazy = LAZY_SOURCES.map((name) => attribs[name]?.trim()).find((value) => value && !value.startsWith('data:'));
  const fromSet = (attribs['srcset'] ?? attribs['data-srcset'] ?? attribs['data-lazy-srcset'])?.trim().split(/\s+/)[0]?.replace(/,$/, '');
  const placeholder = !written || /^data:/i.test(written) || (lazy && /(?:blank|placeholder|spacer|loading|lazy|1x1|pixel)[\w.-]{0,80}\.(?:gif|png|svg|jpe?g)/i.test(written));
  return absoluteUrl(placeholder ? (lazy ?? fromSet) : written, base);
}

function isTracker(attribs: sanitize.Attributes, src: string): boolean {
  const tiny = (value: string | undefined): boolean => value !== undefined && /^\s*[01](?:px)?\s*$/.test(value);
  return tiny(attribs['width']) || tiny(attribs['height']) || /(?:^|[;\s])(?:width|height)\s*:\s*[01]px/i.test(attribs['style'] ?? '') || TRACKERS.test(src);
}

function isEmoji(attribs: sanitize.Attributes, src: string): boolean {
  return /(?:^|\s)(?:wp-smiley|emoji|smiley)(?:\s|$)/i.test(attribs['class'] ?? '') || EMOJI.test(src);
}

function resolvedLink(href: string | undefined, base: string): string | null {
  const text = href?.trim();
  if (!text) return null;
  if (/^(?:mailto|tel):/i.test(text)) return text;
  return absoluteUrl(text, base);
}

/** Cleans and, in the same pass, makes links and pictures absolute and lists the pictures. Linear in the input, which is cut at 512 Ki characters. */
export function cleanHtml(html: string, options: { baseUrl: string }): CleanHtml {
  const base = options.baseUrl;
  const pictures: Picture[] = [];
  const cleaned = sanitize(paragraphs(bounded(html)), {
    allowedTags: [...ALLOWED_TAGS],
    allowedAttributes: Object.fromEntries(Object.entries(ALLOWED_ATTRIBUTES).map(([tag, names]) => [tag, [...names]])),
    allowedSchemes: [...ALLOWED_SCHEMES],
    allowedSchemesByTag: { img: ['http', 'https'] },
    allowProtocolRelative: false,
    nonTextTags: [...DROPPED_WITH_CONTENT],
    nestingLimit: 60,
    transformTags: {
      h1: 'h2',
      h5: 'h4',
      h6: 'h4',
      del: 's',
      strike: 's',
      a: (tagName, attribs) => {
        const href = resolvedLink(attribs['href'], base);
        const { href: _, ...rest } = attribs;
        return { tagName, attribs: href ? { ...rest, href } : rest };
      },
      img: (tagName, attribs) => {
        const src = pictureSource(attribs, base);
        if (!src || isTracker(attribs, src) || isEmoji(attribs, src)) return { tagName, attribs: { alt: src && isEmoji(attribs, src) ? (attribs['alt'] ?? '') : '' } };
        const picture = { src, alt: attribs['alt']?.trim() ?? '' };
        pictures.push(picture);
        const kept: sanitize.Attributes = { src, alt: picture.alt };
        for (const name of ['width', 'height']) if (/^\d{1,5}$/.test(attribs[name] ?? '')) kept[name] = attribs[name]!;
        if (attribs['title']) kept['title'] = attribs['title'];
        return { tagName, attribs: kept };
      },
    },
    exclusiveFilter: (frame) => (frame.tag === 'img' && !frame.attribs['src']) || (frame.tag === 'p' && frame.text.trim() === '' && frame.mediaChildren.length === 0),
  });
  return { html: cleaned.trim(), pictures };
}

/** HTML by the contract's allow-list: links and pictures absolute against `baseUrl`, h1 as h2, lazy pictures recovered, trackers gone. */
export function sanitizeHtml(html: string, options: { baseUrl: string }): string {
  return cleanHtml(html, options).html;
}

const TEXT_ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The words alone, entities decoded, white space collapsed; blocks and line breaks become spaces. */
export function plainText(html: string): string {
  const spaced = bounded(html).replace(new RegExp(`<(?=/?(?:br|${BLOCKS})\\b)`, 'gi'), ' <');
  const text = sanitize(spaced, { allowedTags: [], allowedAttributes: {}, nonTextTags: [...DROPPED_WITH_CONTENT], nestingLimit: 60 });
  return text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => TEXT_ENTITIES[entity]!).replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
}

/** Plain text of at most `limit` characters, ended at a word with `…` when cut. */
export function summarize(html: string, limit: number = SUMMARY_CHARS): string {
  const text = plainText(html).replace(/\s*(?:\[(?:\.{3}|…)\]|\((?:\.{3}|…)\))\s*$/u, '…');
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const space = /\s/u.test(text[limit - 1]!) ? cut.length : cut.lastIndexOf(' ');
  const words = space > limit / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/u, '');
  return `${words.replace(/[\s,;:.\-–—…]+$/u, '')}…`;
}
