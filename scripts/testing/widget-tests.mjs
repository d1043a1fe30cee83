/** Runs the browser tests by web-test-runner and counts them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function widgetTests(chromium) {
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-counts-'));
  const counts = join(folder, 'counts.json');
  try {
    const { status } = spawnSync('wtr', ['--config', 'web-test-runner.config.mjs'], { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, CHROMIUM: chromium, KENTONGAN_TEST_COUNTS: counts }, shell: process.platform === 'win32' });
    const said = JSON.parse(readFileSync(counts, 'utf8'));
    return { ...said, failed: said.failed || (status === 0 ? 0 : 1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
