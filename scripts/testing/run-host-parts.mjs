/** Runs the parts of `npm run test:hosts` one after another, says what was skipped and why, and adds up. */
import { globSync, statSync } from 'node:fs';
import { endAll } from './bounded-run.mjs';
import { checks } from './checks.mjs';
import { chooseParts } from './choose-parts.mjs';
import { ensurePrograms } from './debian.mjs';
import { installHostLibraries } from './host-libraries.mjs';
import { hostParts, skip } from './host-parts.mjs';

const seconds = (began) => `${((Date.now() - began) / 1000).toFixed(1)} s`;

/** What the tests load is the build, as people get it. */
async function build() {
  const built = 'dist/embed/v1/manifest.json';
  const [made] = globSync(built).map((path) => statSync(path).mtimeMs);
  const sources = [...globSync('packages/{contract,client,elements,embed,server}/src/**/*.ts'), 'rollup.config.ts', 'package-lock.json'];
  if (made && sources.every((path) => statSync(path).mtimeMs <= made)) return true;
  return (await checks([['node', ['scripts/build.mjs']]])).failed === 0;
}

async function runPart(part) {
  if (part.libraries) installHostLibraries();
  const missing = ensurePrograms(part.needs);
  if (missing) return skip(missing);
  return part.run();
}

/** Resolves to the exit code: 0 when nothing failed and at least one test ran. */
export async function runHostParts(names) {
  const chosen = chooseParts(hostParts, names);
  if (!chosen) return 1;
  const began = Date.now();
  if (!await build()) return 1;
  const results = [];
  let stopped = false;
  // Parts clean up after themselves, also when somebody has had enough.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => { stopped = true; void endAll(); });
  for (const [index, part] of chosen.entries()) {
    if (stopped) break;
    console.log(`\n[${index + 1}/${chosen.length}] ${part.name}: ${part.what} …`);
    const partBegan = Date.now();
    let result;
    try {
      result = await runPart(part);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      result = { passed: 0, failed: 1 };
    }
    const { passed, failed, skipped = 0, why = [] } = result;
    for (const reason of why) console.log(`﹣ skipped in ${part.name}: ${reason}`);
    results.push({ name: part.name, time: seconds(partBegan), passed, failed, skipped, why });
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  const mark = ({ passed, failed }) => (failed > 0 ? '✖' : passed > 0 ? '✔' : '﹣');
  console.log(`\n${results.map((r) => `${mark(r)} ${r.name.padEnd(10)} ${String(r.passed).padStart(4)} passed ${String(r.failed).padStart(3)} failed ${String(r.skipped).padStart(3)} skipped  ${r.time}${r.why.length > 0 ? `  (${r.why.join('; ')})` : ''}`).join('\n')}\nin ${seconds(began)}`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  return stopped || sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
}
