/** The application: routes over a context, errors as problems. Free of Node, so that it could run anywhere `Request` exists. */
import { Hono, type Context } from 'hono';
import type { AppContext } from './context.ts';
import { ProblemError, problemResponse } from './problem.ts';
import { registerAspirations } from './routes/aspirations.ts';
import { registerDesk } from './routes/desk.ts';
import { registerHealth } from './routes/health.ts';
import { registerHolder } from './routes/holder.ts';
import { registerReads } from './routes/reads.ts';
import { registerSites } from './routes/sites.ts';
import { registerStaff } from './routes/staff.ts';
import { registerDescription } from './openapi.ts';
import { registerFeeds } from './feeds-out/index.ts';
import { registerFrames } from './frames/index.ts';
import { registerOembed } from './oembed/index.ts';
import { registerPages } from './pages/index.ts';
import { registerSocialPictures } from './social-picture/index.ts';
import { CursorError } from './store/cursor.ts';

/** Anyone may read and send from anywhere; staff routes are for our own origin alone. */
const OPEN = /^\/(?:embed\/|oembed$|openapi\.json$|feeds\/|media\/|v1\/(?!session|staff))/;

export function createApp(context: AppContext): Hono {
  const app = new Hono();

  app.use(async (c, next) => {
    const open = OPEN.test(c.req.path);
    if (open && c.req.method === 'OPTIONS') {
      return new Response(null, { status: 204, headers: { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, HEAD, POST, PATCH, DELETE', 'access-control-allow-headers': 'Authorization, Content-Type, Idempotency-Key', 'access-control-max-age': '86400' } });
    }
    await next();
    if (open) allowAll(c.res.headers);
    c.res.headers.set('x-content-type-options', 'nosniff');
  });

  app.notFound((c) => problemResponse(new ProblemError(isOtherMethod(app, c) ? 'method_not_allowed' : 'not_found')));

  registerReads(app, context);
  registerAspirations(app, context);
  registerHolder(app, context);
  registerDesk(app, context);
  registerStaff(app, context);
  registerSites(app, context);
  registerHealth(app, context);
  registerDescription(app, context);
  registerFeeds(app, context);
  registerFrames(app, context);
  registerOembed(app, context);
  registerSocialPictures(app, context);
  registerPages(app, context);

  app.onError((error, c) => {
    if (error instanceof ProblemError) return withOpenHeader(problemResponse(error), c.req.path);
    if (error instanceof CursorError) return withOpenHeader(problemResponse(new ProblemError('cursor_invalid')), c.req.path);
    context.log.error({ route: c.req.routePath, error: error.name, stack: error.stack?.split('\n').filter((line) => line.startsWith('    at ')).slice(0, 5) }, 'a request failed');
    return withOpenHeader(problemResponse(new ProblemError('internal')), c.req.path);
  });
  return app;
}

/** Of the headers that a page of another origin may not read by itself, it needs when to come back. */
function allowAll(headers: Headers): void {
  headers.set('access-control-allow-origin', '*');
  headers.set('access-control-expose-headers', 'Retry-After');
}

/** True when the path of the API exists and only the method does not. */
function isOtherMethod(app: Hono, { req }: Context): boolean {
  return req.path.startsWith('/v1/') && ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'].some((method) => method !== req.method && app.router.match(method, req.path)[0].some(([[, route]]) => route.path !== '/*' && route.method === method));
}

function withOpenHeader(response: Response, path: string): Response {
  if (OPEN.test(path)) allowAll(response.headers);
  response.headers.set('x-content-type-options', 'nosniff');
  return response;
}
