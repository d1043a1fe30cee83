/** The path of a feed's first request, alone in a module: the embed script asks for it before the widget's code arrives. */

/** `get` gives an attribute by name. Parameters stand in one order, so that caches agree. */
export function newsPath(get: (name: string) => string | null | undefined, q = '', cursor = ''): string {
  const layout = get('layout');
  const values = { region: get('region'), scope: get('scope'), category: get('category'), q, cursor, limit: get('limit') || (layout === 'grid' ? 6 : 5) };
  let query = '';
  for (const name in values) {
    const value = values[name as keyof typeof values];
    if (value) query += `${query ? '&' : '?'}${name}=${encodeURIComponent(value)}`;
  }
  return `/v1/news${query}`;
}
