/** Sends what is due, one at a time and in one tab at a time; takes back what was sent. Apart from the outbox, since keeping a text must not wait for it. */
import { backoff } from './backoff.ts';
import { attempt, consequence } from './deliver.ts';
import type { ChangeKind, Row } from './entry.ts';
import { exclusively } from './lock.ts';
import type { Database, Store } from './store.ts';
import { fetchTransport } from './transport.ts';
import type { Clock, OutboxOptions, Withdrawal } from './types.ts';

/** What the outbox lends. */
export interface SenderNeeds<C extends object> {
  readonly api: string;
  readonly name: string;
  readonly database: Database;
  readonly disk: Store<Row<C>>;
  readonly memory: Store<Row<C>>;
  readonly transport: OutboxOptions<C>['transport'];
  readonly prepare: NonNullable<OutboxOptions<C>['prepare']>;
  readonly clock: Clock;
  readonly random: () => number;
  /** Aborts when the outbox is closed. */
  readonly signal: AbortSignal;
  /** What the storage would not take: rows as they are by now. */
  readonly unsaved: Map<string, Row<C>>;
  readonly isDue: (row: Row<C>, urge: boolean) => boolean;
  /** Oldest first. */
  readonly rowsOf: (store: Store<Row<C>>) => Promise<Row<C>[]>;
  /** Resolves to the row as it is now, or to nothing when it is gone. */
  readonly save: (store: Store<Row<C>>, row: Row<C>, edit: (kept: Row<C>) => Row<C> | null | undefined) => Promise<Row<C> | null | undefined>;
  /** True when there was somebody, nobody failed and nobody said no. */
  readonly tell: (kind: ChangeKind, row: Row<C>, store: Store<Row<C>>) => boolean;
  /** Looks at the queue once more. */
  readonly wake: () => void;
}

export interface Sender {
  /** Tries what is due; with `urge` also what waits for lack of an answer. Resolves when nothing more can be done now. */
  flush(urge: boolean): Promise<void>;
  /** Gives up on `id`, should it be under way. */
  drop(id: string): void;
  /** As `Outbox.withdraw`. */
  withdraw(id: string): Promise<Withdrawal>;
  /** A refused entry waits again. */
  retry(id: string): Promise<void>;
}

/** Milliseconds that a receipt is kept for somebody to see it. */
const RECEIPT_LIFETIME = 30 * 24 * 60 * 60_000;

export function openSender<C extends object>({ api, name, database, disk, memory, transport, prepare, clock, random, signal, unsaved, isDue, rowsOf, save, tell, wake }: SenderNeeds<C>): Sender {
  const wire = { ...fetchTransport<C>(api), ...transport };
  let underWay: { readonly id: string; readonly abort: AbortController } | undefined;
  let lost = false;

  /** One try. False when this row is done with for now. */
  const step = async (store: Store<Row<C>>, row: Row<C>): Promise<boolean> => {
    if (row.state === 'sent-text' && !row.photos.length) {
      if (tell('sent', row, store) || clock.now() - row.createdAt > RECEIPT_LIFETIME) await save(store, row, () => null);
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
      if (!due[0] || lost || signal.aborted) return;
      if (!(await step(store, due[0]))) done.add(due[0].id);
    }
  };

  const lose = (): void => {
    lost = true;
    underWay?.abort.abort();
  };

  const drop = (id: string): void => {
    if (underWay?.id === id) underWay.abort.abort();
  };

  return {
    async flush(urge) {
      await drain(memory, urge);
      if ((await rowsOf(disk)).some((row) => isDue(row, urge))) await exclusively(name, database, signal, () => drain(disk, urge), lose).catch(() => undefined);
    },
    drop,

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
        drop(id);
        if (found.receipt) {
          wake();
          return 'sent';
        }
        tell('withdrawn', found, store);
        return found.state === 'waiting' && found.attempts ? 'perhaps_sent' : 'withdrawn';
      }
      return 'unknown';
    },

    async retry(id) {
      for (const store of [memory, disk]) await store.change(id, (row) => (row?.state === 'refused' ? { ...row, state: 'waiting', refused: undefined, nextAt: 0, status: 0 } : undefined)).catch(() => undefined);
    },
  };
}
