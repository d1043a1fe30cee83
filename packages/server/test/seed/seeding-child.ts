/** Fills an install with sample content and kills itself before the write whose number it is told. */
import { readConfig } from '../../src/config.ts';
import { openContext } from '../../src/open-context.ts';
import { seed } from '../../src/seed/index.ts';

const context = await openContext(readConfig(process.env));
let writes = 0;
const dying = { ...context, store: { ...context.store, write: ((useCase) => {
  writes += 1;
  if (writes === Number(process.argv[2])) process.kill(process.pid, 'SIGKILL');
  return context.store.write(useCase);
}) as typeof context.store.write } };
await seed(dying, { feedsOrigin: 'http://127.0.0.1:9' });
await context.close();
