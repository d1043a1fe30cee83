/** Two builds of one commit give the same bytes, wherever they are made: what a page pins by `integrity` can be made again by anybody. Needs a build. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';

const elsewhere = mkdtempSync(join(tmpdir(), 'kentongan lain '));
after(() => rmSync(elsewhere, { recursive: true, force: true }));

/** All files but the classic one, which differs from the one with integrity in its wrapping alone. */
const BUILD = `
  const { rollup } = await import('rollup');
  const { default: configs } = await import('./rollup.config.ts');
  for (const config of configs) if (!config.output.file?.endsWith('kentongan.classic.js')) await (await rollup(config)).write(config.output);`;
const version = (JSON.parse(readFileSync('packages/embed/package.json', 'utf8')) as { version: string }).version;
const filesOf = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.js')).map((entry) => relative(folder, join(entry.parentPath, entry.name)));

interface Listed { file: string; bytes: number; brotli: number; integrity: string }
const manifestIn = (folder: string): Listed[] => (JSON.parse(readFileSync(join(folder, 'v1/manifest.json'), 'utf8')) as { files: Listed[] }).files;

test('a build in another directory, whose name has a space, gives the same bytes', async () => {
  assert.ok(existsSync('dist/embed/v1/kentongan.js'), 'Run `npm run build` first.');
  for (const part of ['rollup.config.ts', 'package.json', 'scripts', ...globSync('packages/*/{package.json,src}')]) cpSync(part, join(elsewhere, part), { recursive: true });
  const modules = join(elsewhere, 'node_modules');
  mkdirSync(join(modules, '@kentongan'), { recursive: true });
  for (const name of readdirSync('node_modules')) if (name !== '@kentongan') symlinkSync(resolve('node_modules', name), join(modules, name));
  for (const name of readdirSync(join(elsewhere, 'packages'))) symlinkSync(join(elsewhere, 'packages', name), join(modules, '@kentongan', name));
  writeFileSync(join(elsewhere, 'build.mjs'), BUILD);
  await promisify(execFile)(process.execPath, ['build.mjs'], { cwd: elsewhere });

  const there = join(elsewhere, 'dist/embed');
  const made = filesOf(there);
  for (const name of ['v1/kentongan.js', 'v1/kentongan-framed.js', 'v1/kentongan-frame.js', `${version}/kentongan.all.js`]) assert.ok(made.includes(name), `${name} was not made again`);
  assert.ok(made.length > 20, `${made.length} files`);
  for (const name of made) {
    assert.ok(existsSync(join('dist/embed', name)), `${name} has another name here`);
    assert.ok(readFileSync(join(there, name)).equals(readFileSync(join('dist/embed', name))), `${name} differs`);
  }
  assert.deepEqual(manifestIn(there), manifestIn('dist/embed').filter(({ file }) => !file.endsWith('.classic.js')));
});

test('the manifest lists every file of the version, with the bytes and the integrity that it has', () => {
  const listed = manifestIn('dist/embed');
  assert.deepEqual(listed.map(({ file }) => file).sort(), filesOf('dist/embed').filter((file) => file.startsWith(`${version}/`)).sort());
  for (const { file, bytes, integrity } of listed) {
    const content = readFileSync(join('dist/embed', file));
    assert.deepEqual([bytes, integrity], [content.length, `sha384-${createHash('sha384').update(content).digest('base64')}`], file);
  }
});

test('all chunks have the name of their build, and each that a chunk or the entry asks for is there', () => {
  const chunks = readdirSync(join('dist/embed', version)).filter((name) => name.endsWith('.js') && !name.startsWith('kentongan.'));
  const builds = new Set(chunks.map((name) => /-([0-9a-f]{6})\.js$/.exec(name)?.[1]));
  assert.equal(builds.size, 1, `builds: ${[...builds].join(' ')}`);
  // The name follows what is in the chunks, so that no cache gives one build's chunk to another's.
  const [build] = builds;
  const unnamed = (text: string): string => text.replaceAll(`-${build!}.js`, '-_hash_.js');
  const content = createHash('sha256');
  for (const chunk of chunks.sort()) content.update(`${version}/${unnamed(chunk)}\n${unnamed(readFileSync(join('dist/embed', version, chunk), 'utf8'))}\n`);
  assert.ok(content.digest('hex').match(/.{6}/g)!.includes(build!), `${build!} is no part of the hash of what is in the chunks`);
  const asked = chunks.flatMap((name) => [...readFileSync(join('dist/embed', version, name), 'utf8').matchAll(/"\.\/([^"]+\.js)"/g)].map(([, file]) => file!));
  assert.ok(asked.length > chunks.length, `${asked.length} asked for`);
  assert.deepEqual(asked.filter((name) => !chunks.includes(name)), []);

  const entry = readFileSync('dist/embed/v1/kentongan.js', 'utf8');
  const lists = [...entry.matchAll(/"?([\w-]+)"?:"((?: [\w-]+)*)"/g)].flatMap(([, , list]) => list!.trim().split(' ').filter(Boolean));
  assert.ok(lists.length > 5, entry.slice(0, 400));
  for (const name of ['core', ...lists]) assert.ok(chunks.includes(`${name}-${build}.js`), `no file of ${name}`);
  assert.ok(entry.includes(`-${build}.js`));
});
