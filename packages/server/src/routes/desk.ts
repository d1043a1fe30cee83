/** The desk's API, for staff on our own origin alone. */
import type { Hono } from 'hono';
import { schemas, type TicketAction } from '@kentongan/contract';
import type { AppContext } from '../context.ts';
import { MOST_PHOTO_BYTES } from '../media/private-photos.ts';
import { ProblemError } from '../problem.ts';
import { addPhoto, publishPhoto } from '../use-cases/tickets/add-photo.ts';
import { deskAct, deskList, deskRead, relay, similarTo, workedOn } from '../use-cases/tickets/desk.ts';
import { setOutcomes } from '../use-cases/tickets/outcomes.ts';
import { checkKey } from '../use-cases/tickets/submit-aspiration.ts';
import { unitsIn } from '../use-cases/tickets/units.ts';
import { readBody, readBytes } from './body.ts';
import { NEVER } from './cache-headers.ts';
import { readQuery } from './query.ts';
import { checkOrigin, signedIn } from './staff-session.ts';

const ONE = '/v1/staff/aspirations/:number';
const PRIVATE = { 'cache-control': NEVER };

export function registerDesk(app: Hono, context: AppContext): void {
  app.get('/v1/staff/aspirations', async (c) => {
    const staff = await signedIn(context, c);
    const { box = 'mine', category, q, cursor, limit = 30 } = readQuery(c, ['box', 'category', 'q', 'cursor', 'limit'], { categoryKeys: true });
    return c.json(await deskList(context, staff, { box, category, q, cursor, limit }), 200, PRIVATE);
  });

  app.post('/v1/staff/aspirations', async (c) => {
    checkOrigin(context, c);
    const staff = await signedIn(context, c);
    const { relay: _, ...input } = await readBody(c, schemas.relayInput);
    return c.json(await relay(context, staff, input, c.req.header('idempotency-key')), 201, PRIVATE);
  });

  app.get(ONE, async (c) => c.json(await deskRead(context, await signedIn(context, c), c.req.param('number')), 200, PRIVATE));

  app.post(`${ONE}/actions`, async (c) => {
    checkOrigin(context, c);
    const staff = await signedIn(context, c);
    const { version, action } = await readBody(c, schemas.deskActionInput);
    return c.json(await deskAct(context, staff, c.req.param('number'), action as TicketAction, version), 200, PRIVATE);
  });

  app.post(`${ONE}/photos`, async (c) => {
    checkOrigin(context, c);
    const staff = await signedIn(context, c);
    if (!/^image\//i.test(c.req.header('content-type') ?? '')) throw new ProblemError('content_type_unsupported');
    const ticket = await workedOn(context, staff, c.req.param('number'));
    return c.json(await addPhoto(context, ticket, await readBytes(c, MOST_PHOTO_BYTES), { source: 'office', idempotencyKey: checkKey(c.req.header('idempotency-key')), actor: staff.id }), 201, PRIVATE);
  });

  app.post(`${ONE}/photos/:id/publish`, async (c) => {
    checkOrigin(context, c);
    const staff = await signedIn(context, c);
    const ticket = await workedOn(context, staff, c.req.param('number'));
    await publishPhoto(context, ticket, c.req.param('id'), staff.id);
    return c.json(await deskRead(context, staff, ticket.number), 200, PRIVATE);
  });

  app.put(`${ONE}/outcomes`, async (c) => {
    checkOrigin(context, c);
    const staff = await signedIn(context, c);
    const { ids } = await readBody(c, schemas.outcomeInput);
    const ticket = await workedOn(context, staff, c.req.param('number'));
    await context.store.write((queries) => setOutcomes(queries, ticket.id, ids));
    context.cache.dropRegions([ticket.region]);
    return c.json(await deskRead(context, staff, ticket.number), 200, PRIVATE);
  });

  app.get('/v1/staff/similar/:number', async (c) => c.json({ items: await similarTo(context, await signedIn(context, c), c.req.param('number')) }, 200, PRIVATE));

  app.get('/v1/staff/units', async (c) => {
    const staff = await signedIn(context, c);
    const { region } = readQuery(c, ['region']);
    return c.json({ items: await unitsIn(context, staff, region) }, 200, PRIVATE);
  });
}
