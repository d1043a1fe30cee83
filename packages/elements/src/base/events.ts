/** The events every widget sends, as types; they bubble and cross shadow roots. */

/** @internal */
export const OPTIONS = { bubbles: true, composed: true };

/** Fresh data is shown. */
export class KimLoadEvent<Data = unknown> extends Event {
  readonly data: Data;
  constructor(data: Data) {
    super('kim-load', OPTIONS);
    this.data = data;
  }
}

/** Somebody is about to open `url`; `preventDefault()` keeps the widget from it. */
export class KimNavigateEvent extends Event {
  readonly url: string;
  readonly id: string;
  constructor(url: string, id: string) {
    super('kim-navigate', { ...OPTIONS, cancelable: true });
    this.url = url;
    this.id = id;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kim-load': KimLoadEvent;
    'kim-navigate': KimNavigateEvent;
  }
}
