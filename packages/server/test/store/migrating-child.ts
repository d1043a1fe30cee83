/** Brings a database up to date, as each of several servers does at its start. */
import { openStore } from '../../src/store/open-store.ts';

const store = openStore(process.argv[2]!);
await store.migrate();
await store.close();
