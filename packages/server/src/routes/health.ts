/** What an operator's monitor asks. */
import type { Hono } from 'hono';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { sql } from 'kysely';
import type { AppContext } from '../context.ts';

export function registerHealth(app: Hono, { store }: AppContext): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });

  app.get('/healthz', (c) => c.text('ok', 200, { 'cache-control': 'no-store' }));
  app.get('/readyz', async (c) => {
    const ready = await sql`select 1`.execute(store.read).then(() => true, () => false);
    return c.text(ready ? 'ready' : 'the database does not answer', ready ? 200 : 503, { 'cache-control': 'no-store' });
  });
  app.get('/metrics', async (c) => c.body(await registry.metrics(), 200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }));
}
