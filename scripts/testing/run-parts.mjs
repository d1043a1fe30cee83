/** Runs the parts of the test suite one after another and adds up what they say. */
import { chooseParts } from './choose-parts.mjs';
import { parts } from './parts.mjs';

const seconds = (began) => `${((Date.now() - began) / 1000).toFixed(1)} s`;

/** Resolves to the exit code: 0 only when every part ran at least one test and nothing failed. */
export async function runParts(names) {
  const chosen = chooseParts(parts, names);
  if (!chosen) return 1;
  const began = Date.now();
  const results = [];
  for (const [index, part] of chosen.entries()) {
    console.log(`\n[${index + 1}/${chosen.length}] ${part.name}: ${part.what} …`);
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
    results.push({ name: part.name, time: seconds(partBegan), ...result });
    console.log(`[${index + 1}/${chosen.length}] ${part.name}: ${result.passed} passed, ${result.failed} failed (${seconds(partBegan)})`);
  }
  const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);
  console.log(`\n${results.map((r) => `${r.failed > 0 ? '✖' : '✔'} ${r.name.padEnd(10)} ${String(r.passed).padStart(4)} passed ${String(r.failed).padStart(3)} failed${r.skipped ? ` ${r.skipped} skipped` : ''}  ${r.time}`).join('\n')}\nin ${seconds(began)}`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') > 0 ? 1 : 0;
}
