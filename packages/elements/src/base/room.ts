/** Tells the styles how much room the host page gives, where container queries are missing too: `data-kim-room` = xs s m l, and `data-kim-wide` from m. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Widths in px from which a room is s, m, l. */
const WIDTHS = [340, 560, 900];

export class Room implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    (this.#host = host).addController(this);
  }

  hostConnected(): void {
    this.#measure(this.#host.clientWidth);
    this.#observer ??= new ResizeObserver(([entry]) => this.#measure(entry!.contentRect.width));
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #measure(width: number): void {
    if (!width) return;
    this.#host.toggleAttribute('data-kim-wide', width >= WIDTHS[1]!);
    this.#host.dataset['kimRoom'] = 'xs,s,m,l'.split(',')[WIDTHS.filter((least) => width >= least).length]!;
  }
}
