/** Builds DOM nodes from the server's sanitised HTML, by the contract's allow-list alone: no parser sink, so Trusted Types has nothing to refuse. */
import { ALLOWED_ATTRIBUTES, ALLOWED_SCHEMES, ALLOWED_TAGS, DROPPED_WITH_CONTENT } from '@kentongan/contract/html';
import type { KimElement } from '../base/element.ts';

const TOKEN = /<!--[^]*?-->|<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*\/?>|[^<]+|</gi;
const ATTRIBUTE = /([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' };
const VOID = /^(?:br|hr|img)$/;
const DEEPEST = 40;

/** Knows where pictures are loaded from: a widget. */
export type PictureHome = Pick<KimElement, 'at' | 'own' | 'ownSet'>;

/** `base`: the item's own address. Pictures of the API's and of its origin are shown, and loaded from `api`; other pictures are left out. */
export function richText(source: string, base: string, api: PictureHome): DocumentFragment {
  const root = document.createDocumentFragment();
  const open: Element[] = [];
  let dropped = '';
  for (const [text, close, rawName, attributes = ''] of source.matchAll(TOKEN)) {
    const name = rawName?.toLowerCase();
    const parent = open[open.length - 1] ?? root;
    if (dropped) {
      if (close && name === dropped) dropped = '';
    } else if (!name) {
      if (!text.startsWith('<!--')) parent.append(decode(text));
    } else if (!close && DROPPED_WITH_CONTENT.includes(name)) dropped = name;
    else if (!ALLOWED_TAGS.includes(name)) continue;
    else if (close) {
      const at = open.map((element) => element.localName).lastIndexOf(name);
      if (at >= 0) open.length = at;
    } else {
      const element = document.createElement(name);
      if (!dress(element, name, attributes, base, api)) continue;
      parent.append(element);
      if (!VOID.test(name) && open.length < DEEPEST) open.push(element);
    }
  }
  return root;
}

/** Copies allowed attributes. False for a picture that may not be shown. */
function dress(element: Element, name: string, attributes: string, base: string, api: PictureHome): boolean {
  const origins = [api.at('/'), ''].map((place) => resolve(place, base)?.origin);
  for (const [, rawKey, ...values] of attributes.matchAll(ATTRIBUTE)) {
    const key = rawKey!.toLowerCase();
    if (!ALLOWED_ATTRIBUTES[name]?.includes(key)) continue;
    const value = decode(values.find((each) => each !== undefined) ?? '');
    if (key === 'href') {
      const url = resolve(value, base);
      if (url && ALLOWED_SCHEMES.includes(url.protocol.slice(0, -1))) element.setAttribute(key, url.href);
    } else if (key === 'src') {
      const url = resolve(value, base);
      if (url && origins.includes(url.origin)) element.setAttribute(key, api.own(url.href));
    } else if (key === 'srcset') {
      const set = api.ownSet(value);
      if (set) element.setAttribute(key, set);
    } else element.setAttribute(key, value);
  }
  if (name === 'a') element.setAttribute('rel', 'noopener nofollow');
  if (name !== 'img') return true;
  element.setAttribute('loading', 'lazy');
  element.setAttribute('sizes', '(max-width: 720px) 100vw, 680px');
  return element.hasAttribute('src');
}

function resolve(value: string, base: string): URL | undefined {
  try {
    return new URL(value, base);
  } catch {
    return undefined;
  }
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal: string, hex: string, name: string) => {
    const code = decimal ? +decimal : hex ? parseInt(hex, 16) : undefined;
    if (code !== undefined) return code && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return ENTITIES[name.toLowerCase()] ?? whole;
  });
}
