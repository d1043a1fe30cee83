/** Defines `<kim-aspiration-tracker>`. */
import { KimAspirationTracker } from './aspiration-tracker.ts';

KimAspirationTracker.define('kim-aspiration-tracker');

declare global {
  interface HTMLElementTagNameMap {
    'kim-aspiration-tracker': KimAspirationTracker;
  }
}
