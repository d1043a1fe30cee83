/** Runs files of node:test in the order in which they are given, and writes their sums as JSON: `node run-node-tests.mjs '{"files":[…],"counts":"PATH"}'`. */
import { writeFileSync } from 'node:fs';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

const { files, concurrency, timeout, counts } = JSON.parse(process.argv[2]);
const tests = run({ files, concurrency, timeout });
tests.on('test:summary', ({ file, counts: { passed, failed, cancelled, skipped, todo } }) => {
  if (file === undefined) writeFileSync(counts, JSON.stringify({ passed, failed: failed + cancelled, skipped: skipped + todo }));
});
tests.compose(spec).pipe(process.stdout);
