/** Aspirations: the challenge before, the submission, the public board, one ticket by its number. */
import type { Hono } from 'hono';
import { etag } from 'hono/etag';
import { schemas } from '@kentongan/contract';
import type { AppContext } from '../context.ts';
import { clientAddress } from '../security/client-address.ts';
import { ProblemError } from '../problem.ts';
import { listPublicTickets } from '../store/tickets.ts';
import { findTicket } from '../use-cases/tickets/find-ticket.ts';
import { makeFormToken } from '../use-cases/tickets/form-token.ts';
import { isOpenAddress } from '../use-cases/tickets/photos.ts';
import { readTicket, readTickets } from '../use-cases/tickets/read-ticket.ts';
import { submitAspiration } from '../use-cases/tickets/submit-aspiration.ts';
import { aspirationView } from '../views/ticket-view.ts';
import { readBody } from './body.ts';
import { LISTS, NEVER } from './cache-headers.ts';
import { readQuery } from './query.ts';

export function registerAspirations(app: Hono, context: AppContext): void {
  const { config, store, sealer, proofs, clock } = context;

  app.get('/v1/challenge', async (c) => {
    readQuery(c, ['site']);
    const proof = config.proofOfWork ? await proofs.challenge(clientAddress(c, config.trustedProxies)) : null;
    return c.json({ formToken: makeFormToken(sealer, clock()), proof }, 200, { 'cache-control': NEVER });
  });

  app.post('/v1/aspirations', async (c) => {
    const { site } = readQuery(c, ['site']);
    const input = await readBody(c, schemas.aspirationInput);
    const receipt = await submitAspiration(context, { input, idempotencyKey: c.req.header('idempotency-key'), siteKey: site, origin: c.req.header('origin') });
    return c.json(receipt, 201, { 'cache-control': NEVER });
  });

  app.get('/v1/aspirations', etag(), async (c) => {
    const { limit = 10, region, category, cursor } = readQuery(c, ['region', 'category', 'site', 'cursor', 'limit'], { categoryKeys: true });
    const page = await listPublicTickets(store, { region, category, cursor, limit });
    const items = (await readTickets(context, page.rows)).map((parts) => aspirationView(parts, false));
    return c.json({ items, nextCursor: page.nextCursor }, 200, { 'cache-control': LISTS });
  });

  app.get('/v1/aspirations/:number', async (c) => {
    readQuery(c, []);
    const authorization = c.req.header('authorization');
    const code = authorization === undefined ? undefined : /^Tracking (.+)$/i.exec(authorization)?.[1] ?? '';
    const found = await findTicket(context, { number: c.req.param('number'), code, address: clientAddress(c, context.config.trustedProxies) });
    if (!found) throw new ProblemError('not_found');
    return c.json(aspirationView(await readTicket(context, found.ticket), found.holder), 200, { 'cache-control': NEVER });
  });

  app.get('/v1/aspirations/:number/photos/:id', async (c) => {
    const { number, id } = c.req.param();
    const until = c.req.query('until') ?? '';
    const bytes = isOpenAddress(context, number, id, until, c.req.query('signature') ?? '') ? await context.photos.read(id) : undefined;
    if (!bytes) throw new ProblemError('not_found');
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, { 'content-type': 'image/webp', 'cache-control': NEVER, 'content-security-policy': "default-src 'none'; sandbox", 'cross-origin-resource-policy': 'cross-origin', 'referrer-policy': 'no-referrer' });
  });
}
