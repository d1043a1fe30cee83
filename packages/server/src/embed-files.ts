/** The built widgets, every version for ever: copied into the data folder at start, compressed beside, served from there. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const COMPRESSED = /\.(?:js|json|map|txt|css)$/;

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.part`;
  await writeFile(part, bytes);
  await rename(part, path);
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A file of a version that is there already stays as it is, since pages pin it by its integrity; the floating `v1` follows the build. Returns the versions held. */
export async function publishEmbed(build: string, target: string): Promise<string[]> {
  await mkdir(target, { recursive: true });
  if (existsSync(build)) {
    for (const entry of await readdir(build, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const source = join(entry.parentPath, entry.name);
      const path = join(target, relative(build, source));
      const bytes = await readFile(source);
      const floating = relative(build, source).startsWith('v1');
      if (existsSync(path) && (!floating || digest(await readFile(path)) === digest(bytes))) continue;
      if (COMPRESSED.test(path)) {
        await writeWhole(`${path}.br`, await promisify(brotliCompress)(bytes));
        await writeWhole(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
      }
      await writeWhole(path, bytes);
    }
  }
  return heldVersions(target);
}

/** Every version that pages may have pinned, oldest names first; none before the first start. */
export async function heldVersions(target: string): Promise<string[]> {
  const held = existsSync(target) ? await readdir(target) : [];
  return held.filter((name) => /^\d+\.\d+\.\d+/.test(name)).sort();
}

/** Built files that another build has published before under the same version: what is served stays the older one. */
export async function refusedFiles(build: string, target: string): Promise<string[]> {
  const refused: string[] = [];
  for (const version of await heldVersions(build)) {
    for (const name of await readdir(join(build, version))) {
      const published = join(target, version, name);
      if (existsSync(published) && digest(await readFile(published)) !== digest(await readFile(join(build, version, name)))) refused.push(`${version}/${name}`);
    }
  }
  return refused;
}

