/** Defines `<kim-aspiration-form>`. */
import { KimAspirationForm } from './aspiration-form.ts';

export type { KimAspirationForm } from './aspiration-form.ts';
export type * from './events.ts';

KimAspirationForm.define('kim-aspiration-form');

declare global {
  interface HTMLElementTagNameMap {
    'kim-aspiration-form': KimAspirationForm;
  }
}
