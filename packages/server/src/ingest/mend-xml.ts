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

/** An item may quote others, as notices that repeat a notice do; one that would hold more than this was forgotten to be closed. */
const MAX_QUOTED = 3;

interface Item {
  start: number;
  name: string;
  /** Where its closing tag stands; -1 when it has none. */
  end: number;
  /** How many of its name had been opened before; how many it holds. */
  nth: number;
  holds: number;
}

/** Where the feed's own items begin, `limit` at most: not those in comments and CDATA, and none that a closed item quotes. */
function itemStarts(xml: string, limit: number): Set<number> {
  const items: Item[] = [];
  const names = new Map<string, { opened: number; open: Item[] }>();
  for (const { start, tag } of parts(xml)) {
    if (!tag || !ITEM.test(tag.name)) continue;
    const same = names.get(tag.name) ?? { opened: 0, open: [] };
    names.set(tag.name, same);
    if (tag.closes) {
      const item = same.open.pop();
      if (item) Object.assign(item, { end: start, holds: same.opened - item.nth - 1 });
      continue;
    }
    if (items.length >= limit * (MAX_QUOTED + 1)) break;
    const item: Item = { start, name: tag.name, end: tag.alone ? start : -1, nth: same.opened, holds: 0 };
    same.opened += 1;
    items.push(item);
    if (!tag.alone) same.open.push(item);
  }
  const starts = new Set<number>();
  let last: Item | undefined;
  for (const item of items) {
    if (last && item.start < last.end && (item.name !== last.name || last.holds <= MAX_QUOTED)) continue;
    starts.add(item.start);
    if (starts.size >= limit) break;
    last = item;
  }
  return starts;
}

/** How many items a document opens, `limit` at most. */
export function countItems(xml: string, limit: number): number {
  return itemStarts(xml, limit).size;
}

/** A mark in every item, so that one which says nothing that the parser knows is an item all the same. */
export function withEveryItem(xml: string, limit: number): string {
  const mark = '<kept:format xmlns:kept="http://purl.org/dc/elements/1.1/">-</kept:format>';
  const starts = itemStarts(xml, limit);
  const out: string[] = [];
  let last = 0;
  for (const { start, end, tag } of parts(xml)) {
    if (!tag || !starts.has(start)) continue;
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
  const starts = itemStarts(xml, limit + 1);
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
    if (tag && starts.has(start)) {
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
