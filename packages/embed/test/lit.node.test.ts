/** What scripts/lit-for-embeds.mjs leaves out of Lit is used by nothing of ours. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const LEFT_OUT: Readonly<Record<string, RegExp>> = {
  'JSON attributes': /type: (?:Object|Array)\b/, 'converters and defaults of properties': /\b(?:converter|useDefault)\b\s*[:=]/, initializers: /\baddInitializer\b/, MathML: /\bmathml`/, decorators: /from 'lit\/decorators/,
};

for (const [what, pattern] of Object.entries(LEFT_OUT)) {
  test(`no widget uses ${what}`, () => {
    const using = globSync('packages/{elements,embed,plugins/*}/src/**/*.ts').filter((file) => pattern.test(readFileSync(file, 'utf8')));
    assert.deepEqual(using, []);
  });
}
