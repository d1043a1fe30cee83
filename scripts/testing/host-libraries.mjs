/** The style sheets and libraries of host pages and the launchers of other engines: test/hosts/ has a lockfile of its own, so that nobody else downloads them. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const FOLDER = 'test/hosts';

/** Installs once for each lockfile; throws when that fails: a part is not skipped because our own lockfile is wrong. */
export function installHostLibraries() {
  const stamp = `${FOLDER}/node_modules/.kentongan-lock`;
  const lock = createHash('sha256').update(readFileSync(`${FOLDER}/package-lock.json`)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log(`Installing the packages of ${FOLDER}/package-lock.json (a minute or two the first time) …`);
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: FOLDER, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm ci failed in ${FOLDER}: check the network and the message above.`);
  writeFileSync(stamp, lock);
}
