/** When the form has been seen and how wide it is: both decide what is loaded and drawn. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { whenIdle } from '../base/idle.ts';

/** Width in px of the form itself from which all steps stand on one page. */
const WIDE = 720;

/** The key of base/device-token.ts: given where something was ever sent from this browser, or waits: that goes on wherever on the page the form stands. */
function hasSent(): unknown {
  try {
    return localStorage['kim:device'];
  } catch {
    return undefined;
  }
}

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
    this.#sight ??= new IntersectionObserver((entries, observer) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      whenIdle(this.#seen);
    }, { rootMargin: hasSent() ? '99999px' : '200px' });
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
