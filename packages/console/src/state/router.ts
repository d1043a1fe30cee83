/** Where in the console we are, in the hash alone: `#/`, `#/kotak/overdue`, `#/aspirasi/KB-…`, `#/titipan`, `#/situs`. Back works. */
import { DESK_BOXES, type DeskBox } from '@kentongan/client/desk';
import { Observable } from './observable.ts';

export type Route = { readonly name: 'box'; readonly box: DeskBox } | { readonly name: 'ticket'; readonly number: string } | { readonly name: 'relay' } | { readonly name: 'sites' };

/** Anything unknown is the first box. */
export function parseHash(hash: string): Route {
  const [, place = '', rest = ''] = /^#\/([a-z]*)\/?(.*)$/.exec(hash) ?? [];
  if (place === 'aspirasi' && /^[\w-]{1,40}$/.test(rest)) return { name: 'ticket', number: rest };
  if (place === 'titipan') return { name: 'relay' };
  if (place === 'situs') return { name: 'sites' };
  return { name: 'box', box: DESK_BOXES.find((box) => place === 'kotak' && box === rest) ?? 'mine' };
}

export function hashOf(route: Route): string {
  if (route.name === 'ticket') return `#/aspirasi/${route.number}`;
  if (route.name === 'relay') return '#/titipan';
  if (route.name === 'sites') return '#/situs';
  return route.box === 'mine' ? '#/' : `#/kotak/${route.box}`;
}

export class Router extends Observable {
  route: Route = parseHash(location.hash);

  start(): void {
    window.addEventListener('hashchange', this.#read);
    this.#read();
  }

  stop(): void {
    window.removeEventListener('hashchange', this.#read);
  }

  go(route: Route): void {
    location.hash = hashOf(route);
  }

  readonly #read = (): void => {
    this.route = parseHash(location.hash);
    this.changed();
  };
}
