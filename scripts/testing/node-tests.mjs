/** Runs tests of node:test straight from the TypeScript sources and counts them. */
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { boundedRun, endUsersOf } from './bounded-run.mjs';

/** Milliseconds after which one test is given up, unless told otherwise: only what hangs takes so long, however busy the machine is. And how much longer the run may say nothing. */
const TIMEOUT = 300_000;
const MORE = 60_000;
const RUNNER = fileURLToPath(new URL('run-node-tests.mjs', import.meta.url));
const SEED = new URL('fixed-seed.mjs', import.meta.url).href;

/** `globs` from the root; `first` names files that take longest, so that none is still at work when all others are done; `env` is added to the environment; `ownTemporary`: what is left in the folder for temporary files is cleared away, with the browsers that still use it. Resolves to { passed, failed, skipped }. */
export async function nodeTests(globs, { env = {}, concurrency = 1, first = [], timeout = TIMEOUT, ownTemporary = false } = {}) {
  const found = globs.flatMap((pattern) => globSync(pattern, { exclude: (path) => String(path).includes('node_modules') })).sort();
  if (found.length === 0) return { passed: 0, failed: 0 };
  const files = [...first.filter((file) => found.includes(file)), ...found.filter((file) => !first.includes(file))];
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-counts-'));
  const counts = join(folder, 'counts.json');
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  const hung = () => console.error(`✖ Hung: no test has ended for ${(timeout + MORE) / 1000} s (${files.length > 3 ? `${files.length} files` : files.join(', ')}).`);
  try {
    const code = await boundedRun(process.execPath, ['--conditions=source', '--disable-warning=ExperimentalWarning', `--import=${SEED}`, RUNNER, JSON.stringify({ files, concurrency, timeout, counts })], { env: { ...env, ...(ownTemporary ? { TMPDIR: temporary } : {}) }, silence: timeout + MORE, hung });
    // A run that was ended has written no sums.
    const said = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : { passed: 0, failed: 0, skipped: 0 };
    // A file that dies without a failing test still fails the run.
    return { passed: said.passed, failed: said.failed || (code === 0 ? 0 : 1), skipped: said.skipped };
  } finally {
    if (ownTemporary) endUsersOf(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
