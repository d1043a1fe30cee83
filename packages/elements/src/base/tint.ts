/** Brings the measuring of tones only where the standing palette will not do: an accent or theme of the site's own, or a dark page. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Tint implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #asked = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    (this.#host = host).addController(this);
  }

  hostUpdate(): void {
    const host = this.#host;
    const style = getComputedStyle(host);
    const own = (name: string): string => style.getPropertyValue(`--kim-${name}`).trim();
    if (this.#asked || !(own('accent') || own('ink') || own('paper') || host.dataset['kimTheme'] || /\((?:1[3-9]|2)\d\d?,|color/.test(style.color))) return;
    this.#asked = true;
    import('./tones.ts').then(({ Tones }) => new Tones(host), () => { this.#asked = false; });
  }
}
