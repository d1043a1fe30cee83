/** The parts of `npm run test:hosts`: what each is called, what the machine must have for it, and how it is run. A part without a `run` of its own is the folder test/hosts/NAME. */
import { globSync } from 'node:fs';
import { ensureChromium } from '../chromium.mjs';
import { programs } from './debian.mjs';
import { nodeTests } from './node-tests.mjs';
import { underXvfb, webkitDriver } from './webkit.mjs';
import { widgetTests } from './widget-tests.mjs';

/** Milliseconds after which one test is given up: thousands of payloads one after another, on a machine that may be busy. */
const TIMEOUT = 1_800_000;
/** The same, of one page in another engine. */
const PAGE = 180_000;

/** The tests in test/hosts/NAME; a folder that is not there yet counts as one skip. */
function folder(name, env = {}) {
  const pattern = `test/hosts/${name}/**/*.test.ts`;
  if (globSync(pattern).length === 0) return skip(`there is no test in test/hosts/${name}`);
  return nodeTests([pattern], { env: { CHROMIUM: ensureChromium(), ...env }, concurrency: 1, timeout: TIMEOUT });
}

export const skip = (why) => ({ passed: 0, failed: 0, skipped: 1, why: [why] });

const add = (...results) => results.reduce((sum, { passed, failed, skipped = 0, why = [] }) => ({ passed: sum.passed + passed, failed: sum.failed + failed, skipped: sum.skipped + skipped, why: [...sum.why, ...why] }), { passed: 0, failed: 0, skipped: 0, why: [] });

const engine = (name) => async () => add(
  await widgetTests({ config: `web-test-runner.${name}.mjs` }),
  await nodeTests([`test/hosts/engines/${name}.test.ts`], { concurrency: 1, timeout: PAGE, ownTemporary: true }),
);

export const hostParts = [
  { name: 'firefox', what: 'the widgets and the script tag in Firefox', needs: [programs.firefox], libraries: true, run: engine('firefox') },
  { name: 'webkit', what: 'the widgets and the script tag in WebKit', needs: [programs.webkit, programs.xvfb], libraries: true, run: () => underXvfb(() => webkitDriver(engine('webkit'))) },
  { name: 'pages', what: 'a hundred host pages at four widths', libraries: true },
  { name: 'xss', what: 'hostile content in every field' },
  { name: 'memory', what: 'removed and inserted fifty times' },
  { name: 'wordpress', what: 'a real WordPress', needs: [programs.wordpress, programs.php, programs.mariadb] },
  { name: 'examples', what: 'the examples as a webmaster opens them' },
].map((part) => ({ run: () => folder(part.name), needs: [], libraries: false, ...part }));
