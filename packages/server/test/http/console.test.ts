/** The console's files as a browser gets them: under a policy without an exception, fresh page, lasting scripts, nothing else of the disk. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { registerConsole } from '../../src/console-files.ts';

let folder: string;
const app = new Hono();
const page = '<!doctype html><title>Meja kerja</title><script type="module" src="/console/console-0123abcd.js"></script>';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kentongan-console-'));
  await writeFile(join(folder, 'index.html'), page);
  await writeFile(join(folder, 'console-0123abcd.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'none of yours');
  registerConsole(app, folder);
});
after(() => rm(folder, { recursive: true }));

test('the page is asked for anew each time, and may be framed by nobody', async () => {
  const reply = await app.request('/console');
  assert.equal(reply.status, 200);
  assert.equal(await reply.text(), page);
  assert.equal(reply.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.equal(reply.headers.get('cache-control'), 'no-cache');
  assert.equal(reply.headers.get('x-frame-options'), 'DENY');
  assert.equal(reply.headers.get('access-control-allow-origin'), null);
  assert.equal(reply.headers.get('content-security-policy'), "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
});

test('a new build is served at once', async () => {
  await writeFile(join(folder, 'index.html'), `${page}<!-- new -->`);
  assert.match(await (await app.request('/console')).text(), /new/);
});

test('scripts last, under the same policy, and come compressed to who takes it', async () => {
  const reply = await app.request('/console/console-0123abcd.js', { headers: { 'accept-encoding': 'gzip, br' } });
  assert.equal(reply.headers.get('content-type'), 'text/javascript; charset=utf-8');
  assert.equal(reply.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  assert.match(reply.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.equal(reply.headers.get('content-encoding'), 'br');
  assert.equal(reply.headers.get('vary'), 'Accept-Encoding');
  assert.equal(brotliDecompressSync(await reply.arrayBuffer()).toString(), 'export {};');
  assert.equal(await (await app.request('/console/console-0123abcd.js')).text(), 'export {};');
});

test('nothing else of the disk is given', async () => {
  for (const path of ['/console/secret.txt', '/console/..%2fsecret.txt', '/console/console-ffffffff.js', '/console/%2e%2e/package.json', '/console/index.html']) assert.equal((await app.request(path)).status, 404, path);
});

test('with a slash at its end it is the same page', async () => {
  const reply = await app.request('/console/');
  assert.equal(reply.status, 308);
  assert.equal(reply.headers.get('location'), '/console');
});

test('without a build it is not found, until there is one', async () => {
  const bare = new Hono();
  registerConsole(bare, join(folder, 'none'));
  assert.equal((await bare.request('/console')).status, 404);
  assert.equal((await bare.request('/console/console-0123abcd.js')).status, 404);
});
