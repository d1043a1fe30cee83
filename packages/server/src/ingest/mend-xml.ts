/** Two mendings of XML that a parser refuses or reads in part: tags put in balance, and items kept of which it knows nothing. All of it linear. */

const CLOSERS: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };
const HOLDER = /^(?:[\w-]+:)?(?:rss|rdf|feed|channel|items)$/i;
const ITEM = /^(?:[\w-]+:)?(?:item|entry)$/i;

interface Part {
  start: number;
  end: number;
  /** Undefined for a comment, a CDATA section or an instruction. */
  tag?: { name: string; closes: boolean; alone: boolean };
}

/** Tags and sections in order; a `<` that begins neither is left out and counts as text, and so is a section that never ends. */
function* parts(xml: string): Generator<Part> {
  const opening = /<(?:!--|!\[CDATA\[|\?|(\/?)([A-Za-z_][\w:.-]{0,200})(?:[\s/][^<>]*)?>)/g;
  const never = new Set<string>();
  for (let match = opening.exec(xml); match; match = opening.exec(xml)) {
    const [whole, slash, name] = match;
    const start = match.index;
    const end = start + whole.length;
    if (name !== undefined) {
      yield { start, end, tag: { name, closes: slash === '/', alone: whole.endsWith('/>') } };
      continue;
    }
    const closer = CLOSERS[whole]!;
    const found = never.has(closer) ? -1 : xml.indexOf(closer, end);
    if (found < 0) never.add(closer);
    else {
      opening.lastIndex = found + closer.length;
      yield { start, end: found + closer.length };
    }
  }
}

/** How many items a document opens, `limit` at most, those in comments and CDATA not counted. */
export function countItems(xml: string, limit: number): number {
  let count = 0;
  for (const { tag } of parts(xml)) if (tag && !tag.closes && ITEM.test(tag.name) && (count += 1) >= limit) break;
  return count;
}

/** A mark in every item, so that one which says nothing that the parser knows is an item all the same. */
export function withEveryItem(xml: string): string {
  const mark = '<kept:format xmlns:kept="http://purl.org/dc/elements/1.1/">-</kept:format>';
  const out: string[] = [];
  let last = 0;
  for (const { end, tag } of parts(xml)) {
    if (!tag || tag.closes || !ITEM.test(tag.name)) continue;
    out.push(xml.slice(last, tag.alone ? end - 2 : end), tag.alone ? `>${mark}</${tag.name}>` : mark);
    last = end;
  }
  return out.join('') + xml.slice(last);
}

/**
 * Every tag closed where an element round it ends, closing tags of nothing and sections without an end taken out, a sign `<` escaped.
 * An item ends whatever stands open round it but the feed and its channel. What follows `limit` items is left out.
 */
export function balanced(xml: string, limit: number): string {
  const out: string[] = [];
  const open: string[] = [];
  const times = new Map<string, number>();
  let last = 0;
  let items = 0;
  const closeLast = (): string => {
    const name = open.pop()!;
    times.set(name, times.get(name)! - 1);
    out.push(`</${name}>`);
    return name;
  };
  const text = (end: number): void => { out.push(xml.slice(last, end).replace(/<(?:!--|!\[CDATA\[)/g, '').replaceAll('<', '&lt;')); };
  for (const { start, end, tag } of parts(xml)) {
    text(start);
    last = end;
    if (tag?.closes) {
      if (times.get(tag.name)) while (closeLast() !== tag.name);
      continue;
    }
    if (tag && ITEM.test(tag.name)) {
      if ((items += 1) > limit) break;
      while (open.length > 0 && !HOLDER.test(open.at(-1)!)) closeLast();
    }
    out.push(xml.slice(start, end));
    if (!tag || tag.alone) continue;
    open.push(tag.name);
    times.set(tag.name, (times.get(tag.name) ?? 0) + 1);
  }
  if (items <= limit) text(xml.length);
  while (open.length > 0) closeLast();
  return out.join('');
}
