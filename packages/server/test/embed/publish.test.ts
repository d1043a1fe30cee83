/** Published versions of the widgets: kept for ever, never changed; only the floating folder follows the build. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { publishEmbed, refusedFiles } from '../../src/embed-files.ts';

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
