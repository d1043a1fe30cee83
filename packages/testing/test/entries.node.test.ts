/** Every public entry of every package resolves and can be imported where there is no page: servers render, tools read. */
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

interface Package { name: string; exports: Record<string, string | { source: string; types: string; default: string }> }

/** These are for a page by nature. */
const PAGE_ONLY = new Set(['@kentongan/builder', '@kentongan/console', '@kentongan/embed', '@kentongan/testing']);

for (const file of globSync('packages/*/package.json').sort()) {
  const { name, exports } = JSON.parse(readFileSync(file, 'utf8')) as Package;
  for (const [entry, target] of Object.entries(exports)) {
    if (typeof target === 'string') continue;
    const specifier = name + entry.slice(1);
    test(`${specifier} resolves${PAGE_ONLY.has(name) ? '' : ' and imports without a page'}`, async () => {
      assert.ok(existsSync(join(dirname(file), target.source)), `${target.source} is missing`);
      if (!PAGE_ONLY.has(name)) assert.ok(await import(specifier));
    });
  }
}
