/** Waits until something holds, and afterwards keeps no hold on anything: a leak test must not be what leaks. */

/** Milliseconds before waiting is given up. */
const PATIENCE = 10_000;

/** Resolves when `holds` first returns something true, asked at every frame; rejects with `message` after ten seconds. */
export async function until(holds: () => unknown, message: string | (() => string)): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!holds()) {
    if (performance.now() > end) throw new Error(typeof message === 'string' ? message : message());
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
}
