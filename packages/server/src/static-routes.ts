/** Files: widgets, pictures. Immutable ones say so. */
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sharedCore, withoutAgain } from './embed-again.ts';

const FLOATING = 'public, max-age=300, stale-while-revalidate=86400';
const IMMUTABLE = 'public, max-age=31536000, immutable';

export function registerStatic(app: Hono, { dataDir }: { dataDir: string }): void {
  const embed = serveStatic({ root: join(dataDir, 'embed'), precompressed: true, rewriteRequestPath: (path) => withoutAgain(path.replace(/^\/embed/, '')) });
  app.get('/embed/v1/*', async (c, next) => { c.header('cache-control', FLOATING); c.header('sourcemap', `${basename(c.req.path)}.map`); return embed(c, next); });
  app.get('/embed/:version{[0-9]+\\.[0-9]+\\.[0-9]+[^/]*}/*', async (c, next) => {
    c.header('cache-control', IMMUTABLE);
    const core = sharedCore(c.req.path);
    if (core) return c.body(core, 200, { 'content-type': 'text/javascript; charset=utf-8' });
    c.header('sourcemap', `${basename(c.req.path)}.map`);
    return embed(c, next);
  });

  mkdirSync(join(dataDir, 'media'), { recursive: true });
  const media = serveStatic({ root: join(dataDir, 'media'), rewriteRequestPath: (path) => path.replace(/^\/media/, '') });
  app.get('/media/:name{[0-9a-f]{32}-[0-9]+\\.webp}', async (c, next) => {
    c.header('cache-control', IMMUTABLE);
    c.header('content-security-policy', "default-src 'none'; sandbox");
    c.header('cross-origin-resource-policy', 'cross-origin');
    return media(c, next);
  });
}
