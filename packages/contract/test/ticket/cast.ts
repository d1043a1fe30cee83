/** Who takes part in the tests of tickets, where they are, and one well-formed action of every type. */
import { TICKET_ACTIONS, openTicket, transition, type NewTicket, type Ticket, type TicketAction, type TicketActionType, type TicketActor, type TicketContext } from '@kentongan/contract';

/** A village of Melawi: 61.10, so that a scope 61.1 can be tried on it. */
export const VILLAGE = '61.10.01.2001';
export const at = (local: string): number => Date.parse(`${local}+07:00`);
/** A Tuesday morning without a holiday near. */
export const T0 = at('2026-06-02T09:00:00');
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export const C: TicketActor = { role: 'citizen' };
export const S: TicketActor = { role: 'system' };
export const K: TicketActor = { role: 'kim_editor', scope: VILLAGE };
export const D: TicketActor = { role: 'village_officer', scope: VILLAGE };
export const V: TicketActor = { role: 'regency_admin', scope: '61.10' };
export const A: TicketActor = { role: 'province_admin', scope: '61' };
/** Of a unit of the regency. */
export const U: TicketActor = { role: 'unit_officer', scope: '61.10', unit: 'pu' };
/** Of a unit of the village. */
export const UV: TicketActor = { role: 'unit_officer', scope: VILLAGE, unit: 'kaur' };

export const OUTSIDE = { name: 'Balai Wilayah Sungai', address: 'Jalan Sungai 1', channel: 'telepon kantor' };

/** An action of a type with everything it needs, whatever the ticket. */
export function sample(type: TicketActionType, ticket: Ticket): TicketAction {
  const samples: { [T in TicketActionType]: TicketAction & { type: T } } = {
    ask_detail: { type: 'ask_detail', message: 'Di RT mana?' }, complete: { type: 'complete', message: 'RT 03' },
    verify: { type: 'verify', publicTitle: 'Jalan rusak', publicText: 'Jalan di RT 03 rusak.' },
    reject: { type: 'reject', reason: 'unclear', message: 'Belum jelas maksudnya.' }, merge: { type: 'merge', parent: 'KB-0000-0000-0' },
    out_of_scope: { type: 'out_of_scope', office: OUTSIDE, message: 'Ini tugas balai.' }, forward: { type: 'forward', unit: ticket.office.level === 'village' ? 'kaur' : 'pu' },
    return: { type: 'return', reason: 'Bukan tugas kami' }, start: { type: 'start', message: 'Kami periksa.' }, answer: { type: 'answer', message: 'Sudah diperbaiki.', photo: 'f1' },
    close: { type: 'close' }, reopen: { type: 'reopen', reason: 'Rusak lagi' }, withdraw: { type: 'withdraw' }, archive: { type: 'archive' }, extend: { type: 'extend', message: 'Berkas masih dicari.' },
    set_confidential: { type: 'set_confidential', on: !ticket.confidential }, edit_public_text: { type: 'edit_public_text', publicTitle: 'Jalan', publicText: `Teks versi ${ticket.version}` },
    recommend: { type: 'recommend' }, reply: { type: 'reply', message: 'Terima kasih.' },
  };
  return samples[type];
}

export const opened = (input: Partial<NewTicket> = {}, context: TicketContext = {}): Ticket =>
  openTicket({ number: 'KB-7Q4M-2XKD-9', kind: 'aspiration', category: 'roads', region: VILLAGE, mayPublish: true, ...input }, C, { now: T0, ...context }).ticket;

/** Takes well-formed steps one after another. */
export function walk(ticket: Ticket, steps: readonly (readonly [TicketActionType | TicketAction, TicketActor])[], context: TicketContext = {}): Ticket {
  return steps.reduce((now, [step, actor]) => transition(now, typeof step === 'string' ? sample(step, now) : step, actor, { now: T0, ...context }).ticket, ticket);
}

export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/** The code that `act` throws, or 'done'. */
export function outcome(act: () => unknown): string {
  try {
    act();
    return 'done';
  } catch (error) {
    return (error as { code?: string }).code ?? `no code: ${String(error)}`;
  }
}

export { TICKET_ACTIONS };
