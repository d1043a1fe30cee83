/** Runs the browser tests by web-test-runner and counts them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { boundedRun, endUsersOf } from './bounded-run.mjs';

/** Milliseconds without a file's result after which the browser is taken for hung: web-test-runner gives up on a file before (`testsFinishTimeout`), unless the browser does not even close its page. */
const SILENCE = 420_000;

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

/** `config`: of web-test-runner; `env` is added to the environment. Resolves to { passed, failed, skipped }; profiles and what was printed are cleared away, with browsers that still use them. */
export async function widgetTests({ config = 'web-test-runner.config.mjs', env = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'kentongan-widgets-'));
  const counts = join(folder, 'counts.json');
  const temporary = join(folder, 'tmp');
  mkdirSync(temporary);
  const hung = () => {
    const [file, ...others] = read(`${counts}.left`) ?? [];
    console.error(`✖ ${file ? relative(process.cwd(), file) : 'The browser'} has not finished, nor said a word for ${SILENCE / 1000} s. The browser is ended; ${others.length} more files have not run.`);
  };
  try {
    const status = await boundedRun('wtr', ['--config', config], { env: { ...env, TMPDIR: temporary, KENTONGAN_TEST_COUNTS: counts }, silence: SILENCE, hung });
    const said = read(counts) ?? read(`${counts}.partly`) ?? { passed: 0, failed: 0, skipped: 0 };
    return { ...said, failed: said.failed || (status === 0 ? 0 : 1) };
  } finally {
    endUsersOf(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
