/** `npm test`: every check, with progress and a closing line. `npm test -- NAME…` runs only the parts named. Runs on Node 18 and later. */
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

await prepare(fileURLToPath(import.meta.url));
const { runParts } = await import('./testing/run-parts.mjs');
process.exit(await runParts(process.argv.slice(2)));
