/** Writes pairs of rows as fast as it can and reports each pair once it is acknowledged, until it is killed. */
import { openStore } from '../../src/store/open-store.ts';
import { writeSetting } from '../../src/store/settings.ts';

const [address, from] = process.argv.slice(2);
const store = openStore(address!);
for (let id = Number(from); ; id += 1) {
  await store.write(function* (queries) {
    yield* writeSetting(queries, `kill-${id}-a`, id);
    yield* writeSetting(queries, `kill-${id}-b`, id);
  });
  process.send!(id);
}
