/** A tab of its own, as far as locks, databases and channels know. Runs in a frame; the page outside calls it. */
import { openOutbox } from '@kentongan/client/outbox';

declare global {
  interface Window {
    openOutbox: typeof openOutbox;
  }
}
window.openOutbox = openOutbox;
