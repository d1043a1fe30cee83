/** The last good reply of each first request, kept for the day the API is gone. Storage may be blocked or full: then there is none. */

import { toJson } from '@kentongan/client/json';

interface Saved<T> {
  /** When it was read, in milliseconds. */
  readonly at: number;
  readonly data: T;
}

const PREFIX = 'kim:';
/** What else is kept under the prefix, a draft or this browser's number, is no copy. */
const COPIES = /^kim:(?:https?:)?\/\//;
/** Characters of one copy, and how many copies a host page keeps. */
const LARGEST = 60_000;
const MOST = 12;

export function saveCopy(url: string, data: unknown): void {
  try {
    const text = toJson({ at: Date.now(), data });
    // Searches, one for each letter, would push out what the page begins with.
    if (text.length > LARGEST || /[?&]q=/.test(url)) return;
    const kept = Object.keys(localStorage).filter((key) => COPIES.test(key) && key !== PREFIX + url);
    if (kept.length >= MOST) localStorage.removeItem(kept[0]!);
    localStorage.setItem(PREFIX + url, text);
  } catch {
    // Blocked by the browser, an opaque origin, or full: reading goes on without a copy.
  }
}

export function savedCopy<T>(url: string): Saved<T> | undefined {
  try {
    const saved = JSON.parse(localStorage.getItem(PREFIX + url)!) as Saved<T> | null;
    return saved?.data ? saved : undefined;
  } catch {
    return undefined;
  }
}
