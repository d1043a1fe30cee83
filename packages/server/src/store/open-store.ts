/** Chooses the store by its address. */
import { openPostgresStore } from './postgres.ts';
import { openSqliteStore } from './sqlite.ts';
import type { Store } from './store.ts';

/** `address`: a file path, or `postgres://…`. */
export function openStore(address: string): Store {
  return /^postgres(?:ql)?:\/\//.test(address) ? openPostgresStore(address) : openSqliteStore(address);
}
