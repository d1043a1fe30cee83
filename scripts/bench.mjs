/** Runs the benchmarks, or those named: `npm run bench -- first-card`. Figures of note are kept in docs/performance.md. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const all = readdirSync('bench').filter((file) => file.endsWith('.mjs') && !['sample-server.mjs', 'mastodon-origin.mjs', 'sender.mjs'].includes(file)).map((file) => file.slice(0, -4)).sort();
const names = process.argv.length > 2 ? process.argv.slice(2) : all;
for (const name of names) {
  if (!all.includes(name)) {
    console.error(`There is no benchmark "${name}". There are: ${all.join(', ')}.`);
    process.exit(1);
  }
  console.log(`· ${name}`);
  const { status } = spawnSync(process.execPath, [`bench/${name}.mjs`], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
