/** Saves what can be saved of a JSON feed that was cut: everything up to the last whole item. */

/** The parsed value; undefined when not even one whole item is there. Linear, and bounded in depth. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const cut = cutJson(text);
    if (cut === null) return undefined;
    try {
      return JSON.parse(cut);
    } catch {
      return undefined;
    }
  }
}

function cutJson(text: string): string | null {
  const open: string[] = [];
  let inString = false;
  let saved: { end: number; closers: string } | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!;
    if (inString) {
      if (char === '\\') at += 1;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') {
      if (open.length > 200) return null;
      open.push(char === '{' ? '}' : ']');
    } else if (char === '}' || char === ']') {
      open.pop();
      if (char === '}' && open.at(-1) === ']' && open.length <= 2) saved = { end: at + 1, closers: [...open].reverse().join('') };
    }
  }
  return saved ? text.slice(0, saved.end) + saved.closers : null;
}
