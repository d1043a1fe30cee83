/** Tells the styles how much room the host page gives, where container queries are missing too: `data-kim-room` = xs s m l from 0, 340, 560, 900 px, and `data-kim-wide` from m. */

/** Follows the width of `host`, from before its first paint; an observer lives as long as what it observes. */
export function followRoom(host: HTMLElement): void {
  new ResizeObserver(([entry]) => {
    const { width } = entry!.contentRect;
    if (!width) return;
    host.toggleAttribute('data-kim-wide', width >= 560);
    host.dataset['kimRoom'] = width < 340 ? 'xs' : width < 560 ? 's' : width < 900 ? 'm' : 'l';
  }).observe(host);
}
