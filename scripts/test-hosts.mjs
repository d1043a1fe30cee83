/** `npm run test:hosts`: other engines, other people’s pages, hostile content, memory, WordPress. `npm run test:hosts -- NAME…` runs only the parts named. Runs on Node 18 and later; too slow for `npm test`. */
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

await prepare(fileURLToPath(import.meta.url));
const { runHostParts } = await import('./testing/run-host-parts.mjs');
process.exit(await runHostParts(process.argv.slice(2)));
