/** For TypeScript on host pages: `import type { Kentongan } from '@kentongan/embed'` also types `window.kentongan`, as queue and as object. */
import type { Kentongan, KimCommand } from '@kentongan/elements/page-api';

export type { Kentongan, KimCommand, KimEventName, KimHandler } from '@kentongan/elements/page-api';
export { policy } from './csp.ts';

declare global {
  interface Window {
    /** The queue `[]` that a page begins, until the widgets put their object in its place; that takes `push` too. */
    kentongan?: Kentongan | KimCommand[];
  }
}
