/** What is typed and not sent yet, kept in the browser of this device. Where storage is blocked or full there is no draft, and nothing else is lost. */

import { toJson } from '../json.ts';

/** Which draft of which form. */
export interface DraftOptions {
  /** Address of the API; drafts of two APIs on one page stay apart. */
  readonly api: string;
  /** Which form of the page it is: what its attributes preset, for example `complaint:roads`. */
  readonly form?: string | undefined;
  /** Raised when the shape of what is kept changes: an older draft is then dropped. */
  readonly version: number;
  /** Milliseconds of quiet before it is written; 400 when not given. */
  readonly delay?: number | undefined;
  readonly now?: (() => number) | undefined;
}

/** What is asked of one writing. */
export interface SaveOptions {
  /** What is typed is confidential: it is kept only with `asked`, and what was kept before goes. */
  readonly confidential?: boolean | undefined;
  /** The person asked to keep it on this device. */
  readonly asked?: boolean | undefined;
}

/** What is typed and not sent yet, on this device. Where storage is blocked nothing is kept and nothing throws. */
export interface Draft<T> {
  /** What was typed, at most 30 days ago; `at` in milliseconds since 1970. */
  read(): { readonly value: T; readonly at: number } | undefined;
  /** Writes when typing pauses, or when the page goes. */
  save(value: T, options?: SaveOptions): void;
  /** Call it once the submission is acknowledged, or kept by the outbox. */
  clear(): void;
  /** Writes what is pending and lets go of the page. */
  close(): void;
}

interface Kept<T> {
  readonly version: number;
  readonly at: number;
  readonly value: T;
}

const PREFIX = 'kim:draft:';
const LIFETIME = 30 * 24 * 60 * 60_000;
const PAUSE = 400;

/** A date far ahead comes from a clock that was set back: as good as old. */
const isOld = (at: unknown, now: number): boolean => typeof at !== 'number' || Math.abs(now - at) > LIFETIME;

function stored<T>(key: string): Kept<T> | null {
  try {
    return JSON.parse(localStorage.getItem(key)!) as Kept<T> | null;
  } catch {
    return null;
  }
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // Blocked, an opaque origin, or full.
  }
}

/** Opens the draft of a form. Throws a TypeError when `api` is no absolute address. */
export function openDraft<T>({ api, form = '', version, delay = PAUSE, now = Date.now }: DraftOptions): Draft<T> {
  const key = `${PREFIX}${new URL(api).origin}:${form}`;
  let pending: Kept<T> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // Forms that nobody opens again leave nothing behind for ever.
  attempt(() => {
    for (const other of Object.keys(localStorage)) if (other.startsWith(PREFIX) && isOld(stored(other)?.at, now())) localStorage.removeItem(other);
  });

  const write = (): void => {
    clearTimeout(timer);
    if (pending) attempt(() => localStorage.setItem(key, toJson(pending)));
    pending = undefined;
  };
  const clear = (): void => {
    clearTimeout(timer);
    pending = undefined;
    attempt(() => localStorage.removeItem(key));
  };
  addEventListener('pagehide', write);
  // A phone may end a page in the background without another word.
  document.addEventListener('visibilitychange', write);

  return {
    read() {
      const kept = stored<T>(key);
      return kept?.version === version && !isOld(kept.at, now()) ? { value: kept.value, at: kept.at } : undefined;
    },
    save(value, { confidential, asked } = {}) {
      if (confidential && !asked) return clear();
      pending = { version, at: now(), value };
      clearTimeout(timer);
      timer = setTimeout(write, delay);
    },
    clear,
    close() {
      write();
      removeEventListener('pagehide', write);
      document.removeEventListener('visibilitychange', write);
    },
  };
}
