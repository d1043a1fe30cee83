/** The path of a feed's first request, alone in a module: the embed script asks for it before the widget's code arrives. */

/** `get` gives an attribute by name; `more` holds further parameters, each with its `&` behind it. Parameters stand in one order, so that caches agree. */
export function newsPath(get: (name: string) => string | null | undefined, more = ''): string {
  let path = '/v1/news?';
  for (const name of ['region', 'scope', 'category']) {
    const value = get(name);
    if (value) path += `${name}=${encodeURIComponent(value)}&`;
  }
  return `${path}${more}limit=${encodeURIComponent(get('limit') || (get('layout') === 'grid' ? 6 : 5))}`;
}
