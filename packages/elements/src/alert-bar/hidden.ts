/** Which alerts this browser has been told to hide; where storage is blocked, until the page goes. */
import { toJson } from '@kentongan/client/json';

const KEY = 'kim:alerts';
const MOST = 30;
let inMemory: readonly string[] = [];

export function hiddenAlerts(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each): each is string => typeof each === 'string') : [];
  } catch {
    return inMemory;
  }
}

export function hideAlerts(ids: readonly string[]): void {
  inMemory = ids.slice(-MOST);
  try {
    localStorage.setItem(KEY, toJson(inMemory));
  } catch {
    // Blocked or full.
  }
}
