/** When the form has been seen and how wide it is: both decide what is loaded and drawn. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hasKept } from '@kentongan/client/outbox/kept';
import { whenIdle } from '../base/idle.ts';

/** Width in px of the form itself from which all steps stand on one page. */
const WIDE = 720;

export class Arrival implements ReactiveController {
  wide = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #seen: () => void;
  #sizes: ResizeObserver | undefined;
  #sight: IntersectionObserver | undefined;

  /** `seen` is called in an idle moment after the form first comes near the screen. */
  constructor(host: ReactiveControllerHost & HTMLElement, seen: () => void) {
    (this.#host = host).addController(this);
    this.#seen = seen;
  }

  hostConnected(): void {
    this.#measure(this.#host.clientWidth);
    // Later: what is drawn anew within an observer's callback, browsers report as an error of the page.
    this.#sizes = new ResizeObserver(() => setTimeout(() => this.#measure(this.#host.clientWidth)));
    this.#sizes.observe(this.#host);
    // What waits goes on wherever on the page the form stands.
    const rootMargin = hasKept() ? '99999px' : '200px';
    this.#sight ??= new IntersectionObserver((entries, observer) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      whenIdle(this.#seen);
    }, { rootMargin });
    this.#sight.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#sizes?.disconnect();
    this.#sight?.disconnect();
  }

  #measure(width: number): void {
    if (!width || width >= WIDE === this.wide) return;
    this.wide = !this.wide;
    this.#host.requestUpdate();
  }
}
