/** Runs tests of node:test straight from the TypeScript sources and counts them. */
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './run-command.mjs';

/** Milliseconds after which one test is given up, unless told otherwise: only what hangs takes so long, however busy the machine is. */
const TIMEOUT = 300_000;
const RUNNER = fileURLToPath(new URL('run-node-tests.mjs', import.meta.url));
const SEED = new URL('fixed-seed.mjs', import.meta.url).href;

/** `globs` from the root; `first` names files that take longest, so that none is still at work when all others are done; `env` is added to the environment. Resolves to { passed, failed, skipped }. */
export async function nodeTests(globs, { env = {}, concurrency = 1, first = [], timeout = TIMEOUT } = {}) {
  const found = globs.flatMap((pattern) => globSync(pattern, { exclude: (path) => String(path).includes('node_modules') })).sort();
  if (found.length === 0) return { passed: 0, failed: 0 };
  const files = [...first.filter((file) => found.includes(file)), ...found.filter((file) => !first.includes(file))];
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-counts-'));
  const counts = join(folder, 'counts.json');
  try {
    const code = await runCommand(process.execPath, ['--conditions=source', '--disable-warning=ExperimentalWarning', `--import=${SEED}`, RUNNER, JSON.stringify({ files, concurrency, timeout, counts })], env);
    const said = JSON.parse(readFileSync(counts, 'utf8'));
    // A file that dies without a failing test still fails the run.
    return { passed: said.passed, failed: said.failed || (code === 0 ? 0 : 1), skipped: said.skipped };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
