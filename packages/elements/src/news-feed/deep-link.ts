/** `#kim-n-{id}` in the host page's address: written with the full path, because `<base>` would send a bare hash elsewhere. */

const HASH = /^#kim-n-([a-z0-9-]{1,80})$/i;

export function linkedNews(): string | undefined {
  return HASH.exec(location.hash)?.[1];
}

/** Adds the item to the address, or takes it out. False where a frame may not touch history. */
export function writeLink(how: 'pushState' | 'replaceState', id?: string): boolean {
  try {
    history[how](history.state, '', location.pathname + location.search + (id ? `#kim-n-${id}` : ''));
    return true;
  } catch {
    return false;
  }
}
