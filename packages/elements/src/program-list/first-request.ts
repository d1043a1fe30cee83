/** The path of a list's first request, alone in a module: the embed script asks for it before the widget's code arrives. */

/** `get` gives an attribute by name; `chosen` are the states that the reader picked. Parameters stand in one order, so that caches agree. */
export function programsPath(get: (name: string) => string | null | undefined, chosen: readonly string[] = [], cursor = ''): string {
  const status = get('status')?.trim().replace(/[\s,]+/g, ',') || chosen.join();
  const values = { region: get('region'), status, category: get('category'), cursor, limit: get('limit') || 6 };
  let query = '';
  for (const name in values) {
    const value = values[name as keyof typeof values];
    if (value) query += `${query ? '&' : '?'}${name}=${encodeURIComponent(value)}`;
  }
  return `/v1/programs${query}`;
}
