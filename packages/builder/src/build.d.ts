/** What the build writes from the elements' manifest: `readonly Widget[]`, every widget that a script tag can bring. */
declare module 'kentongan:widgets' {
  export const WIDGETS: unknown;
}
