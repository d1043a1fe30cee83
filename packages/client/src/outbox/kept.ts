/** Whether an outbox of this origin holds something, told without opening a database: a few bytes for who decides whether to load the rest. */

/** What the names of outboxes begin with, and the marks beside them; the address of the API follows. */
export const OUTBOX = 'kentongan-outbox:';

/** False too where storage is blocked. */
export function hasKept(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(OUTBOX));
  } catch {
    return false;
  }
}
