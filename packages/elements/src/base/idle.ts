/** Work that can wait until the browser has nothing better to do. */

/** Milliseconds after which a page that is never idle is made to: what waits to be sent must not wait for a carousel. */
const LATEST = 3000;

/** Calls `work` when idle, within three seconds; soon, where the browser cannot tell (Safari). */
/* eslint-disable compat/compat -- with its fallback beside it */
export function whenIdle(work: () => unknown): void {
  // To setTimeout the options are no number, so none.
  (globalThis.requestIdleCallback ?? (setTimeout as unknown as typeof requestIdleCallback))(work, { timeout: LATEST });
}
