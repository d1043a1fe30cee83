/** The command line as an operator meets it: a process of its own, told everything by its environment. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Place } from '../store/each-store.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** What an install in `place` is told; nothing of the environment the tests run in. */
export function environment(place: Pick<Place, 'address' | 'folder'>, more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'], TMPDIR: place.folder, KENTONGAN_DATABASE: place.address, KENTONGAN_DATA: join(place.folder, 'data'), KENTONGAN_PORT: '0', KENTONGAN_ALLOW_PRIVATE_FEEDS: 'on', KENTONGAN_SOURCE_INTERVAL: '0', KENTONGAN_JOB_INTERVAL: '0', ...more };
}

/** Starts `kentongan ARG…`; with a channel on which `serve` says its port. */
export function begin(args: readonly string[], env: NodeJS.ProcessEnv, cwd?: string): ChildProcess {
  return spawn(process.execPath, ['--conditions=source', '--disable-warning=ExperimentalWarning', CLI, ...args], { env, cwd, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
}

/** What a process prints from now on, to its end. */
export function ending(child: ChildProcess): Promise<Ended> {
  const said = { out: '', err: '' };
  child.stdout!.setEncoding('utf8').on('data', (text: string) => { said.out += text; });
  child.stderr!.setEncoding('utf8').on('data', (text: string) => { said.err += text; });
  return new Promise((resolve, reject) => { child.once('error', reject).once('close', (code) => { resolve({ code, ...said }); }); });
}

/** Runs `kentongan ARG…` to its end. */
export function kentongan(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  return ending(begin(args, env));
}
