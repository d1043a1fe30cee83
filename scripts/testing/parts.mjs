/** The parts of the test suite: what each is called, and how it is run. */
import { globSync, readFileSync } from 'node:fs';
import { ensureChromium } from '../chromium.mjs';
import { checks } from './checks.mjs';
import { nodeTests } from './node-tests.mjs';
import { widgetTests } from './widget-tests.mjs';

/** Tests that run in Node: everything in these packages, and `*.node.test.ts` in the packages for the browser. */
const IN_NODE = ['packages/contract/test/**/*.test.ts', 'packages/{client,elements,embed,console,builder,testing}/test/**/*.node.test.ts'];
const SERVER = ['packages/server/test/**/*.test.ts'];
/** test/hosts is for `npm run test:hosts`. */
const E2E = ['test/!(hosts)/**/*.test.ts'];
const LONGEST = ['embed/script-tag', 'desk', 'builder', 'desa'].map((name) => `test/e2e/${name}.test.ts`);
/** Server tests wait for processes, pictures and disks more than they compute. */
const AT_ONCE = 3;

/** Of the server's tests those that touch a store; the others have run already. */
const withStore = () => SERVER.flatMap((pattern) => globSync(pattern)).filter((file) => /each-store|_POSTGRES/.test(readFileSync(file, 'utf8')));

async function onPostgres() {
  const { startPostgres } = await import('../postgres.mjs');
  const { url, stop } = await startPostgres();
  try {
    return await nodeTests(withStore(), { env: { KENTONGAN_TEST_POSTGRES: url }, concurrency: AT_ONCE });
  } finally {
    await stop();
  }
}

/** Types, and the rules that read them, rest on what the packages declare: built once for whoever comes first. */
let declared;
const afterPackages = async (command) => {
  const built = await (declared ??= checks([['node', ['scripts/compile-packages.mjs']]]));
  return built.failed > 0 ? built : checks([command]);
};

/** Parts of the same `beside` run at the same time: each alone keeps one core busy. */
export const parts = [
  { name: 'types', what: 'sources, then tests', beside: 'sources', run: () => afterPackages(['tsc', ['-p', 'tsconfig.test.json']]) },
  { name: 'lint', what: 'eslint with the import directions, lit, wc, lit-a11y, compat', beside: 'sources', run: () => afterPackages(['eslint', ['.', '--max-warnings=0']]) },
  { name: 'docs', what: 'the reference, without a warning', beside: 'sources', run: () => afterPackages(['typedoc', ['--options', 'typedoc.config.mjs', '--logLevel', 'Warn', '--emit', 'none']]) },
  { name: 'packages', what: 'contract, client and everything else that needs no store, in Node', beside: 'sources', run: () => nodeTests(IN_NODE) },
  { name: 'sqlite', what: 'the server on SQLite', run: () => nodeTests(SERVER, { concurrency: AT_ONCE }) },
  { name: 'postgres', what: 'the server on PostgreSQL', run: onPostgres },
  { name: 'build', what: 'the bundles and their budgets', beside: 'browser', run: () => checks([['node', ['scripts/build.mjs']], ['node', ['scripts/size.mjs']]]) },
  { name: 'widgets', what: 'the widgets and the desk in Chromium', beside: 'browser', run: () => widgetTests({ env: { CHROMIUM: ensureChromium() } }) },
  { name: 'e2e', what: 'the sample pages as a person drives them', run: () => nodeTests(E2E, { env: { CHROMIUM: ensureChromium() }, concurrency: 2, first: LONGEST }) },
];
