/** How the server's command line is run: the built one when it is as new as its sources, else the sources themselves. */
import { fork } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';

const WITH_PARENT = new URL('end-with-parent.mjs', import.meta.url).href;

const newest = (pattern) => Math.max(0, ...globSync(pattern).map((path) => statSync(path).mtimeMs));

function entry() {
  const built = 'packages/server/dist/cli.js';
  const fresh = existsSync(built) && ['server', 'contract'].every((name) => newest(`packages/${name}/dist/**/*.js`) > newest(`packages/${name}/src/**/*.ts`));
  return fresh ? { path: built, flags: [] } : { path: 'packages/server/src/cli.ts', flags: ['--conditions=source'] };
}

/** Forks `kentongan ARG…`; with a channel, and in a group of its own so that Ctrl+C reaches it only through us. */
export function forkServer(args, env, stdio = ['ignore', 'pipe', 'inherit', 'ipc']) {
  const { path, flags } = entry();
  return fork(path, args, { env: { ...process.env, ...env }, execArgv: [...flags, '--disable-warning=ExperimentalWarning', '--import', WITH_PARENT], stdio, detached: process.platform !== 'win32' });
}

/** Runs `kentongan ARG…` to its end and resolves to what it printed; rejects when it failed. */
export function runServer(args, env) {
  return new Promise((resolve, reject) => {
    const child = forkServer(args, env);
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text) => { printed += text; });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(printed);
      else reject(new Error(`kentongan ${args.join(' ')} ended with ${code}.\n${printed}`));
    });
  });
}
