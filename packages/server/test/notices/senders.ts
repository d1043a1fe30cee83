/** What the tests of notices and jobs do to an install: send an aspiration, act on it, read the outbox. */
import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { schemas, type AspirationReceipt, type Role, type TicketAction, type TicketActor } from '@kentongan/contract';
import type { NoticeTable, TicketTable } from '../../src/store/database.ts';
import { insertStaff } from '../../src/store/staff.ts';
import { actOnTicket } from '../../src/use-cases/tickets/act-on-ticket.ts';
import { VILLAGE, type UnderTest } from '../http/under-test.ts';

export const key = (): string => randomBytes(16).toString('hex');

export const WORDS = { title: 'Jembatan-rahasia-judul', text: 'Papan jembatan lapuk, rahasia-isi ini tidak boleh keluar.' };
const content = { kind: 'complaint', category: 'roads', ...WORDS, region: VILLAGE, anonymous: false, confidential: false, adult: true, consents: [{ purpose: 'contact', noticeVersion: '1', language: 'id' }] };

export async function send(base: string, change: object = {}): Promise<AspirationReceipt> {
  const reply = await fetch(`${base}/v1/aspirations`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': key() }, body: JSON.stringify({ ...content, ...change }) });
  assert.equal(reply.status, 201, await reply.clone().text());
  return schemas.aspirationReceipt.parse(await reply.json());
}

export async function ticketRow({ server }: UnderTest, number: string): Promise<TicketTable> {
  return server.context.store.read.selectFrom('ticket').selectAll().where('number', '=', number).executeTakeFirstOrThrow();
}

/** In the order they came into the outbox. */
export async function noticesOf(under: UnderTest, number: string): Promise<NoticeTable[]> {
  const { id } = await ticketRow(under, number);
  return under.server.context.store.read.selectFrom('notice').selectAll().where('ticket_id', '=', id).orderBy('created_at').orderBy('id').execute();
}

export async function act(under: UnderTest, number: string, actor: TicketActor, action: TicketAction): Promise<void> {
  await actOnTicket(under.server.context, { ticketId: (await ticketRow(under, number)).id, action, actor });
}

export async function addStaff({ server }: UnderTest, email: string, role: Role, scope: string, unit: string | null = null): Promise<void> {
  await server.context.store.write((queries) => insertStaff(queries, { id: randomUUID(), email, name: role, password_hash: 'none', active: 1, created_at: 0 }, [{ role, scope, unit }]));
}
