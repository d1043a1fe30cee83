/** Loaded before each file of node:test: its properties try the same values at every run, so that none fails by chance. KENTONGAN_TEST_SEED tries others. */
import { readFileSync } from 'node:fs';

/** Of `npm test`, in Node and in browsers. */
const SEED = 20_261_124;

if (process.argv[1] && readFileSync(process.argv[1], 'utf8').includes("from 'fast-check'")) {
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.KENTONGAN_TEST_SEED ?? SEED) });
}
