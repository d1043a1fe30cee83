/** Work that can wait until the browser has nothing better to do. */

/** Calls `work` when idle; soon, where the browser cannot tell (Safari). */
/* eslint-disable compat/compat -- with its fallback beside it */
export function whenIdle(work: () => unknown): void {
  (globalThis.requestIdleCallback ?? setTimeout)(work);
}
