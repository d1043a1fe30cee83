/** Lint holds the ways in which packages may import one another, however it is written, and lets no module lead back to itself. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';
import house from '../../scripts/lint/imports.mjs';

const MAY: Readonly<Record<string, readonly string[]>> = {
  contract: [], client: ['contract'], elements: ['contract', 'client'], embed: ['contract', 'elements'], console: ['contract', 'client', 'elements'], builder: ['contract', 'elements'], server: ['contract'], testing: ['contract'],
};

/** One import, in every way it can be written. */
const ways = (from: string): string[] => [`import { x } from '${from}'; x();`, `import '${from}';`, `import type { X } from '${from}'; export type Y = X;`, `export * from '${from}';`, `export type { X } from '${from}';`, `void import('${from}');`, `export type X = import('${from}').X;`];

/** Files, and what each is reached from. */
const CIRCLES = [['packages/elements/src/base/rescue.ts', './element.ts'], ['packages/elements/src/news-feed/ticker.ts', './news-feed.ts'], ['packages/contract/src/regions.ts', './index.ts'], ['packages/server/src/store/regions.ts', '../app.ts']] as const;

/** Of each file, how the project's lint sets its own rules. Asked of a process of its own: lint's plugins do not load where sources stand for builds. */
const SET = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', `
  const eslint = new (await import('eslint')).ESLint();
  const house = async (file) => Object.entries((await eslint.calculateConfigForFile(file)).rules).filter(([name]) => name.startsWith('house/'));
  const files = process.argv.slice(1);
  console.log(JSON.stringify(Object.fromEntries(await Promise.all(files.map(async (file) => [file, Object.fromEntries(await house(file))])))));`, ...Object.keys(MAY).map((own) => `packages/${own}/src/new.ts`), ...CIRCLES.map(([file]) => file)], { encoding: 'utf8' })) as Record<string, Linter.RulesRecord>;
const linter = new Linter();

/** What those rules say of `code` in `file`. */
const said = (file: string, code: string): string[] => linter.verify(code, [{ files: ['**/*.ts'], languageOptions: { parser }, plugins: { house }, rules: SET[file]! }], { filename: resolve(file) }).map(({ message }) => message);

test('every package with sources has its directions', () => {
  assert.deepEqual(readdirSync('packages').filter((name) => existsSync(`packages/${name}/src`)).sort(), Object.keys(MAY).sort());
});

for (const [own, allowed] of Object.entries(MAY)) {
  test(`${own} imports ${allowed.join(', ') || 'nothing of ours'}`, () => {
    const file = `packages/${own}/src/new.ts`;
    for (const other of Object.keys(MAY)) {
      if (other === own) continue;
      for (const code of [...ways(`@kentongan/${other}`), ...ways(`@kentongan/${other}/entry`)]) {
        const words = said(file, code);
        assert.equal(words.length, allowed.includes(other) ? 0 : 1, `${code}: ${words.join(' ')}`);
        if (words[0]) assert.match(words[0], new RegExp(`^@kentongan/${other}(?:/entry)?: ${own} imports `));
      }
      // Round the entries, not even where the entry would be allowed.
      for (const code of ways(`../../${other}/src/index.ts`)) assert.match(said(file, code).join(), /leaves the package/, code);
    }
    for (const code of ways('./beside.ts')) assert.deepEqual(said(file, code), []);
  });
}

for (const [file, back] of CIRCLES) {
  test(`${file} may not lead back to itself by ${back}`, () => {
    const code = readFileSync(file, 'utf8');
    assert.deepEqual(said(file, code), []);
    for (const circle of ways(back)) assert.match(said(file, `${code}\n${circle}`).join(), /leads back here \(.* → .*\)/, circle);
  });
}
