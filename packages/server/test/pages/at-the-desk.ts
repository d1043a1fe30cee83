/** A ticket and the offices that move it, for tests of what its sender sees. */
import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { schemas, type AspirationReceipt, type TicketAction } from '@kentongan/contract';
import { hashPassword } from '../../src/security/passwords.ts';
import { insertStaff } from '../../src/store/staff.ts';
import { saveUnit } from '../../src/use-cases/tickets/units.ts';
import { PASSWORD, PUBLIC_URL, VILLAGE, type UnderTest } from '../http/under-test.ts';

export const REGENCY = 'kabupaten@desa.test';
export const UNIT = 'dishub@kab.test';

const CONTENT = {
  kind: 'complaint', category: 'transport', title: 'Dermaga licin dan papan lapuk', text: 'Papan dermaga lapuk dan licin sesudah hujan.', region: VILLAGE, anonymous: false, confidential: false, adult: true,
  reporter: { name: 'Sari Contoh', whatsapp: '+62 800 0000 0000' }, consents: [{ purpose: 'contact', noticeVersion: '1' }, { purpose: 'publication', noticeVersion: '1' }],
};

export const newKey = (): string => randomBytes(16).toString('hex');

export interface Desk {
  send(change?: object): Promise<AspirationReceipt>;
  act(email: string, number: string, action: TicketAction): Promise<void>;
  /** Everything up to the answer of a unit. */
  answer(receipt: AspirationReceipt, message?: string): Promise<void>;
}

export async function openDesk({ base, server, signIn }: UnderTest): Promise<Desk> {
  const hash = await hashPassword(PASSWORD);
  await server.context.store.write(function* (queries) {
    yield* saveUnit(queries, { region: '61.12', key: 'dishub', name: 'Dinas Perhubungan', created_at: 0 });
    yield* insertStaff(queries, { id: randomUUID(), email: UNIT, name: 'unit', password_hash: hash, active: 1, created_at: 0 }, [{ role: 'unit_officer', scope: '61.12', unit: 'dishub' }]);
  });
  const desk: Desk = {
    async send(change = {}) {
      const reply = await fetch(`${base}/v1/aspirations`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': newKey() }, body: JSON.stringify({ ...CONTENT, ...change }) });
      assert.equal(reply.status, 201, await reply.clone().text());
      return schemas.aspirationReceipt.parse(await reply.json());
    },
    async act(email, number, action) {
      const headers = { cookie: await signIn(email), 'content-type': 'application/json', origin: PUBLIC_URL, 'idempotency-key': newKey() };
      const { version } = schemas.deskTicket.parse(await (await fetch(`${base}/v1/staff/aspirations/${number}`, { headers })).json());
      const reply = await fetch(`${base}/v1/staff/aspirations/${number}/actions`, { method: 'POST', headers, body: JSON.stringify({ version, action }) });
      assert.equal(reply.status, 200, await reply.clone().text());
    },
    async answer({ number }, message = 'Papan sudah diganti.') {
      await desk.act(REGENCY, number, { type: 'verify', publicTitle: 'Dermaga licin', publicText: 'Papan dermaga lapuk.' });
      await desk.act(REGENCY, number, { type: 'forward', unit: 'dishub' });
      await desk.act(UNIT, number, { type: 'start', message: 'Tukang datang pekan depan.', targetDate: '2026-08-20' });
      await desk.act(UNIT, number, { type: 'answer', message, physicalWork: false });
    },
  };
  return desk;
}
