/** The guarded fetcher against real servers on loopback. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { isPublicAddress } from '../../src/outbound/addresses.ts';
import { createGuardedFetch, OutboundError, type OutboundErrorCode } from '../../src/outbound/guarded-fetch.ts';

const open = createGuardedFetch({ allowPrivate: true });
const guarded = createGuardedFetch();
let server: Server;
let base: string;
let hits = 0;
let dripped = 0;
let stopped = (): void => {};

const routes: Record<string, RequestListener> = {
  '/ok': (request, response) => response.setHeader('etag', '"1"').end(`hello ${request.headers['if-none-match'] ?? ''}`),
  '/echo': (request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => { body += chunk.toString(); }).on('end', () => response.end(`${request.method} ${String(request.headers['x-mark'])} ${body}`));
  },
  '/not-modified': (_, response) => response.writeHead(304).end(),
  '/hop': (request, response) => {
    const left = Number(new URL(request.url!, base).searchParams.get('n'));
    response.writeHead(302, { location: left > 0 ? `/hop?n=${left - 1}` : '/ok' }).end();
  },
  '/loop': (_, response) => response.writeHead(301, { location: '/loop' }).end(),
  '/to-file': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/slow': () => {},
  '/drip': (_, response) => response.write('x'),
  '/steady': (_, response) => {
    const drops = setInterval(() => { dripped += 1; response.write('x'); }, 20);
    response.on('close', () => { clearInterval(drops); stopped(); });
    response.write('x');
  },
  '/huge': (_, response) => {
    const piece = Buffer.alloc(64 * 1024);
    const more = (): void => {
      while (!response.destroyed && response.write(piece)) { /* until the socket is full */ }
    };
    response.on('drain', more);
    more();
  },
  '/announced': (_, response) => response.setHeader('content-length', 50_000_000).write('x'),
  '/bomb': (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(20_000_000))),
  '/gzip': (_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync('berita desa')),
  '/cut': (_, response) => {
    response.setHeader('content-length', 100);
    response.write('part');
    response.destroy();
  },
};

before(async () => {
  server = createServer((request, response) => {
    hits += 1;
    const route = routes[new URL(request.url!, 'http://x').pathname];
    if (route) route(request, response);
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

after(async () => {
  server.closeAllConnections();
  server.close();
  await Promise.all([open.close(), guarded.close()]);
});

const refusedWith = (code: OutboundErrorCode) => (error: unknown): boolean => error instanceof OutboundError && error.code === code && !error.message.includes('\n');

describe('guarded fetch', () => {
  it('gives status, headers, bytes and passes conditional headers on', async () => {
    const reply = await open.fetch(`${base}/ok`, { headers: { 'if-none-match': '"1"' } });
    assert.equal(reply.status, 200);
    assert.equal(reply.headers['etag'], '"1"');
    assert.equal(Buffer.from(reply.bytes).toString(), 'hello "1"');
    assert.equal((await open.fetch(`${base}/not-modified`)).status, 304);
    assert.equal((await open.fetch(`${base}/absent`)).status, 404);
  });

  it('follows five redirects and no more', async () => {
    assert.equal((await open.fetch(`${base}/hop?n=4`)).finalUrl, `${base}/ok`);
    await assert.rejects(open.fetch(`${base}/hop?n=5`), refusedWith('too_many_redirects'));
    await assert.rejects(open.fetch(`${base}/loop`), refusedWith('too_many_redirects'));
    await assert.rejects(open.fetch(`${base}/to-file`), refusedWith('url_refused'));
  });

  it('posts a body, to the one address it is meant for', async () => {
    assert.equal(Buffer.from((await open.fetch(`${base}/echo`, { body: '{"é":1}', headers: { 'x-mark': 'm' } })).bytes).toString(), 'POST m {"é":1}');
    const before = hits;
    const moved = await open.fetch(`${base}/hop?n=0`, { body: '{}' });
    assert.deepEqual([moved.status, moved.headers['location'], hits], [302, '/ok', before + 1]);
    await assert.rejects(guarded.fetch(`${base}/echo`, { body: '{}' }), refusedWith('address_refused'));
    assert.equal(hits, before + 1);
  });

  it('decompresses, and counts what comes out', async () => {
    assert.equal(Buffer.from((await open.fetch(`${base}/gzip`)).bytes).toString(), 'berita desa');
    await assert.rejects(open.fetch(`${base}/bomb`, { maxBytes: 1_000_000 }), refusedWith('too_large'));
  });

  it('stops at the size cap, announced or not', async () => {
    await assert.rejects(open.fetch(`${base}/huge`, { maxBytes: 300_000 }), refusedWith('too_large'));
    await assert.rejects(open.fetch(`${base}/announced`, { maxBytes: 300_000 }), refusedWith('too_large'));
  });

  it('stops when the time is up, before or within the body', async () => {
    await assert.rejects(open.fetch(`${base}/slow`, { timeoutMs: 80 }), refusedWith('timeout'));
    await assert.rejects(open.fetch(`${base}/drip`, { timeoutMs: 80 }), refusedWith('timeout'));
    await assert.rejects(open.fetch(`${base}/cut`), refusedWith('unreachable'));
  });

  it('stops a body that never falls silent and never ends, and lets its connection go', async () => {
    for (const headers of [{}, { 'accept-encoding': 'identity' }]) {
      const closed = new Promise<void>((resolve) => { stopped = resolve; });
      dripped = 0;
      await assert.rejects(open.fetch(`${base}/steady`, { timeoutMs: 300, headers }), refusedWith('timeout'));
      await closed;
      assert.ok(dripped >= 2, `${dripped} drops came`);
    }
  });

  it('never connects to a private address, by number or by name', async () => {
    const { port } = server.address() as AddressInfo;
    const before = hits;
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0', '2130706433', '0x7f.1', '127.1']) {
      await assert.rejects(guarded.fetch(`http://${host}:${port}/ok`), refusedWith('address_refused'), host);
    }
    assert.equal(hits, before);
  });

  it('takes only http and https, without a password', async () => {
    for (const url of ['ftp://a.example/', 'file:///etc/passwd', 'data:text/plain,x', 'http://u:p@a.example/', 'not a url', '']) await assert.rejects(open.fetch(url), refusedWith('url_refused'), url);
  });
});

describe('public addresses', () => {
  const refused = ['10.1.2.3', '172.16.0.1', '192.168.1.1', '127.0.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '::ffff:10.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::a00:1', '2002:7f00:1::', 'nonsense'];
  for (const address of refused) it(`refuses ${address}`, () => assert.equal(isPublicAddress(address), false));
  for (const address of ['8.8.8.8', '103.10.10.10', '2606:4700::1111', '::ffff:8.8.8.8']) it(`takes ${address}`, () => assert.equal(isPublicAddress(address), true));
});
