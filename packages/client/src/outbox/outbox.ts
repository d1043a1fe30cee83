/** Keeps what was sent until the API has acknowledged it: across bad signal, reloads, closed tabs and days. */
import { newIdempotencyKey } from '../key.ts';
import { backoff, LONGEST_ASKED } from './backoff.ts';
import { attempt, consequence } from './deliver.ts';
import { shown, type Change, type ChangeKind, type KeptPhoto, type RefusedPhoto, type Row } from './entry.ts';
import { exclusively } from './lock.ts';
import { memoryStore, openDatabase, type Store } from './store.ts';
import { fetchTransport } from './transport.ts';
import type { Added, Clock, Outbox, OutboxOptions } from './types.ts';

/** Milliseconds between two looks at the queue, at least and at most. */
const SOONEST = 500;
const LATEST = 15 * 60_000;

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

export function openOutbox<C extends object>({ api, site, prepare = () => Promise.resolve({}), transport, clock = systemClock, random = Math.random }: OutboxOptions<C>): Outbox<C> {
  const { origin, pathname } = new URL(api);
  const name = `kentongan-outbox:${origin}${pathname.replace(/\/+$/, '')}`;
  const wire = { ...fetchTransport<C>(api), ...transport };
  const database = openDatabase(name);
  const disk = database.rows as Store<Row<C>>;
  const memory = memoryStore<Row<C>>();
  const channel = openChannel(name);
  const subscribers = new Set<(change: Change<C>) => void>();
  const closing = new AbortController();
  /** What the storage would not take: rows as they are by now. */
  const unsaved = new Map<string, Row<C>>();
  let underWay: { readonly id: string; readonly abort: AbortController } | undefined;
  let running: Promise<void> | undefined;
  let lost = false;
  let [again, urged] = [false, false];
  let planned: (() => void) | undefined;

  /** True when there was somebody and nobody failed. */
  const hand = (change: Change<C>): boolean => {
    let taken = subscribers.size > 0;
    for (const subscriber of [...subscribers]) {
      try {
        subscriber(change);
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

  const rowsOf = async (store: Store<Row<C>>): Promise<Row<C>[]> => {
    const rows = await store.all().catch(() => []);
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

  /** One try. False when this row is done with for now. */
  const step = async (store: Store<Row<C>>, row: Row<C>): Promise<boolean> => {
    if (row.state === 'sent-text' && !row.photos.length) {
      if (tell('sent', row, store)) await save(store, row, () => null);
      return false;
    }
    const attempts = row.attempts + 1;
    // Counted before it is tried: whoever withdraws it, or finds it after a crash, knows that it may have arrived.
    const trying = await save(store, row, (kept) => (kept.state === row.state ? { ...kept, attempts, status: 0, nextAt: clock.now() + backoff(attempts, random()) } : undefined));
    if (!trying) return false;
    const abort = new AbortController();
    underWay = { id: row.id, abort };
    const answer = await attempt(trying, wire, prepare, abort.signal);
    underWay = undefined;
    const [kind, edit] = consequence(trying, answer, clock.now(), random());
    // Another tab may have got further, had this one been asleep.
    const next = await save(store, trying, (kept) => (kind === 'received' || kept.state === trying.state ? edit(kept) : kept));
    if (next) tell(kind, next, store);
    // Withdrawn while it was acknowledged: whoever is there gets the receipt.
    else if (kind === 'received') ['received', 'sent'].forEach((each) => tell(each as ChangeKind, { ...edit(trying), photos: [] }, store));
    return kind !== 'waiting' && !!next;
  };

  /** Texts first: one that is already acknowledged can wait for its photos. */
  const drain = async (store: Store<Row<C>>, urge: boolean): Promise<void> => {
    lost = false;
    const done = new Set<string>();
    const rank = ({ state, photos }: Row<C>): number => (state === 'waiting' ? 1 : photos.length ? 2 : 0);
    for (;;) {
      const due = (await rowsOf(store)).filter((row) => !done.has(row.id) && isDue(row, urge)).sort((a, b) => rank(a) - rank(b));
      if (!due[0] || lost || closing.signal.aborted) return;
      if (!(await step(store, due[0]))) done.add(due[0].id);
    }
  };

  const plan = async (): Promise<void> => {
    const rows = [...(await rowsOf(memory)), ...(await rowsOf(disk))].filter(({ state, photos }) => state === 'waiting' || (state === 'sent-text' && photos.length));
    planned?.();
    if (closing.signal.aborted || !rows.length) return;
    const wait = Math.min(...rows.map(({ nextAt }) => nextAt)) - clock.now();
    planned = clock.after(Math.min(Math.max(wait, SOONEST), LATEST), () => void run(false));
  };

  const lose = (): void => {
    lost = true;
    underWay?.abort.abort();
  };
  const turns = async (): Promise<void> => {
    while (again && !closing.signal.aborted) {
      again = false;
      const urge = urged;
      urged = false;
      await drain(memory, urge);
      if ((await rowsOf(disk)).some((row) => isDue(row, urge))) await exclusively(name, database, closing.signal, () => drain(disk, urge), lose).catch(() => undefined);
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
      if (change.kind === 'withdrawn' && underWay?.id === change.entry.id) underWay.abort.abort();
      hand(change);
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

    async withdraw(id) {
      for (const store of [memory, disk]) {
        let found: Row<C> | undefined;
        const edit = (kept: Row<C> | undefined): Row<C> | null | undefined => {
          found = kept && (unsaved.get(id) ?? kept);
          return found && (found.receipt ? { ...found, photos: [], nextAt: 0 } : null);
        };
        await store.change(id, edit).catch(() => { found = undefined; });
        if (!found) continue;
        unsaved.delete(id);
        if (underWay?.id === id) underWay.abort.abort();
        if (found.receipt) {
          void run(true);
          return 'sent';
        }
        tell('withdrawn', found, store);
        return found.state === 'waiting' && found.attempts ? 'perhaps_sent' : 'withdrawn';
      }
      return 'unknown';
    },

    async retry(id) {
      for (const store of [memory, disk]) await store.change(id, (row) => (row?.state === 'refused' ? { ...row, state: 'waiting', refused: undefined, nextAt: 0, status: 0 } : undefined)).catch(() => undefined);
      await run(true);
    },

    flush: () => run(true),

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
