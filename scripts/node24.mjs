/**
 * Runs a command under Node 24: the machine's own when it is new enough, else one that npm brings into .node/ (git-ignored).
 * Plain JavaScript for Node 18 and later. `node scripts/node24.mjs COMMAND [ARG…]`; commands of node_modules/.bin are found.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FLOOR = 24;
const WINDOWS = process.platform === 'win32';
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

export const isNewEnough = () => Number(process.versions.node.split('.')[0]) >= FLOOR;

/** The folder of a Node that is new enough, fetched when needed (about 50 MB). */
function nodeFolder() {
  if (isNewEnough()) return dirname(process.execPath);
  const name = `node-${WINDOWS ? 'win' : process.platform}-${process.arch}`;
  const folder = join(ROOT, '.node', 'node_modules', name, 'bin');
  if (!existsSync(join(folder, WINDOWS ? 'node.exe' : 'node'))) {
    console.log(`Node ${process.version} is older than ${FLOOR}: fetching ${name}@${FLOOR} from npm (about 50 MB) …`);
    execFileSync('npm', ['install', '--prefix', join(ROOT, '.node'), '--no-save', '--no-audit', '--no-fund', '--loglevel=error', `${name}@${FLOOR}`], { stdio: ['ignore', 'inherit', 'inherit'], shell: WINDOWS });
  }
  return folder;
}

/** The environment in which `node` is new enough and the project's own commands are found. */
export function node24Env() {
  return { ...process.env, PATH: [nodeFolder(), join(ROOT, 'node_modules', '.bin'), process.env.PATH].join(delimiter) };
}

/** Runs a command there, passes signals on, and ends this process as the command ended. */
export function become(command, args) {
  const child = spawn(command, args, { stdio: 'inherit', env: node24Env(), shell: WINDOWS });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => { console.error(`${command} could not be run: ${error.message}`); process.exit(1); });
  child.on('exit', (code) => process.exit(code ?? 1));
  return new Promise(() => {});
}

if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))) {
  const [command = 'node', ...args] = process.argv.slice(2);
  await become(command, args);
}
