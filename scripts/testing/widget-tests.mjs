/** Runs the browser tests by web-test-runner and counts them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';

/** `config`: of web-test-runner; `env` is added to the environment. */
export async function widgetTests({ config = 'web-test-runner.config.mjs', env = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-counts-'));
  const counts = join(folder, 'counts.json');
  try {
    const code = await runCommand('wtr', ['--config', config], { ...env, KENTONGAN_TEST_COUNTS: counts });
    const said = JSON.parse(readFileSync(counts, 'utf8'));
    return { ...said, failed: said.failed || (code === 0 ? 0 : 1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
