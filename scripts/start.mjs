/** `npm start`: from a fresh clone to the sample pages, running. Plain JavaScript for Node 18 and later */
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';

await prepare(fileURLToPath(import.meta.url));
const { startForPeople } = await import('./starting/for-people.mjs');
await startForPeople();
