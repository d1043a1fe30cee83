/** The description and the routes say the same. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { createApp } from '../../src/app.ts';
import { start, type UnderTest } from './under-test.ts';
import { onEachStore } from '../store/each-store.ts';

onEachStore('description', (make) => {
  let server: UnderTest;
  before(async () => { server = await start(make); });
  after(() => server.stop());

  it('describes every route of the API and no other', async () => {
    const { openapi, paths } = await (await fetch(`${server.base}/openapi.json`)).json() as { openapi: string; paths: Record<string, Record<string, unknown>> };
    assert.match(openapi, /^3\.1/);
    const described = Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
    const routed = createApp(server.server.context).routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/v1/') && !path.startsWith('/v1/docs')).map(({ method, path }) => `${method} ${path.replace(/:(\w+)(?:\{[^}]*\})?/g, '{$1}')}`);
    assert.deepEqual([...new Set(routed)].sort(), described.sort());
    assert.ok(routed.length >= 18);
  });

  it('is browsable with files of its own under a policy without inline script', async () => {
    const page = await fetch(`${server.base}/v1/docs`);
    const policy = page.headers.get('content-security-policy') ?? '';
    assert.match(policy, /script-src 'self'/);
    assert.doesNotMatch(/script-src[^;]*/.exec(policy)?.[0] ?? '', /unsafe/);
    for (const [, path] of (await page.text()).matchAll(/(?:src|href)="([^"]+)"/g)) assert.equal((await fetch(server.base + path!)).status, 200, path);
  });
});
