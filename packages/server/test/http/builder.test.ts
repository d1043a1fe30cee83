/** The builder's files as a browser gets them: policies without an exception, the server's own address in the page, nothing else of the disk. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { registerBuilder } from '../../src/builder-files.ts';

let folder: string;
const app = new Hono();
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kentongan-builder-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><meta name="kentongan-api" content="{api}"><pre>{api}/embed</pre>');
  await writeFile(join(folder, 'preview.html'), '<!doctype html><body>');
  await writeFile(join(folder, 'builder-0123abcd.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'none of yours');
  registerBuilder(app, { builderBuild: folder, publicUrl: 'https://kabar.test/a&b' });
});
after(() => rm(folder, { recursive: true }));

test('the page names the public address of the server, escaped, and nobody may frame it', async () => {
  const reply = await app.request('/builder?lang=en');
  assert.equal(await reply.text(), '<!doctype html><meta name="kentongan-api" content="https://kabar.test/a&amp;b"><pre>https://kabar.test/a&amp;b/embed</pre>');
  assert.equal(reply.headers.get('cache-control'), 'no-cache');
  assert.equal(reply.headers.get('x-frame-options'), 'DENY');
  const policy = reply.headers.get('content-security-policy') ?? '';
  assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:\/\/kabar\.test; connect-src 'self';.*frame-src 'self'; frame-ancestors 'none'$/);
  assert.doesNotMatch(policy, /unsafe/);
});

test('the preview may be framed by our own pages alone', async () => {
  const reply = await app.request('/builder/preview?s=%7B%7D');
  assert.match(reply.headers.get('content-security-policy') ?? '', /frame-ancestors 'self'$/);
  assert.equal(reply.headers.get('x-frame-options'), 'SAMEORIGIN');
});

test('scripts last and come compressed', async () => {
  const reply = await app.request('/builder/builder-0123abcd.js', { headers: { 'accept-encoding': 'br' } });
  assert.equal(reply.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  assert.equal(brotliDecompressSync(await reply.arrayBuffer()).toString(), 'export {};');
});

test('nothing else of the disk is given; without a build it is not found', async () => {
  for (const path of ['/builder/secret.txt', '/builder/..%2fsecret.txt', '/builder/builder-ffffffff.js', '/builder/index.html', '/builder/preview.html']) assert.equal((await app.request(path)).status, 404, path);
  const bare = new Hono();
  registerBuilder(bare, { builderBuild: join(folder, 'none'), publicUrl: 'https://kabar.test' });
  assert.equal((await bare.request('/builder')).status, 404);
  assert.equal((await app.request('/builder/')).headers.get('location'), '/builder');
});
