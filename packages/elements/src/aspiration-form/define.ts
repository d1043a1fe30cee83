/** Defines `<kim-aspiration-form>`. */
import { KimAspirationForm } from './aspiration-form.ts';

KimAspirationForm.define('kim-aspiration-form');

declare global {
  interface HTMLElementTagNameMap {
    'kim-aspiration-form': KimAspirationForm;
  }
}
