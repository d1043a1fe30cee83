/** Two builds of one commit give the same bytes, wherever they are made: what a page pins by `integrity` can be made again by anybody. Needs a build. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';

const elsewhere = mkdtempSync(join(tmpdir(), 'kentongan lain '));
after(() => rmSync(elsewhere, { recursive: true, force: true }));

/** The chunks, the entry, the single file with integrity; the classic one differs from that in its wrapping alone. */
const BUILD = `
  const { rollup } = await import('rollup');
  const { default: configs } = await import('./rollup.config.ts');
  for (const config of configs.slice(0, 3)) await (await rollup(config)).write(config.output);`;

test('a build in another directory, whose name has a space, gives the same bytes', async () => {
  assert.ok(existsSync('dist/embed/v1/kentongan.js'), 'Run `npm run build` first.');
  for (const part of ['rollup.config.ts', 'package.json', 'scripts', ...globSync('packages/*/{package.json,src}')]) cpSync(part, join(elsewhere, part), { recursive: true });
  const modules = join(elsewhere, 'node_modules');
  mkdirSync(join(modules, '@kentongan'), { recursive: true });
  for (const name of readdirSync('node_modules')) if (name !== '@kentongan') symlinkSync(resolve('node_modules', name), join(modules, name));
  for (const name of readdirSync(join(elsewhere, 'packages'))) symlinkSync(join(elsewhere, 'packages', name), join(modules, '@kentongan', name));
  writeFileSync(join(elsewhere, 'build.mjs'), BUILD);
  await promisify(execFile)(process.execPath, ['build.mjs'], { cwd: elsewhere });

  const made = readdirSync(join(elsewhere, 'dist/embed'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.js')).map((entry) => join(entry.parentPath, entry.name));
  assert.ok(made.length > 10, `${made.length} files`);
  for (const file of made) {
    const here = join('dist/embed', file.slice(join(elsewhere, 'dist/embed').length));
    assert.ok(existsSync(here), `${here} has another name there`);
    assert.ok(readFileSync(file).equals(readFileSync(here)), `${here} differs`);
  }
});

test('all chunks have the name of their build, and each that a chunk or the entry asks for is there', () => {
  const [version] = readdirSync('dist/embed').filter((name) => name !== 'v1');
  const chunks = readdirSync(join('dist/embed', version!)).filter((name) => name.endsWith('.js') && !name.startsWith('kentongan.'));
  const build = new Set(chunks.map((name) => /-([0-9a-f]{6})\.js$/.exec(name)?.[1]));
  assert.equal(build.size, 1, `builds: ${[...build].join(' ')}`);
  const asked = chunks.flatMap((name) => [...readFileSync(join('dist/embed', version!, name), 'utf8').matchAll(/"\.\/([^"]+\.js)"/g)].map(([, file]) => file!));
  assert.ok(asked.length > chunks.length, `${asked.length} asked for`);
  assert.deepEqual(asked.filter((name) => !chunks.includes(name)), []);

  const entry = readFileSync('dist/embed/v1/kentongan.js', 'utf8');
  const lists = [...entry.matchAll(/"?([\w-]+)"?:"((?: [\w-]+)*)"/g)].flatMap(([, , list]) => list!.trim().split(' ').filter(Boolean));
  assert.ok(lists.length > 5, entry.slice(0, 400));
  for (const name of ['core', ...lists]) assert.ok(chunks.includes(`${name}-${[...build][0]!}.js`), `no file of ${name}`);
  assert.ok(entry.includes(`-${[...build][0]!}.js`));
});
