/** Whom a ticket waits for. The province may act on all that is below it, and is needed for little of it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BOUNCES, waitsFor, type StaffActor, type Ticket, type TicketContext } from '@kentongan/contract';
import { A, C, D, DAY, K, S, T0, U, UV, V, VILLAGE, opened, walk } from './cast.ts';

const STAFF = { K, D, V, U, UV, A, sambas: { role: 'regency_admin', scope: '61.01' }, other: { role: 'province_admin', scope: '32' }, operator: { role: 'operator' } } as unknown as Readonly<Record<string, StaffActor>>;
const needed = (ticket: Ticket, context: TicketContext = {}): string => Object.entries(STAFF).filter(([, actor]) => waitsFor(ticket, actor, { now: T0, ...context })).map(([name]) => name).join(' ');

test('for the office or unit that has it, and the regency beside its villages', () => {
  assert.equal(needed(opened()), 'K D V', 'a KIM may ask back');
  assert.equal(needed(opened({ category: 'transport' })), 'K D V');
  assert.equal(needed(opened({ aboutVillageOfficials: true })), 'V');
  const verified = walk(opened(), [['verify', D]]);
  assert.equal(needed(verified), 'D V');
  assert.equal(needed(walk(verified, [['forward', D]])), 'UV');
  const ofRegency = walk(opened({ category: 'transport' }), [['verify', V], ['forward', V]]);
  assert.equal(needed(ofRegency), 'U');
  assert.equal(needed(walk(ofRegency, [['start', U]])), 'U');
  for (const [steps, what] of [[[['ask_detail', D]], 'asked'], [[['reject', D]], 'rejected'], [[['withdraw', C]], 'withdrawn'], [[['ask_detail', D], ['archive', V]], 'archived']] as const) assert.equal(needed(walk(opened(), steps)), '', what);
  assert.equal(needed(walk(ofRegency, [['start', U], ['answer', U]])), '', 'the citizen has it');
  assert.equal(needed(walk(ofRegency, [['start', U], ['answer', U], ['close', C], ['reopen', C]])), 'V');
  assert.equal(walk(walk(opened(), [['ask_detail', D]]), [['archive', S]], { now: T0 + 30 * DAY }).state, 'archived');
});

test('for the province: what it holds, what falls to it, what units returned too often, what is a week late', () => {
  const handed = walk(opened(), [[{ type: 'out_of_scope', office: { level: 'province', region: '61' }, message: 'Jalan provinsi.' }, D]]);
  assert.equal(needed(handed), 'A');
  assert.equal(needed(walk(handed, [['verify', A]])), 'A');
  assert.equal(needed(opened({ region: '61' })), 'A', 'about the province itself');
  assert.equal(needed(opened(), { levels: ['province'] }), 'K A', 'nobody below is there any more');
  assert.equal(needed(opened({}, { levels: ['province'] }), { levels: ['province'] }), 'K A');
  const twice = walk(opened({ category: 'transport' }), [['verify', V], ['forward', V], ['return', U], ['forward', V], ['return', U]]);
  assert.deepEqual([twice.bounces, twice.office.level, needed(twice)], [BOUNCES, 'province', 'A']);
  const whenNone = { levels: ['village', 'regency'] } as const;
  const stayed = walk(opened({ category: 'transport' }, whenNone), [['verify', V], ['forward', V], ['return', U], ['forward', V], ['return', U]], whenNone);
  assert.deepEqual([stayed.office.level, needed(stayed)], ['regency', 'A'], 'returned when there was no province yet');
  const late = (days: number): string => needed(opened(), { now: T0 + days * DAY });
  // Due on Friday 5 June; seven working days later, the 16th a holiday, it is the 17th.
  assert.deepEqual([late(3), late(14), late(16)], ['K D V', 'K D V', 'K D V A']);
  assert.equal(needed(opened({ region: VILLAGE }), { levels: ['regency', 'province'], now: T0 }), 'K V', 'the regency is there');
});
