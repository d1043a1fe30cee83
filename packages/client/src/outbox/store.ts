/** Where rows are kept: IndexedDB, or this page's memory where the browser allows none. */
import type { Row } from './entry.ts';

export interface Store<R extends { readonly id: string } = Row> {
  readonly all: () => Promise<R[]>;
  /** Reads and writes one row in one transaction: `edit` returns the new row, `null` to delete it, `undefined` to leave it. Resolves, on disk, to what `edit` returned. */
  readonly change: (id: string, edit: (row: R | undefined) => R | null | undefined) => Promise<R | null | undefined>;
}

/** Milliseconds before a database that does not answer counts as blocked (Safari is known for it). */
const PATIENCE = 4_000;

export function memoryStore<R extends { readonly id: string }>(): Store<R> {
  const rows = new Map<string, R>();
  return {
    all: () => Promise.resolve([...rows.values()]),
    change: (id, edit) => {
      const next = edit(rows.get(id));
      if (next) rows.set(id, next);
      else if (next === null) rows.delete(id);
      return Promise.resolve(next);
    },
  };
}

export interface Database {
  readonly rows: Store;
  /** The lease that stands in for Web Locks. */
  readonly lease: Store<Lease>;
  /** Deletes the lease in one step, which a page that is being closed still gets done. */
  readonly release: (id: string) => Promise<void>;
  close(): void;
}

export interface Lease {
  readonly id: string;
  readonly owner: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

const failed = (request: { readonly error: DOMException | null }): Error => request.error ?? new Error('The database gave up.');

/** Opens lazily and again after it was closed. Every call rejects where storage is blocked or full. */
export function openDatabase(name: string): Database {
  let opening: Promise<IDBDatabase> | undefined;

  /** Version 1 for ever as far as this code knows; a newer one may have raised it, and is then opened as it is. */
  const request = (version?: number): Promise<IDBDatabase> => new Promise((resolve, reject) => {
    const open = indexedDB.open(name, version);
    open.onupgradeneeded = () => {
      for (const store of ['entries', 'lease']) open.result.createObjectStore(store, { keyPath: 'id' });
    };
    open.onerror = () => (version && open.error?.name === 'VersionError' ? request().then(resolve, reject) : reject(failed(open)));
    open.onsuccess = () => {
      const db = open.result;
      const forget = (): void => { opening = undefined; };
      db.onclose = forget;
      // A newer version wants to add to the schema: out of its way.
      db.onversionchange = () => {
        forget();
        db.close();
      };
      resolve(db);
    };
  });

  const work = async <T>(store: string, mode: IDBTransactionMode, job: (rows: IDBObjectStore, done: (value: T) => void) => void): Promise<T> => {
    const mine = opening ??= request(1);
    const db = await mine.catch((error: unknown) => {
      if (opening === mine) opening = undefined;
      throw error;
    });
    return new Promise((resolve, reject) => {
      // What is kept must outlive an empty battery.
      const transaction = db.transaction(store, mode, { durability: 'strict' });
      let result: T;
      transaction.oncomplete = () => resolve(result);
      transaction.onabort = () => reject(failed(transaction));
      job(transaction.objectStore(store), (value) => { result = value; });
    });
  };
  const within: typeof work = (...parts) => new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The database does not answer.')), PATIENCE);
    void work(...parts).then(resolve, reject).finally(() => clearTimeout(timer));
  });

  const store = <R extends { readonly id: string }>(table: string): Store<R> => ({
    all: () => within(table, 'readonly', (rows, done) => {
      const read = rows.getAll() as IDBRequest<R[]>;
      read.onsuccess = () => done(read.result);
    }),
    change: (id, edit) => within(table, 'readwrite', (rows, done) => {
      const read = rows.get(id) as IDBRequest<R | undefined>;
      read.onsuccess = () => {
        const next = edit(read.result);
        if (next) rows.put(next);
        else if (next === null) rows.delete(id);
        done(next);
      };
    }),
  });

  return {
    rows: store('entries'),
    lease: store('lease'),
    release: (id) => within('lease', 'readwrite', (rows) => {
      rows.delete(id);
      rows.transaction.commit();
    }),
    close() {
      opening?.then((db) => db.close(), () => undefined);
      opening = undefined;
    },
  };
}
