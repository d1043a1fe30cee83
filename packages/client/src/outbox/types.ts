/** The outbox as its users see it. */
import type { Change, Entry } from './entry.ts';
import type { Prepared, Transport } from './transport.ts';

/** The time by which an outbox waits; replaceable in tests. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Calls `run` once after `ms`; what it returns stops that. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** Which API an outbox sends to, and how. */
export interface OutboxOptions<C extends object> {
  /** Address of the API, for example `https://kabar.example.id`. Each has an outbox of its own. */
  readonly api: string;
  /** Site key, `pk_…`, kept with every entry. */
  readonly site?: string | undefined;
  /** Fetches the form token and solves the proof of work, at the moment of sending. Failing sends without. */
  readonly prepare?: ((signal: AbortSignal) => Promise<Prepared>) | undefined;
  /** `fetch` to `api` when not given. */
  readonly transport?: Partial<Transport<C>> | undefined;
  readonly clock?: Clock | undefined;
  /** 0 up to 1; what spreads retries. */
  readonly random?: (() => number) | undefined;
}

/** What became of `add`. */
export interface Added<C> {
  readonly entry: Entry<C>;
  /** False: only this page's memory holds it. Say so, and let the text be copied. It is tried all the same. */
  readonly stored: boolean;
  /** Why it is not stored. */
  readonly code?: 'storage_blocked' | 'storage_full';
}

/** `withdrawn`: it never left. `perhaps_sent`: gone here, but a try without an answer may have arrived. `sent`: the text had arrived; photos that waited are dropped and the receipt is handed over. `unknown`: no such entry, or the storage does not answer, or the code that sends cannot be had. */
export type Withdrawal = 'withdrawn' | 'perhaps_sent' | 'sent' | 'unknown';

/** Gets every change. `false` to `sent` means that nobody has seen the receipt yet: it stays for 30 days at most, without text and photos, and is handed over again. */
export type Subscriber<C> = (change: Change<C>) => unknown;

/** Keeps what was sent until the API has acknowledged it, across reloads, closed tabs and days. */
export interface Outbox<C extends object> {
  /** Call it the moment the person presses send: the key is made here. Sending starts at once. Photos that cannot be read are listed in `refusedPhotos`. Never rejects. */
  add(content: C, photos?: readonly { readonly blob: Blob; readonly name: string }[]): Promise<Added<C>>;
  /** Oldest first. Where storage is blocked, only what this page added. */
  list(): Promise<Entry<C>[]>;
  withdraw(id: string): Promise<Withdrawal>;
  /** Puts a refused entry back in the queue, as it is. */
  retry(id: string): Promise<void>;
  /** Tries now what failed for lack of an answer; what the API asked to wait for keeps waiting. Resolves when nothing more can be done now. */
  flush(): Promise<void>;
  /** Fetches the code that sends, before it is needed. Rejects when it cannot be had now; it is asked for again when something is to be sent. */
  ready(): Promise<void>;
  /** Told of every change, in this tab and others. A finished entry is wiped only after every subscriber here returned from `sent`, and none `false`: until then it is handed over again, so `sent` may come twice. Returns what ends it. */
  subscribe(subscriber: Subscriber<C>): () => void;
  /** Stops after the request under way. What is stored is sent by another page or another day. */
  close(): void;
}
