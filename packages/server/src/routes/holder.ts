/** What whoever holds a tracking code may do: every route proves it by `Authorization: Tracking CODE`, and says 404 to everyone else. */
import type { Context, Hono } from 'hono';
import { schemas, type TicketAction } from '@kentongan/contract';
import type { AppContext } from '../context.ts';
import { MOST_PHOTO_BYTES } from '../media/private-photos.ts';
import { ProblemError } from '../problem.ts';
import { clientAddress } from '../security/client-address.ts';
import { ticketByNumber, type TicketRow } from '../store/tickets.ts';
import { addPhoto } from '../use-cases/tickets/add-photo.ts';
import { citizenActs, rate, sendMessage, support } from '../use-cases/tickets/citizen-acts.ts';
import { findTicket } from '../use-cases/tickets/find-ticket.ts';
import { correctContact, erasePersonalData, personalDataOf } from '../use-cases/tickets/personal-data.ts';
import { readTicket } from '../use-cases/tickets/read-ticket.ts';
import { checkKey } from '../use-cases/tickets/submit-aspiration.ts';
import { instant } from '../views/instants.ts';
import { aspirationView } from '../views/ticket-view.ts';
import { readBody, readBytes } from './body.ts';
import { NEVER } from './cache-headers.ts';
import { readQuery } from './query.ts';

const ONE = '/v1/aspirations/:number';

export function registerHolder(app: Hono, context: AppContext): void {
  const addressOf = (c: Context): string => clientAddress(c, context.config.trustedProxies);

  /** The ticket whose code came along. */
  async function held(c: Context): Promise<TicketRow> {
    readQuery(c, []);
    const code = /^Tracking (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    const found = await findTicket(context, { number: c.req.param('number') ?? '', code, address: addressOf(c) });
    if (!found?.holder) throw new ProblemError('not_found');
    return found.ticket;
  }

  async function fresh(c: Context, { number }: TicketRow): Promise<Response> {
    const row = await ticketByNumber(context.store, number);
    return c.json(aspirationView(await readTicket(context, row!), true), 200, { 'cache-control': NEVER });
  }

  /** A step of the ticket's life, once per key. */
  const step = (path: string, read: (c: Context) => Promise<TicketAction>): void => {
    app.post(`${ONE}/${path}`, async (c) => {
      const ticket = await held(c);
      const action = await read(c);
      await citizenActs(context, ticket, action, checkKey(c.req.header('idempotency-key')));
      return fresh(c, ticket);
    });
  };

  step('withdraw', async (c) => ({ type: 'withdraw', message: (await readBody(c, schemas.withdrawInput)).reason }));
  step('reopen', async (c) => ({ type: 'reopen', ...await readBody(c, schemas.reopenInput) }));
  step('confidential', async (c) => ({ type: 'set_confidential', ...await readBody(c, schemas.confidentialInput) }));
  step('close', async (c) => { await readBody(c, schemas.nothing); return { type: 'close' }; });

  app.post(`${ONE}/messages`, async (c) => {
    const ticket = await held(c);
    const { text } = await readBody(c, schemas.messageInput);
    await sendMessage(context, ticket, text, checkKey(c.req.header('idempotency-key')));
    return fresh(c, ticket);
  });

  app.post(`${ONE}/rating`, async (c) => {
    const ticket = await held(c);
    await rate(context, ticket, await readBody(c, schemas.ratingInput));
    return fresh(c, ticket);
  });

  app.post(`${ONE}/attachments`, async (c) => {
    const ticket = await held(c);
    if (!/^image\//i.test(c.req.header('content-type') ?? '')) throw new ProblemError('content_type_unsupported', { detail: 'Send the photo itself, with its type (image/jpeg, image/png, image/webp).' });
    const key = checkKey(c.req.header('idempotency-key'));
    const photo = await addPhoto(context, ticket, await readBytes(c, MOST_PHOTO_BYTES), { source: 'citizen', idempotencyKey: key });
    return c.json(photo, 201, { 'cache-control': NEVER });
  });

  app.post(`${ONE}/support`, async (c) => {
    readQuery(c, []);
    const { device } = await readBody(c, schemas.supportInput);
    const found = await findTicket(context, { number: c.req.param('number'), code: undefined, address: addressOf(c) });
    if (!found) throw new ProblemError('not_found');
    return c.json({ supporters: await support(context, found.ticket, device) }, 200, { 'cache-control': NEVER });
  });

  app.get(`${ONE}/data`, async (c) => c.json(await personalDataOf(context, await held(c)), 200, { 'cache-control': NEVER, 'content-disposition': 'attachment; filename="data-saya.json"' }));

  app.patch(`${ONE}/personal-data`, async (c) => {
    const ticket = await held(c);
    await correctContact(context, ticket, await readBody(c, schemas.contactInput));
    return fresh(c, ticket);
  });

  app.delete(`${ONE}/personal-data`, async (c) => c.json({ erasedAt: instant(await erasePersonalData(context, await held(c), 'citizen')) }, 200, { 'cache-control': NEVER }));
}
