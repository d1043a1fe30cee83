/** What `npm start` and `npm test` need before anything else: Node 24 and the packages of the lockfile. Runs on Node 18 and later. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { become, isNewEnough, node24Env, ROOT } from './node24.mjs';

/** `script` is the caller's own path: under an older Node it is run again under Node 24, and this promise never settles. */
export async function prepare(script) {
  if (!isNewEnough()) return become('node', [script, ...process.argv.slice(2)]);
  process.chdir(ROOT);
  process.env.PATH = node24Env().PATH;
  // Half of what a start costs is reading the sources; a test run starts some hundreds of processes.
  process.env.NODE_COMPILE_CACHE ??= join(ROOT, 'node_modules', '.cache', 'compiled');
  install();
}

function install() {
  const stamp = join(ROOT, 'node_modules', '.kentongan-lock');
  const lock = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing the packages of package-lock.json (a minute or two the first time) …');
  const began = Date.now();
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error('npm ci failed. Check the network and the message above, then run the same command again.');
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, lock);
  console.log(`Installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}
