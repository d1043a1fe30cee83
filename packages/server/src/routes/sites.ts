/** Sites ask for a key, and staff decide; for the paste test staff may also have a page fetched. */
import type { Hono } from 'hono';
import { schemas } from '@kentongan/contract';
import type { AppContext } from '../context.ts';
import { OutboundError } from '../outbound/errors.ts';
import { ProblemError } from '../problem.ts';
import { clientAddress } from '../security/client-address.ts';
import { createSiteLimits } from '../security/site-limits.ts';
import { askForSite, decideOnSite, siteRequestsFor, siteRequestStatus } from '../use-cases/site-requests.ts';
import { readBody } from './body.ts';
import { NEVER } from './cache-headers.ts';
import { readQuery } from './query.ts';
import { checkOrigin, signedIn } from './staff-session.ts';

const PRIVATE = { 'cache-control': NEVER };
/** Of a fetched page: bytes, and milliseconds for all of it. */
const MOST_PAGE = 2 * 1024 * 1024;
const LONGEST = 10_000;

export function registerSites(app: Hono, context: AppContext): void {
  const limits = createSiteLimits();

  app.post('/v1/sites', async (c) => {
    readQuery(c, []);
    await limits.request(clientAddress(c, context.config.trustedProxies));
    return c.json(await askForSite(context, await readBody(c, schemas.siteRequestInput)), 201, PRIVATE);
  });

  app.get('/v1/sites/request', async (c) => {
    readQuery(c, []);
    await limits.tryCode(clientAddress(c, context.config.trustedProxies));
    const code = /^Tracking (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const found = code === undefined ? undefined : await siteRequestStatus(context, code);
    if (!found) throw new ProblemError('not_found');
    return c.json(found, 200, PRIVATE);
  });

  app.get('/v1/staff/sites', async (c) => {
    const staff = await signedIn(context, c);
    readQuery(c, []);
    return c.json({ items: await siteRequestsFor(context, staff) }, 200, PRIVATE);
  });

  app.post('/v1/staff/sites/:id', async (c) => {
    checkOrigin(context, c);
    const staff = await signedIn(context, c);
    return c.json(await decideOnSite(context, staff, c.req.param('id'), await readBody(c, schemas.siteDecisionInput)), 200, PRIVATE);
  });

  app.post('/v1/staff/pages', async (c) => {
    checkOrigin(context, c);
    await signedIn(context, c);
    const { url } = await readBody(c, schemas.pageFetchInput);
    try {
      const { bytes, headers, finalUrl } = await context.fetch(url, { maxBytes: MOST_PAGE, timeoutMs: LONGEST, headers: { accept: 'text/html' } });
      const type = headers['content-type'] ?? '';
      if (!/^(?:text\/html|application\/xhtml\+xml|text\/plain)/i.test(type)) throw new ProblemError('page_unreadable');
      const encoding = /charset=["']?(windows-1252|iso-8859-1|latin1)/i.test(type) ? 'windows-1252' : 'utf-8';
      const policy = headers['content-security-policy'];
      return c.json({ url: finalUrl, html: new TextDecoder(encoding).decode(bytes), ...(policy === undefined ? {} : { policy }) }, 200, PRIVATE);
    } catch (error) {
      if (error instanceof OutboundError) throw new ProblemError('page_unreadable');
      throw error;
    }
  });
}
