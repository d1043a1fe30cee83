/** What no parser reads any more, put into the words of what it reads: base64 in Atom 0.3, lists of RSS 1.0 and 1.1, and CDF. All of it linear. */

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}\\s{0,9}=\\s{0,9}(?:"([^"<>]{0,4000})"|'([^'<>]{0,4000})')`, 'i').exec(tag)?.slice(1).find((value) => value !== undefined);

/** Atom 0.3 carries any text as base64, `mode="base64"`; what is decoded is markup or text as its type says. What is no text is left out. */
export function withoutBase64(xml: string): string {
  if (!/\smode\s{0,9}=\s{0,9}["']base64["']/i.test(xml)) return xml;
  return xml.replace(/<((?:[\w-]{1,30}:)?(?:title|tagline|copyright|info|summary|content))(\s[^<>]{1,2000})>([A-Za-z0-9+/=\s]*)<\/\1\s*>/gi, (whole, name: string, attributes: string, value: string) => {
    if (attribute(attributes, 'mode')?.toLowerCase() !== 'base64') return whole;
    const type = attribute(attributes, 'type') ?? 'text/plain';
    const text = /^(?:text\/|html$|xhtml$|text$|application\/xhtml)/i.test(type) ? Buffer.from(value, 'base64').toString('utf8') : '';
    return `<${name}${attributes.replace(/base64/i, 'escaped')}>${escaped(text)}</${name}>`;
  });
}

/** True for the root of a Channel Definition Format file: RSS has no address in its tags, and no abstracts. */
export function isCdf(xml: string, root: number): boolean {
  const head = xml.slice(root, root + 16_384);
  if (/^<[^<>]{0,2000}purl\.org\/net\/rss1\.1/i.test(head)) return false;
  return /^<(?:[\w-]{1,30}:)?channel\s[^<>]{0,2000}\b(?:href|base)\s{0,9}=/i.test(head) || /<item\s[^<>]{0,2000}\b(?:href|lastmod)\s{0,9}=|<abstract[\s>]/i.test(head);
}

const ITEMS = /<((?:[\w-]{1,30}:)?items)(?=[\s>])[^<>]{0,2000}>/i;

/** The list of items in RSS 1.0 is often wrong and always needless; in RSS 1.1 it holds the items themselves. */
export function withoutItemList(xml: string): string {
  const open = ITEMS.exec(xml.slice(0, 65_536));
  if (!open) return xml;
  const start = open.index + open[0].length;
  const end = xml.indexOf(`</${open[1]!}>`, start);
  if (end < 0) return xml;
  const inside = xml.slice(start, end);
  return xml.slice(0, open.index) + (/<(?:[\w-]{1,30}:)?item[\s>/]/i.test(inside) ? inside : '') + xml.slice(end + open[1]!.length + 3);
}

/** RSS 1.0 as its reader wants it: no list, no item inside the channel, one name for dates. */
export function plainRdf(xml: string): string {
  const plain = withoutItemList(xml).replace(/<(\/?)pubdate(?=[\s>])/gi, '<$1dc:date');
  const item = /<(?:[\w-]{1,30}:)?item[\s>]/i.exec(plain);
  const close = /<\/(?:[\w-]{1,30}:)?channel\s{0,9}>/i.exec(plain);
  if (!item || !close || close.index < item.index) return plain;
  return plain.slice(0, item.index) + close[0] + plain.slice(item.index, close.index) + plain.slice(close.index + close[0].length);
}

/** CDF as RSS 2.0: titles, addresses, abstracts and dates; channels within channels are one. */
export function cdfAsRss(xml: string, root: number): string {
  const head = /^<[^<>]*>/.exec(xml.slice(root))?.[0] ?? '';
  const body = xml.slice(root + head.length).replace(/<\/?channel\b[^<>]{0,4000}>/gi, '');
  const linked = (tag: string): string => {
    const href = attribute(tag, 'href');
    const changed = attribute(tag, 'lastmod')?.replace(/^(\d{4})\.(\d\d)\.(\d\d)/, '$1-$2-$3');
    return `${href === undefined ? '' : `<link>${href}</link>`}${changed === undefined ? '' : `<pubDate>${changed}</pubDate>`}`;
  };
  const items = body
    .replace(/<item\b([^<>]{0,4000}?)(\/?)>/gi, (_, attributes: string, closed: string) => `<item>${linked(attributes)}${closed ? '</item>' : ''}`).replace(/<\/item\s{0,9}>/gi, '</item>')
    .replace(/<a\b([^<>]{0,4000}?)\/?>/gi, (_, attributes: string) => linked(attributes)).replace(/<\/a\s{0,9}>/gi, '')
    .replace(/<(\/?)abstract\b[^<>]{0,4000}>/gi, '<$1description>').replace(/<(\/?)title\b[^<>]{0,4000}>/gi, '<$1title>');
  return `<rss version="2.0"><channel>${linked(head)}${items}</channel></rss>`;
}
