/** Runs the parts of the test suite, some beside each other, and adds up what they say. */
import { chooseParts } from './choose-parts.mjs';
import { parts } from './parts.mjs';

const seconds = (began) => `${((Date.now() - began) / 1000).toFixed(1)} s`;

/** Resolves to the exit code: 0 only when every part ran at least one test and nothing failed. */
export async function runParts(names) {
  const chosen = chooseParts(parts, names);
  if (!chosen) return 1;
  const began = Date.now();
  const results = [];
  const runPart = async (part) => {
    const at = `[${chosen.indexOf(part) + 1}/${chosen.length}] ${part.name}:`;
    console.log(`\n${at} ${part.what} …`);
    const partBegan = Date.now();
    let result;
    try {
      result = await part.run();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      result = { passed: 0, failed: 1 };
    }
    if (result.passed + result.failed === 0) {
      console.error(`${part.name} ran no test at all; that counts as a failure.`);
      result.failed = 1;
    }
    console.log(`${at} ${result.passed} passed, ${result.failed} failed (${seconds(partBegan)})`);
    return { name: part.name, time: seconds(partBegan), ...result };
  };
  for (const together of Object.values(Object.groupBy(chosen, ({ name, beside = name }) => beside))) results.push(...await Promise.all(together.map(runPart)));
  const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);
  console.log(`\n${results.map((r) => `${r.failed > 0 ? '✖' : '✔'} ${r.name.padEnd(10)} ${String(r.passed).padStart(4)} passed ${String(r.failed).padStart(3)} failed${r.skipped ? ` ${r.skipped} skipped` : ''}  ${r.time}`).join('\n')}\nin ${seconds(began)}`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') > 0 ? 1 : 0;
}
