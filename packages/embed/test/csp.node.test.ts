/** The header that the guide prints is the one that the tests of the script tag open pages under. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { policy } from '@kentongan/embed/csp';

const GUIDE = 'docs/guides/developer.md';
const PRINTED = {
  nonce: policy({ api: 'https://API', script: "'nonce-…' 'strict-dynamic'" }),
  hash: policy({ api: 'https://API', script: "'sha384-…'" }),
};

for (const [name, header] of Object.entries(PRINTED)) {
  test(`${GUIDE} prints the policy with a ${name}`, () => {
    const [, printed] = new RegExp(`<!-- csp:${name} -->\n\`\`\`\n([^]*?)\`\`\``).exec(readFileSync(GUIDE, 'utf8')) ?? [];
    assert.equal(printed, `Content-Security-Policy: ${header}\n`, 'Put the line below into the guide.');
  });
}
