/** The path of a feed's first request, alone in a module: the embed script asks for it before the widget's code arrives. */

/** `get` gives an attribute by name. Parameters stand in one order, so that caches agree. */
export function newsPath(get: (name: string) => string | null | undefined, q = '', cursor = ''): string {
  let path = '/v1/news?';
  const add = (name: string, value: string | null | undefined): void => {
    if (value) path += `${name}=${encodeURIComponent(value)}&`;
  };
  for (const name of ['region', 'scope', 'category']) add(name, get(name));
  add('q', q);
  add('cursor', cursor);
  return `${path}limit=${encodeURIComponent(get('limit') || (get('layout') === 'grid' ? 6 : 5))}`;
}
