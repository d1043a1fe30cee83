/** What the build writes from the elements' manifest: every widget that a script tag can bring. */
declare module 'kentongan:widgets' {
  export const WIDGETS: readonly import('./snippet/widget.ts').Widget[];
}
