/** Runs tests of node:test straight from the TypeScript sources and counts them. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Milliseconds after which one test is given up, unless told otherwise. */
const TIMEOUT = 120_000;

/** `globs` from the root; `env` is added to the environment. Resolves to { passed, failed, skipped }. */
export function nodeTests(globs, { env = {}, concurrency, timeout = TIMEOUT } = {}) {
  const files = globs.flatMap((pattern) => globSync(pattern, { exclude: (path) => String(path).includes('node_modules') })).sort();
  if (files.length === 0) return { passed: 0, failed: 0 };
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-counts-'));
  const counts = join(folder, 'counts.json');
  try {
    const { status } = spawnSync(process.execPath, [
      '--conditions=source', '--disable-warning=ExperimentalWarning', '--test', `--test-timeout=${timeout}`, ...(concurrency ? [`--test-concurrency=${concurrency}`] : []),
      '--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=./scripts/testing/counts-reporter.mjs', `--test-reporter-destination=${counts}`,
      ...files,
    ], { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } });
    const said = JSON.parse(readFileSync(counts, 'utf8'));
    // A file that dies without a failing test still fails the run.
    return { passed: said.passed, failed: said.failed || (status === 0 ? 0 : 1), skipped: said.skipped };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
