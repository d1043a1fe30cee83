/** What no parser reads any more, put into the words of what it reads: base64 in Atom 0.3, and CDF. All of it linear. */

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

/** True for the root of a Channel Definition Format file: RSS has no address in its tags. */
export function isCdf(xml: string, root: number): boolean {
  return /^<(?:[\w-]{1,30}:)?channel\s[^<>]{0,2000}\b(?:href|base)\s{0,9}=/i.test(xml.slice(root, root + 2100));
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
