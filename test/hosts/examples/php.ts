/** PHP for the examples that are PHP: Debian's, installed when root. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { freePort } from '../../../scripts/starting/free-port.mjs';

const PACKAGES = ['php-cli', 'php-illuminate-view', 'php-ramsey-uuid'];
/** What Blade needs: itself, and what it numbers `@once` with. */
export const BLADE = ['/usr/share/php/Illuminate/View/autoload.php', '/usr/share/php/Ramsey/Uuid/autoload.php'];
const hasBlade = (): boolean => BLADE.every((path) => existsSync(path));
const hasPhp = (): boolean => spawnSync('php', ['-v']).status === 0;

if ((!hasPhp() || !hasBlade()) && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
  console.log('No PHP with Blade here: installing Debian’s …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES], { stdio: ['ignore', 'ignore', 'inherit'], env });
}

/** Reasons to skip, or false. */
export const WITHOUT_PHP = hasPhp() ? false : 'php is missing (Debian: php-cli)';
export const WITHOUT_BLADE = WITHOUT_PHP || (hasBlade() ? false : 'Blade is missing (Debian: php-illuminate-view, php-ramsey-uuid)');

/** Serves `folder` by PHP's own server; resolves once it answers. */
export async function servePhp(folder: string): Promise<{ origin: string; stop(): Promise<void> }> {
  const port = await freePort(0);
  const origin = `http://127.0.0.1:${port}`;
  const server: ChildProcess = spawn('php', ['-d', 'display_errors=1', '-d', 'error_reporting=E_ALL & ~E_DEPRECATED', '-S', `127.0.0.1:${port}`, '-t', folder], { stdio: 'ignore' });
  const end = Date.now() + 30_000;
  while (!(await fetch(origin).then(() => true, () => false))) {
    if (Date.now() > end || server.exitCode !== null) throw new Error('php -S did not answer within 30 s.');
    await new Promise((later) => setTimeout(later, 50));
  }
  return {
    origin,
    stop: () => new Promise((done) => {
      if (server.exitCode !== null) return done();
      server.once('exit', () => { done(); });
      server.kill('SIGTERM');
    }),
  };
}
