/** The event of a widget whose API cannot be read. */
import { OPTIONS } from './events.ts';

/** The API could not be read; `code` says how (`network`, `http_503`, or the API's own code). */
export class KimErrorEvent extends Event {
  readonly code: string;
  constructor(code: string) {
    super('kim-error', OPTIONS);
    this.code = code;
  }
}

declare global {
  interface HTMLElementEventMap {
    'kim-error': KimErrorEvent;
  }
}
