/** The console's limits are those of the server's schemas: the generated file is what the script would write today. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { schemas } from '@kentongan/contract';
import { STAFF_ACTIONS } from '../src/actions/forms.ts';
import { ACTION_LIMITS } from '../src/limits.ts';
// @ts-expect-error plain JavaScript without declarations
import { renderConsoleLimits } from '../../../scripts/form-limits.mjs';

test('limits.ts is fresh', async () => {
  const written = await readFile(new URL('../src/limits.ts', import.meta.url), 'utf8');
  assert.equal(written, await (renderConsoleLimits as () => Promise<string>)());
});

test('every action that the API takes has a form, and no other', () => {
  assert.deepEqual([...STAFF_ACTIONS].sort(), schemas.deskAction.def.options.map(({ def }) => def.shape.type.def.values[0]).sort());
  assert.deepEqual(Object.keys(ACTION_LIMITS).sort(), [...STAFF_ACTIONS].sort());
});
