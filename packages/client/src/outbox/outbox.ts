/** Keeps what was sent until the API has acknowledged it: across bad signal, reloads, closed tabs and days. */
import { newIdempotencyKey } from '../key.ts';
import { LONGEST_ASKED } from './backoff.ts';
import { shown, type Change, type ChangeKind, type KeptPhoto, type RefusedPhoto, type Row } from './entry.ts';
import type { Sender } from './send-due.ts';
import { OUTBOX } from './kept.ts';
import { memoryStore, openDatabase, type Store } from './store.ts';
import type { Added, Clock, Outbox, OutboxOptions, Subscriber } from './types.ts';

/** Milliseconds between two looks at the queue, at least and at most. */
const SOONEST = 500;
const LATEST = 15 * 60_000;
/** And until the code that sends is looked for again, should it not have come. */
const NO_CODE = 15_000;

const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

function openChannel(name: string): BroadcastChannel | undefined {
  try {
    // eslint-disable-next-line compat/compat -- without one, other tabs see what list() says
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}

/** Opens the outbox of the API at `api`, one for all tabs of an origin, and goes on with what waits. Throws a TypeError when `api` is no absolute address. */
export function openOutbox<C extends object>({ api, site, prepare = () => Promise.resolve({}), transport, clock = systemClock, random = Math.random }: OutboxOptions<C>): Outbox<C> {
  const { origin, pathname } = new URL(api);
  const name = `${OUTBOX}${origin}${pathname.replace(/\/+$/, '')}`;
  const database = openDatabase(name);
  const disk = database.rows as Store<Row<C>>;
  const memory = memoryStore<Row<C>>();
  const channel = openChannel(name);
  const subscribers = new Set<Subscriber<C>>();
  const closing = new AbortController();
  /** What the storage would not take: rows as they are by now. */
  const unsaved = new Map<string, Row<C>>();
  let sending: Promise<Sender> | undefined;
  let sender: Sender | undefined;
  let running: Promise<void> | undefined;
  let [again, urged] = [false, false];
  let planned: (() => void) | undefined;

  /** True when there was somebody, nobody failed and nobody said no. */
  const hand = (change: Change<C>): boolean => {
    let taken = subscribers.size > 0;
    for (const subscriber of [...subscribers]) {
      try {
        if (subscriber(change) === false) taken = false;
      } catch (error) {
        taken = false;
        setTimeout(() => { throw error; });
      }
    }
    return taken;
  };
  const tell = (kind: ChangeKind, row: Row<C>, store: Store<Row<C>>): boolean => {
    const change = { kind, entry: shown(row, store === disk) };
    try {
      if (store === disk) channel?.postMessage(change);
    } catch {
      // Closed meanwhile.
    }
    return hand(change);
  };

  /** Says beside the database whether anything is in it, so that a page can tell without opening it: see `hasKept`. */
  const mark = (rows: number): void => {
    try {
      if (rows) localStorage[name] = rows;
      else localStorage.removeItem(name);
    } catch {
      // Blocked: then it is told when the form comes near the screen.
    }
  };
  const rowsOf = async (store: Store<Row<C>>): Promise<Row<C>[]> => {
    const rows = await store.all().catch(() => undefined);
    if (!rows) return [];
    if (store === disk) mark(rows.length);
    return rows.map((row) => unsaved.get(row.id) ?? row).sort((a, b) => a.createdAt - b.createdAt);
  };
  /** Resolves to the row as it is now, or to nothing when it is gone. */
  const save = async (store: Store<Row<C>>, row: Row<C>, edit: (kept: Row<C>) => Row<C> | null | undefined): Promise<Row<C> | null | undefined> => {
    try {
      const next = await store.change(row.id, (kept) => kept && edit(unsaved.get(row.id) ?? kept));
      unsaved.delete(row.id);
      return next;
    } catch {
      const next = edit(row);
      if (next) unsaved.set(row.id, next);
      return next;
    }
  };

  const isDue = (row: Row<C>, urge: boolean): boolean => {
    const wait = row.nextAt - clock.now();
    if (row.state !== 'waiting' && (row.state !== 'sent-text' || !(row.photos.length || subscribers.size))) return false;
    // A time further ahead than any wait comes from a clock that was set back.
    return wait <= 0 || wait > LONGEST_ASKED || (urge && row.status < 400);
  };

  const plan = async (): Promise<void> => {
    const rows = [...(await rowsOf(memory)), ...(await rowsOf(disk))].filter(({ state, photos }) => state === 'waiting' || (state === 'sent-text' && photos.length));
    planned?.();
    if (closing.signal.aborted || !rows.length) return;
    const wait = Math.min(...rows.map(({ nextAt }) => nextAt)) - clock.now();
    planned = clock.after(Math.min(Math.max(wait, SOONEST), LATEST), () => void run(false));
  };

  /** The code that sends comes when there is something to send: it needs the network as much as the sending does. */
  const fetchSender = (): Promise<Sender> => sending ??= import('./send-due.ts').then(
    ({ openSender }) => (sender = openSender<C>({ api, name, database, disk, memory, transport, prepare, clock, random, signal: closing.signal, unsaved, isDue, rowsOf, save, tell, wake: () => void run(true) })),
    (error: unknown) => {
      sending = undefined;
      throw error;
    },
  );
  const dueNow = async (urge: boolean): Promise<(readonly [store: Store<Row<C>>, row: Row<C>])[]> => {
    const due: (readonly [Store<Row<C>>, Row<C>])[] = [];
    for (const store of [memory, disk]) for (const row of await rowsOf(store)) if (isDue(row, urge)) due.push([store, row]);
    return due;
  };
  const turns = async (): Promise<void> => {
    while (again && !closing.signal.aborted) {
      again = false;
      const urge = urged;
      urged = false;
      const due = await dueNow(urge);
      if (!due.length) continue;
      try {
        await (await fetchSender()).flush(urge);
      } catch {
        // Not tried, so not counted: it never left.
        for (const [store, row] of due) {
          const next = await save(store, row, (kept) => ({ ...kept, nextAt: clock.now() + NO_CODE }));
          if (next?.state === 'waiting') tell('waiting', next, store);
        }
      }
    }
    running = undefined;
    await plan();
  };
  const run = (urge: boolean): Promise<void> => {
    again = true;
    urged ||= urge;
    return running ??= turns();
  };

  const wake = (): void => {
    if (!document.hidden) void run(true);
  };
  addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  if (channel) {
    channel.onmessage = ({ data: change }: MessageEvent<Change<C>>) => {
      if (change.kind === 'withdrawn') sender?.drop(change.entry.id);
      hand({ ...change, elsewhere: true });
      void plan();
    };
  }
  void run(true);

  return {
    async add(content, photos = []) {
      const kept: KeptPhoto[] = [];
      const refusedPhotos: RefusedPhoto[] = [];
      const start = { id: newIdempotencyKey(), key: newIdempotencyKey(), createdAt: clock.now() };
      for (const { blob, name: called } of photos) {
        try {
          kept.push({ key: newIdempotencyKey(), name: called, type: blob.type, bytes: await blob.arrayBuffer() });
        } catch {
          refusedPhotos.push({ name: called, problem: { code: 'photo_unreadable' } });
        }
      }
      const row: Row<C> = { ...start, site, body: content, photos: kept, state: 'waiting', attempts: 0, nextAt: 0, status: 0, ...(refusedPhotos.length ? { refusedPhotos } : {}) };
      let store = disk;
      let code: Added<C>['code'];
      try {
        mark(1);
        await disk.change(row.id, () => row);
      } catch (error) {
        store = memory;
        code = (error as Error).name === 'QuotaExceededError' ? 'storage_full' : 'storage_blocked';
        await memory.change(row.id, () => row);
      }
      const entry = shown(row, store === disk);
      tell('added', row, store);
      void run(false);
      return { entry, stored: !code, ...(code ? { code } : {}) };
    },

    async list() {
      const inMemory = (await rowsOf(memory)).map((row) => shown(row, false));
      return [...inMemory, ...(await rowsOf(disk)).map((row) => shown(row, true))].sort((a, b) => a.createdAt - b.createdAt);
    },

    withdraw: (id) => fetchSender().then(({ withdraw }) => withdraw(id), () => 'unknown'),
    retry: (id) => fetchSender().then(({ retry }) => retry(id)).catch(() => undefined).then(() => run(true)),
    flush: () => run(true),
    ready: () => fetchSender().then(() => undefined),

    subscribe(subscriber) {
      subscribers.add(subscriber);
      void run(false);
      return () => void subscribers.delete(subscriber);
    },

    close() {
      closing.abort();
      removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
      planned?.();
      void Promise.resolve(running).then(() => { channel?.close(); database.close(); });
    },
  };
}
