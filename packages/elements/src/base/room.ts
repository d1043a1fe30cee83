/** Tells the styles how much room the host page gives, where container queries are missing too: `data-kim-room` = xs s m l from 0, 320, 560, 900 px, and `data-kim-wide` from m. */

/** Follows the width of `host`, from before its first paint; an observer lives as long as what it observes. Changes wait a moment: what an observer's callback resizes, browsers report as an error of the page. */
export function followRoom(host: HTMLElement): void {
  const measure = (): void => {
    const { clientWidth: width } = host;
    if (!width) return;
    host.toggleAttribute('data-kim-wide', width >= 560);
    host.dataset['kimRoom'] = width < 320 ? 'xs' : width < 560 ? 's' : width < 900 ? 'm' : 'l';
  };
  measure();
  new ResizeObserver(() => setTimeout(measure)).observe(host);
}
