/** The server: the hot cache in front, the application behind, the feeds read and the jobs done in between; stops gracefully. */
import { getRequestListener } from '@hono/node-server';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApp } from './app.ts';
import { ConfigError, type Config } from './config.ts';
import { registerBuilder } from './builder-files.ts';
import { registerConsole } from './console-files.ts';
import { publishEmbed } from './embed-files.ts';
import { createHotCache } from './hot-cache/hot-cache.ts';
import { mayShow } from './hot-cache/shows-region.ts';
import { openContext, type OpenContext } from './open-context.ts';
import { startJobs } from './use-cases/jobs/run-jobs.ts';
import { runSources } from './use-cases/run-sources.ts';
import { registerStatic } from './static-routes.ts';

export interface RunningServer {
  readonly context: OpenContext;
  readonly port: number;
  /** Takes no new request, finishes those under way, closes the store. */
  stop(): Promise<void>;
}

/** Milliseconds in which a request must have come in whole: a photo of 5 MB takes 105 s at 400 kbit/s. Its head has a minute (Node's own limit). */
const LONGEST_REQUEST = 180_000;
/** Milliseconds that requests under way are given when stopping. */
const GRACE = 10_000;

export async function startServer(config: Config, options: { clock?: () => number } = {}): Promise<RunningServer> {
  const context = await openContext(config, options);
  const versions = await publishEmbed(config.embedBuild, join(config.dataDir, 'embed'));
  const app = createApp(context);
  registerStatic(app, config);
  registerConsole(app, config.consoleBuild);
  registerBuilder(app, config);

  const cache = createHotCache({ render: async (path) => app.fetch(new Request(`http://cache.internal${path}`)), clock: context.clock });
  context.cache = { dropRegions: (codes) => { cache.drop((key) => mayShow(key, codes)); } };

  const listener = getRequestListener((request, connection) => app.fetch(request, connection));
  const server = createServer((request, response) => { if (!cache.hit(request, response)) void listener(request, response); });
  server.requestTimeout = LONGEST_REQUEST;
  try {
    await new Promise<void>((resolve, reject) => { server.once('error', reject).listen(config.port, config.host, resolve); });
  } catch (error) {
    await context.close();
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw new ConfigError(`Something listens on ${config.host}:${config.port} already. Stop it, or set KENTONGAN_PORT to a free port.`);
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  context.log.info({ port, store: context.store.kind, embed: versions }, 'listening');

  let reading: Promise<unknown> = Promise.resolve();
  const timer = config.sourceInterval > 0 ? setInterval(() => { reading = reading.then(() => runSources(context)).catch((error: unknown) => { context.log.error({ error: (error as Error).name }, 'reading the feeds failed'); }); }, config.sourceInterval * 1000) : undefined;

  const jobs = startJobs(context, config.jobInterval);

  return {
    context, port,
    async stop() {
      clearInterval(timer);
      const idle = jobs.stop();
      const closed = new Promise<void>((resolve) => { server.close(() => { resolve(); }); });
      server.closeIdleConnections();
      const late = setTimeout(() => { server.closeAllConnections(); }, GRACE);
      await closed;
      clearTimeout(late);
      await Promise.all([reading, idle]);
      await context.close();
    },
  };
}
