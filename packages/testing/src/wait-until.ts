/** Waits until something holds, and afterwards keeps no hold on anything: a leak test must not be what leaks. */

/** Milliseconds before waiting is given up: long past what anything takes, also on a machine that is busy with much else. */
const PATIENCE = 30_000;

/** Resolves when `holds` first gives something true, asked every ten milliseconds; rejects with `message` after half a minute. */
export async function waitUntil(holds: () => unknown, message: string | (() => string) = `This never held: ${String(holds)}`): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!await holds()) {
    if (performance.now() > end) throw new Error(typeof message === 'string' ? message : message());
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
}
