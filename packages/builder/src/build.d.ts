/** What the build writes from the elements' manifest: every widget that a script tag can bring. */
declare module 'kentongan:widgets' {
  import type { Widget } from './snippet/widget.ts';
  export const WIDGETS: readonly Widget[];
}
