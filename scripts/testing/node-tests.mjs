/** Runs tests of node:test straight from the TypeScript sources and counts them. */
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boundedRun, endUsersOf } from './bounded-run.mjs';

/** Milliseconds after which one test is given up, unless told otherwise, and how much longer the run may say nothing. */
const TIMEOUT = 120_000;
const MORE = 60_000;

/** `globs` from the root; `env` is added to the environment; `ownTemporary`: what is left in the folder for temporary files is cleared away, with the browsers that still use it. Resolves to { passed, failed, skipped }. */
export async function nodeTests(globs, { env = {}, concurrency, timeout = TIMEOUT, ownTemporary = false } = {}) {
  const files = globs.flatMap((pattern) => globSync(pattern, { exclude: (path) => String(path).includes('node_modules') })).sort();
  if (files.length === 0) return { passed: 0, failed: 0 };
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-counts-'));
  const counts = join(folder, 'counts.json');
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  const hung = () => console.error(`✖ Hung: no test has ended for ${(timeout + MORE) / 1000} s (${files.length > 3 ? `${files.length} files` : files.join(', ')}).`);
  try {
    const status = await boundedRun(process.execPath, [
      '--conditions=source', '--disable-warning=ExperimentalWarning', '--test', `--test-timeout=${timeout}`, ...(concurrency ? [`--test-concurrency=${concurrency}`] : []),
      '--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=./scripts/testing/counts-reporter.mjs', `--test-reporter-destination=${counts}`,
      ...files,
    ], { env: { ...env, ...(ownTemporary ? { TMPDIR: temporary } : {}) }, silence: timeout + MORE, hung });
    const written = readFileSync(counts, 'utf8');
    const said = written ? JSON.parse(written) : { passed: 0, failed: 0, skipped: 0 };
    // A file that dies without a failing test still fails the run.
    return { passed: said.passed, failed: said.failed || (status === 0 ? 0 : 1), skipped: said.skipped };
  } finally {
    if (ownTemporary) endUsersOf(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
