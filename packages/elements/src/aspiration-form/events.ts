/** The events of the form, as types: `kim-submit` before anything leaves the page, `kim-sent` once there is a number. */
import type { AspirationContent } from './input.ts';

const OPTIONS = { bubbles: true, composed: true };

/** The person pressed send and nothing is missing; `preventDefault()` keeps the form from sending. */
export class KimSubmitEvent extends Event {
  readonly content: AspirationContent;
  constructor(content: AspirationContent) {
    super('kim-submit', { ...OPTIONS, cancelable: true });
    this.content = content;
  }
}

/** The aspiration is stored; `number` is its public number. The tracking code is never in an event. */
export class KimSentEvent extends Event {
  readonly number: string;
  constructor(number: string) {
    super('kim-sent', OPTIONS);
    this.number = number;
  }
  /** The same, where `CustomEvent`'s way of telling is expected. */
  get detail(): { readonly number: string } {
    return { number: this.number };
  }
}

declare global {
  interface HTMLElementEventMap {
    'kim-submit': KimSubmitEvent;
    'kim-sent': KimSentEvent;
  }
}
