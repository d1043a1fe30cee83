/** Runs the browser tests by web-test-runner and counts them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** `config`: of web-test-runner; `env` is added to the environment. */
export function widgetTests({ config = 'web-test-runner.config.mjs', env = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-counts-'));
  const counts = join(folder, 'counts.json');
  try {
    const { status } = spawnSync('wtr', ['--config', config], { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env, KENTONGAN_TEST_COUNTS: counts }, shell: process.platform === 'win32' });
    const said = JSON.parse(readFileSync(counts, 'utf8'));
    return { ...said, failed: said.failed || (status === 0 ? 0 : 1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
