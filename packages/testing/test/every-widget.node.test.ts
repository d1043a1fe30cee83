/** No widget is without the contract suite: what is voluntary decays. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { test } from 'node:test';

/** The base draws for others; a site draws nothing. */
const WITHOUT_A_FACE = new Set(['base', 'site']);

for (const define of globSync('packages/elements/src/*/define.ts').sort()) {
  const widget = basename(dirname(define));
  if (WITHOUT_A_FACE.has(widget)) continue;
  test(`<kim-${widget}> runs the contract suite`, () => {
    const tests = globSync(`packages/elements/test/${widget}/*.test.ts`);
    assert.ok(tests.some((path) => readFileSync(path, 'utf8').includes(`runWidgetContract({ tag: 'kim-${widget}'`)), `Add packages/elements/test/${widget}/contract.test.ts.`);
  });
}
