/** The events of the form, as types: `kim-submit` before anything leaves the page, `kim-sent` once there is a number, `kim-queued` when it must wait. */
import { OPTIONS } from '../base/events.ts';
import type { AspirationContent } from './input.ts';

/** The person pressed send and nothing is missing; `preventDefault()` keeps the form from sending. */
export class KimSubmitEvent extends Event {
  readonly content: AspirationContent;
  constructor(content: AspirationContent) {
    super('kim-submit', { ...OPTIONS, cancelable: true });
    this.content = content;
  }
}

/**
 * The aspiration is stored; `number` is its public number. The tracking code is never in an event.
 * It comes once in each tab that gives the receipt: whoever sends cannot know whether the tab that pressed is still there, and nobody is to be left without.
 */
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

/** There is no signal, or the server cannot take it yet: it waits. `stored`: on this device, across visits; false: only while this page is open. */
export class KimQueuedEvent extends Event {
  readonly stored: boolean;
  constructor(stored: boolean) {
    super('kim-queued', OPTIONS);
    this.stored = stored;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kim-submit': KimSubmitEvent;
    'kim-sent': KimSentEvent;
    'kim-queued': KimQueuedEvent;
  }
}
