/** Runs a program that may hang, together with the browsers that it starts: whatever happens, it ends, and so do they. */
import { spawn, spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds that a program and all it started have to end by themselves once they were asked to. */
const GRACE = 10_000;
const running = new Set();
let over = false;

const processes = () => (process.platform === 'win32' ? '' : spawnSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout ?? '')
  .split('\n').map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)).filter(Boolean).map(([, pid, parent, args]) => ({ pid: Number(pid), parent: Number(parent), args }));

/** `pid` and all that it started. */
function family(pid) {
  const all = processes();
  const found = [pid];
  for (const one of found) found.push(...all.filter(({ parent }) => parent === one).map(({ pid: child }) => child));
  return found;
}

const kill = (pid, signal) => {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended.
  }
};

const lives = (pid) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** Asks `child` and all it started to end, it first, and after a while sees to it that they have. */
export async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const all = family(child.pid);
  const late = Date.now() + GRACE;
  child.kill('SIGTERM');
  while (lives(child.pid) && Date.now() < late) await sleep(50);
  for (const pid of all) kill(pid, 'SIGTERM');
  while (all.some(lives) && Date.now() < late) await sleep(50);
  for (const pid of all) kill(pid, 'SIGKILL');
}

/** `spawn`, remembered until it ends, so that `endAll` finds it. Throws after `endAll`. */
export function start(program, args, options) {
  if (over) throw new Error('The run was stopped.');
  const child = spawn(program, args, options);
  running.add(child);
  for (const event of ['exit', 'error']) child.once(event, () => running.delete(child));
  return child;
}

/** Ends what `start` started, and lets it start no more: somebody wants the run to stop. */
export function endAll() {
  over = true;
  return Promise.all([...running].map(end));
}

/** Ends the processes whose command line names `folder`: a browser that outlived its driver, with its profile there. */
export function endUsersOf(folder) {
  for (const { pid, args } of processes()) if (args.includes(folder) && pid !== process.pid) kill(pid, 'SIGKILL');
}

/** Resolves to the exit status, null when it was ended. After `silence` (milliseconds) without a word of output it is ended, and `hung` is called. */
export async function boundedRun(program, args, { env, silence, hung }) {
  const child = start(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...process.env, ...env }, shell: process.platform === 'win32' });
  let heard = Date.now();
  for (const name of ['stdout', 'stderr']) child[name].on('data', (words) => { heard = Date.now(); process[name].write(words); });
  const watch = setInterval(() => {
    if (Date.now() - heard < silence) return;
    clearInterval(watch);
    hung();
    void end(child);
  }, 1000);
  try {
    return await new Promise((resolve, reject) => { child.once('error', reject); child.once('exit', resolve); });
  } finally {
    clearInterval(watch);
  }
}
