/** The form's limits are those of the server's schema: the generated file is what the script would write today. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
// @ts-expect-error plain JavaScript without declarations
import { renderLimits } from '../../../../scripts/form-limits.mjs';

test('limits.ts is fresh', async () => {
  const written = await readFile(new URL('../../src/aspiration-form/limits.ts', import.meta.url), 'utf8');
  assert.equal(written, await (renderLimits as () => Promise<string>)());
});
