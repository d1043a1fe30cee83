/** Published versions of the widgets: kept for ever, never changed; only the floating folder follows the build. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { publishEmbed, refusedFiles } from '../../src/embed-files.ts';
import { registerStatic } from '../../src/static-routes.ts';

const home = mkdtempSync(join(tmpdir(), 'kentongan-embed-files-'));
after(() => rmSync(home, { recursive: true, force: true }));

test('a version stays as it was first published, whatever comes after it', async () => {
  const [build, target] = [join(home, 'build'), join(home, 'data/embed')];
  const write = async (version: string, text: string): Promise<void> => {
    rmSync(build, { recursive: true, force: true });
    for (const folder of [version, 'v1']) await mkdir(join(build, folder), { recursive: true });
    await writeFile(join(build, version, 'kentongan.all.js'), text);
    await writeFile(join(build, 'v1/kentongan.js'), text);
  };
  const read = async (path: string): Promise<string[]> => [await readFile(join(target, path), 'utf8'), brotliDecompressSync(await readFile(join(target, `${path}.br`))).toString()];

  await write('0.1.0', 'satu');
  assert.deepEqual(await publishEmbed(build, target), ['0.1.0']);
  await write('0.1.0', 'satu lagi');
  assert.deepEqual(await refusedFiles(build, target), ['0.1.0/kentongan.all.js']);
  await publishEmbed(build, target);
  assert.deepEqual([await read('0.1.0/kentongan.all.js'), await read('v1/kentongan.js')], [['satu', 'satu'], ['satu lagi', 'satu lagi']]);
  await write('0.2.0', 'dua');
  assert.deepEqual(await publishEmbed(build, target), ['0.1.0', '0.2.0']);
  assert.deepEqual([await read('0.1.0/kentongan.all.js'), await read('0.2.0/kentongan.all.js'), await read('v1/kentongan.js')], [['satu', 'satu'], ['dua', 'dua'], ['dua', 'dua']]);
  assert.deepEqual(await refusedFiles(build, target), []);
});

test('a file has other names for another try: in ~ it is itself, in + its core is the one above', async () => {
  const dataDir = join(home, 'again');
  await mkdir(join(dataDir, 'embed/0.1.0'), { recursive: true });
  for (const name of ['core-abc123', 'reader-abc123']) await writeFile(join(dataDir, `embed/0.1.0/${name}.js`), `// ${name}`);
  await writeFile(join(dataDir, 'secret-abc123.js'), '// secret');
  const app = new Hono();
  registerStatic(app, { dataDir });
  const get = async (path: string): Promise<string> => {
    const reply = await app.request(`http://desa.test/embed/0.1.0/${path}`);
    if (reply.status !== 200) return String(reply.status);
    assert.match(reply.headers.get('content-type') ?? '', /javascript/, path);
    assert.match(reply.headers.get('cache-control') ?? '', /immutable/, path);
    return reply.text();
  };
  for (const path of ['core-abc123.js', '~1/core-abc123.js', '~1732000000000/core-abc123.js']) assert.equal(await get(path), '// core-abc123', path);
  for (const path of ['reader-abc123.js', '~1/reader-abc123.js', '+1/reader-abc123.js', '~1/+2/reader-abc123.js', '~1/+2/+3/reader-abc123.js']) assert.equal(await get(path), '// reader-abc123', path);
  for (const path of ['+1/core-abc123.js', '~1/+2/core-abc123.js', '~1/+2/+3/core-abc123.js']) assert.equal(await get(path), 'export*from"../core-abc123.js"', path);
  for (const path of ['~/core-abc123.js', '~x/core-abc123.js', `~${'1'.repeat(16)}/core-abc123.js`, '~1/lain.js', '~1/../../secret-abc123.js', '%2b1/%2e%2e/%2e%2e/secret-abc123.js', '+1/..%2f..%2fsecret-abc123.js']) assert.equal(await get(path), '404', path);
});
