/** Makes XML from the wild parseable: junk before it, control characters, DOCTYPE and its entities, a cut end. All of it linear. */

/** Characters that XML 1.0 forbids. */
 
const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** From the first `<`, without illegal characters and without a DOCTYPE, whose entities are thereby left undeclared and literal. */
export function tidyXml(text: string): string {
  const clean = text.replace(ILLEGAL, '');
  const start = clean.indexOf('<');
  return start < 0 ? '' : withoutDoctype(clean.slice(start));
}

/** Where a DOCTYPE begins that has only white space, instructions and comments before it; -1 when there is none. Each of them is passed once: what stands in comments of the articles must not be tried again and again. */
function doctypeStart(xml: string): number {
  for (let at = 0; at >= 0;) {
    const rest = /\S/g;
    rest.lastIndex = at;
    const next = rest.exec(xml)?.index ?? -1;
    if (next < 0 || /^<!doctype/i.test(xml.slice(next, next + 9))) return next;
    const closer = xml.startsWith('<!--', next) ? '-->' : xml.startsWith('<?', next) ? '>' : null;
    const end = closer ? xml.indexOf(closer, next + 2) : -1;
    at = closer && end >= 0 ? end + closer.length : -1;
  }
  return -1;
}

function withoutDoctype(xml: string): string {
  const start = doctypeStart(xml);
  if (start < 0) return xml;
  const from = start + '<!doctype'.length;
  const subset = /^[^<>[]{0,2000}\[/.exec(xml.slice(from, from + 2100));
  const inside = subset ? xml.indexOf(']', from + subset[0].length) : from;
  const end = inside < 0 ? -1 : xml.indexOf('>', inside);
  return end < 0 ? '' : xml.slice(0, start) + xml.slice(end + 1);
}

/** The local name of the first element, lower case, or null when there is none. */
export function rootName(xml: string): { name: string; index: number } | null {
  let at = 0;
  for (;;) {
    at = xml.indexOf('<', at);
    if (at < 0) return null;
    if (xml.startsWith('<!--', at)) at = xml.indexOf('-->', at + 4);
    else if (xml[at + 1] === '?') at = xml.indexOf('?>', at + 2);
    else if (xml[at + 1] === '!') at = xml.indexOf('>', at + 2);
    else {
      const tag = /^<(?:[\w.-]+:)?([a-z][\w.-]*)/i.exec(xml.slice(at, at + 200));
      if (tag) return { name: tag[1]!.toLowerCase(), index: at };
      at += 1;
    }
    if (at < 0) return null;
  }
}

const ITEM_OPEN = /<((?:[\w-]+:)?(?:item|entry))(?=[\s>/])/gi;

/** Each item's own text, found by its tags alone. An item that is not closed ends where the next one begins, and the last one is left out. */
export function itemTexts(xml: string, limit: number): { head: string; items: string[] } {
  const starts: { index: number; name: string }[] = [];
  for (const match of xml.matchAll(ITEM_OPEN)) {
    starts.push({ index: match.index, name: match[1]! });
    if (starts.length > limit * 2) break;
  }
  const items: string[] = [];
  for (const [position, start] of starts.entries()) {
    const next = starts[position + 1]?.index ?? xml.length;
    const slice = xml.slice(start.index, next);
    const close = slice.lastIndexOf(`</${start.name}`);
    if (close >= 0) items.push(`${slice.slice(0, close)}</${start.name}>`);
    if (items.length >= limit) break;
  }
  return { head: xml.slice(0, starts[0]?.index ?? 0), items };
}

/** The names of elements left open in a feed's head, innermost first. */
export function openElements(head: string): string[] {
  const open: string[] = [];
  for (const match of head.slice(0, 32_768).matchAll(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)[^<>]*?(\/?)>/g)) {
    const name = match[2];
    if (!name || match[3] === '/') continue;
    if (match[1] !== '/') open.push(name);
    else if (open.lastIndexOf(name) >= 0) open.length = open.lastIndexOf(name);
  }
  return open.filter((name) => /(?:^|:)(?:rss|rdf|feed|channel)$/i.test(name)).reverse();
}

/** Cuts at the last closing item and closes what is open; null when nothing can be saved. */
export function cutAtLastItem(xml: string): string | null {
  const last = Math.max(...['item', 'entry'].map((name) => lastClosing(xml, name)));
  if (last < 0) return null;
  const first = ITEM_OPEN.exec(xml)?.index ?? 0;
  ITEM_OPEN.lastIndex = 0;
  return xml.slice(0, last) + openElements(xml.slice(0, first)).map((name) => `</${name}>`).join('');
}

/** Cuts a tag that was begun at the very end and closes what is open. */
export function closed(xml: string): string {
  const whole = xml.slice(0, xml.lastIndexOf('>') + 1);
  return whole + openElements(whole).map((name) => `</${name}>`).join('');
}

function lastClosing(xml: string, name: string): number {
  const tail = new RegExp(`</(?:[\\w-]+:)?${name}\\s{0,20}>`, 'gi');
  let end = -1;
  for (const match of xml.matchAll(tail)) end = match.index + match[0].length;
  return end;
}
