/** Aspirations: the challenge before, the submission, the public board, one ticket by its number. */
import type { Hono } from 'hono';
import { etag } from 'hono/etag';
import { schemas } from '@kentongan/contract';
import type { AppContext } from '../context.ts';
import { ProblemError } from '../problem.ts';
import { listPublicTickets, ticketHistory } from '../store/tickets.ts';
import { findTicket } from '../use-cases/find-ticket.ts';
import { makeFormToken } from '../use-cases/form-token.ts';
import { submitAspiration } from '../use-cases/submit-aspiration.ts';
import { aspirationView } from '../views/ticket-view.ts';
import { readBody } from './body.ts';
import { LISTS, NEVER } from './cache-headers.ts';
import { clientAddress } from '../security/client-address.ts';
import { readQuery } from './query.ts';

export function registerAspirations(app: Hono, context: AppContext): void {
  const { store, sealer, clock, config } = context;

  app.get('/v1/challenge', (c) => {
    readQuery(c, ['site']);
    return c.json({ formToken: makeFormToken(sealer, clock()), proof: null }, 200, { 'cache-control': NEVER });
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
    return c.json({ items: page.rows.map((row) => aspirationView(row, [], sealer, false, context.config.publicUrl)), nextCursor: page.nextCursor }, 200, { 'cache-control': LISTS });
  });

  app.get('/v1/aspirations/:number', async (c) => {
    readQuery(c, []);
    const authorization = c.req.header('authorization');
    const code = authorization === undefined ? undefined : /^Tracking (.+)$/i.exec(authorization)?.[1] ?? '';
    const found = await findTicket(context, { number: c.req.param('number'), code, address: clientAddress(c, config.trustedProxies) });
    if (!found) throw new ProblemError('not_found');
    const { ticket, holder } = found;
    return c.json(aspirationView(ticket, await ticketHistory(store, ticket.id), sealer, holder, context.config.publicUrl), 200, { 'cache-control': NEVER });
  });
}
