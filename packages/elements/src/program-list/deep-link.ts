/** `#kim-p-{id}`: a program opened on a page survives reload and Back. The full path is written, because `<base>` would send a bare hash elsewhere. */

const HASH = /^#kim-p-([a-z0-9-]{1,80})$/i;

/** The id in the page's address, when there is one. */
export function linkedId(hash: string): string | undefined {
  return HASH.exec(hash)?.[1];
}

/** Adds the program to the address. False where a frame may not touch history. */
export function pushLink(id: string): boolean {
  return write('pushState', `#kim-p-${id}`);
}

/** Takes the program out of the address without a new step. */
export function dropLink(): void {
  if (linkedId(location.hash)) write('replaceState', '');
}

function write(how: 'pushState' | 'replaceState', hash: string): boolean {
  try {
    history[how](history.state, '', location.pathname + location.search + hash);
    return true;
  } catch {
    return false;
  }
}
