/** The tests of what runs in browsers, in Chromium, straight from the sources. `*.node.test.ts` run in Node instead. */
import { globSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { CHROMIUM_FLAGS, ensureChromium } from './scripts/chromium.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const files = globSync('packages/{client,elements,embed,console,builder,testing}/test/**/*.test.ts', { cwd: here('.') }).filter((file) => !file.endsWith('.node.test.ts')).sort();

/** Writes the sums where KENTONGAN_TEST_COUNTS says, beside them those so far and the files that are still to finish. A file that could not be loaded counts as one failure. */
function countsReporter() {
  const to = process.env.KENTONGAN_TEST_COUNTS;
  const sumsOf = (sessions) => {
    const sums = { passed: 0, failed: 0, skipped: 0 };
    const count = (suite) => {
      for (const test of suite?.tests ?? []) sums[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
      for (const inner of suite?.suites ?? []) count(inner);
    };
    for (const session of sessions) {
      const before = sums.failed;
      count(session.testResults);
      if (!session.passed && sums.failed === before) sums.failed += 1;
    }
    return sums;
  };
  let left = [];
  const finished = [];
  const tell = () => {
    if (!to) return;
    writeFileSync(`${to}.left`, JSON.stringify(left));
    writeFileSync(`${to}.partly`, JSON.stringify(sumsOf(finished)));
  };
  return {
    start({ testFiles }) {
      left = [...testFiles];
      tell();
    },
    reportTestFileResults({ testFile, sessionsForTestFile }) {
      left = left.filter((file) => file !== testFile);
      finished.push(...sessionsForTestFile);
      tell();
    },
    onTestRunFinished({ sessions }) {
      if (to) writeFileSync(to, JSON.stringify(sumsOf(sessions)));
    },
  };
}

export default {
  rootDir: here('.'),
  files,
  nodeResolve: { exportConditions: ['source', 'development', 'browser'] },
  concurrency: 1,
  testRunnerHtml: (framework) => `<!doctype html><html><body><script type="module" src="/scripts/testing/failures-in-words.js"></script><script type="module" src="${framework}"></script></body></html>`,
  // Frames of an opaque origin load the sources too.
  middleware: [(context, next) => { context.set('Access-Control-Allow-Origin', '*'); return next(); }],
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: here('./tsconfig.test.json') })],
  browsers: [chromeLauncher({ launchOptions: { executablePath: ensureChromium(), headless: true, args: [...CHROMIUM_FLAGS, '--js-flags=--expose-gc'] } })],
  // Only what hangs takes so long, however busy the machine is.
  testFramework: { config: { timeout: 90_000 } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  coverage: !!process.env.COVERAGE,
  coverageConfig: { include: ['packages/*/src/**/*.ts'], reportDir: 'coverage' },
  reporters: [process.env.KENTONGAN_TEST_COUNTS ? summaryReporter({ flatten: false }) : undefined, defaultReporter({ reportTestResults: true, reportTestProgress: !process.env.KENTONGAN_TEST_COUNTS }), countsReporter()].filter(Boolean),
};
