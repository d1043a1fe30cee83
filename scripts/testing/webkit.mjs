/** WebKit for tests: Debian's WebKitWebDriver on a free port, on a screen that nobody sees. */
import { globSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../starting/free-port.mjs';
import { end, start } from './bounded-run.mjs';

/** Milliseconds until either must be ready. */
const PATIENCE = 20_000;

/** Runs `work` with DISPLAY naming an Xvfb of its own. */
export async function underXvfb(work) {
  const child = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const before = process.env.DISPLAY;
  try {
    const number = await new Promise((resolve, reject) => {
      child.stdio[3].once('data', (data) => resolve(String(data).trim()));
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`Xvfb ended with ${code} before it had a screen.`)));
      setTimeout(() => reject(new Error('Xvfb had no screen in time.')), PATIENCE).unref();
    });
    process.env.DISPLAY = `:${number}`;
    return await work();
  } finally {
    if (before === undefined) delete process.env.DISPLAY;
    else process.env.DISPLAY = before;
    await end(child);
  }
}

/** Runs `work` with KENTONGAN_WEBDRIVER naming the port and KENTONGAN_MINIBROWSER the browser. */
export async function webkitDriver(work) {
  const port = await freePort(0);
  // What the browser keeps of its own goes with the folder.
  const home = mkdtempSync(join(tmpdir(), 'kentongan-webkit-'));
  const runtime = join(home, 'runtime');
  mkdirSync(runtime, { mode: 0o700 });
  const child = start('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env: { ...process.env, HOME: home, XDG_CACHE_HOME: join(home, 'cache'), XDG_DATA_HOME: join(home, 'data'), XDG_CONFIG_HOME: join(home, 'config'), XDG_RUNTIME_DIR: runtime, TMPDIR: home } });
  try {
    for (const began = Date.now(); ;) {
      const ready = await fetch(`http://127.0.0.1:${port}/status`).then((reply) => reply.ok, () => false);
      if (ready) break;
      if (Date.now() - began > PATIENCE) throw new Error('WebKitWebDriver did not answer in time.');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    process.env.KENTONGAN_WEBDRIVER = String(port);
    process.env.KENTONGAN_MINIBROWSER = globSync('/usr/lib/*/webkit2gtk-4*/MiniBrowser').sort().at(-1);
    return await work();
  } finally {
    delete process.env.KENTONGAN_WEBDRIVER;
    await end(child);
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}
