/** Which alerts this browser has been told to hide; where storage is blocked, until the page goes. */

const KEY = 'kim:alerts';
const MOST = 30;
let inMemory = '';

/** Ids, kept as words: a host page may have bent JSON. */
export function hiddenAlerts(): readonly string[] {
  let kept: string | null = inMemory;
  try {
    kept = localStorage.getItem(KEY);
  } catch {
    // Blocked by the browser, or an opaque origin.
  }
  return (kept ?? '').split(' ').filter(Boolean);
}

export function hideAlerts(ids: readonly string[]): void {
  inMemory = ids.slice(-MOST).join(' ');
  try {
    localStorage.setItem(KEY, inMemory);
  } catch {
    // Blocked or full.
  }
}
