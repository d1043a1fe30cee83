/** The events every widget sends, as types; they bubble and cross shadow roots. */

const OPTIONS = { bubbles: true, composed: true };

/** Fresh data is shown. */
export class KimLoadEvent extends Event {
  readonly data: unknown;
  constructor(data: unknown) {
    super('kim-load', OPTIONS);
    this.data = data;
  }
}

/** The API could not be read; `code` says how (`network`, `http_503`, or the API's own code). */
export class KimErrorEvent extends Event {
  readonly code: string;
  constructor(code: string) {
    super('kim-error', OPTIONS);
    this.code = code;
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
    'kim-error': KimErrorEvent;
    'kim-navigate': KimNavigateEvent;
  }
}
