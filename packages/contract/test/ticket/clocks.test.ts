/** Deadlines of a ticket: working days of the region, pauses, holidays, warnings and the steps of escalation. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_HOLIDAYS, dueAt, finalDueAt, flags, localDateAt, reopenableUntil, systemActionDue, type Ticket, type TicketAction, type TicketActor, type TicketContext } from '@kentongan/contract';
import { C, D, S, UV, VILLAGE, at, opened, outcome, walk } from './cast.ts';

const date = (instant: number | null, zone = 'Asia/Pontianak'): string | null => (instant === null ? null : localDateAt(instant, zone));
const dates = (ticket: Ticket): (string | null)[] => [date(dueAt(ticket)), date(finalDueAt(ticket))];
const on = (ticket: Ticket, local: string, type: TicketAction['type'] | TicketAction, actor: TicketActor, context: TicketContext = {}): Ticket => walk(ticket, [[type, actor]], { now: at(local), ...context });
const verify = (more: object = {}): TicketAction => ({ type: 'verify', publicTitle: 'Judul', publicText: 'Teks umum.', ...more });

test('an ordinary aspiration, date by date', () => {
  let ticket = opened({}, { now: at('2026-06-02T09:00:00') });
  assert.deepEqual(dates(ticket), ['2026-06-05', '2026-06-23'], '3 days to verify; the answer is an estimate');
  ticket = on(ticket, '2026-06-04T09:00:00', verify(), D);
  assert.deepEqual(dates(ticket), ['2026-06-25', '2026-06-25'], '14 from verification; 16 June is a holiday');
  ticket = on(ticket, '2026-06-05T09:00:00', 'forward', D);
  assert.deepEqual(dates(ticket), ['2026-06-12', '2026-06-25'], '5 for the first response');
  ticket = on(ticket, '2026-06-08T09:00:00', 'return', UV);
  assert.deepEqual(dates(ticket), ['2026-06-25', '2026-06-25']);
  ticket = on(ticket, '2026-06-09T09:00:00', 'forward', D);
  ticket = on(ticket, '2026-06-10T09:00:00', 'start', UV);
  assert.deepEqual(dates(ticket), ['2026-06-25', '2026-06-25']);
  ticket = on(ticket, '2026-06-11T09:00:00', 'answer', UV);
  assert.deepEqual(dates(ticket), [null, null]);
  assert.equal(date(ticket.clocks.close!.by), '2026-06-26');
  ticket = on(ticket, '2026-06-12T09:00:00', 'reopen', C);
  assert.deepEqual(dates(ticket), ['2026-07-03', '2026-07-03'], '14 from the reopening');
  assert.deepEqual(dates(on(ticket, '2026-06-12T10:00:00', 'withdraw', C)), [null, null]);
});

test('after 15.00 counts as the next day, on the wall of the region', () => {
  assert.equal(date(dueAt(opened({}, { now: at('2026-06-02T15:00:00') }))), '2026-06-05');
  assert.equal(date(dueAt(opened({}, { now: at('2026-06-02T15:00:01') }))), '2026-06-08');
  const papua = opened({ region: '91.03.01.2001' }, { now: at('2026-06-02T13:30:00') });
  assert.equal(date(dueAt(papua), 'Asia/Jayapura'), '2026-06-08', '15.30 in Jayapura');
  assert.equal(date(dueAt(opened({}, { now: at('2026-06-02T13:30:00'), zone: 'Asia/Jayapura' })), 'Asia/Jayapura'), '2026-06-08', 'a zone that is given counts');
});

test('deadlines run across Lebaran 2026', () => {
  const ticket = opened({}, { now: at('2026-03-13T10:00:00') });
  assert.deepEqual(dates(ticket), ['2026-03-25', '2026-04-10'], 'Mon 16, Tue 17, then 18-24 March are closed');
  assert.equal(dates(on(ticket, '2026-03-16T15:00:00', verify(), D))[1], '2026-04-13', 'the 17th, then from the 25th on; 3 April is Good Friday');
  assert.equal(dates(on(ticket, '2026-03-16T15:00:01', verify(), D))[1], '2026-04-14', 'after 15.00');
  assert.equal(dates(opened({}, { now: at('2026-03-13T10:00:00'), holidays: [] }))[0], '2026-03-18', 'with no holidays known');
});

test('each kind has its days; an information request counts from receipt', () => {
  const verified = (kind: 'aspiration' | 'complaint' | 'information_request', more: object = {}): string | null => date(finalDueAt(on(opened({ kind }, { now: at('2026-06-02T09:00:00') }), '2026-06-04T09:00:00', verify(more), D)));
  assert.equal(verified('aspiration'), '2026-06-25');
  assert.equal(verified('complaint'), '2026-06-25');
  assert.equal(verified('complaint', { inspection: true }), '2026-09-01');
  assert.equal(verified('aspiration', { inspection: true }), '2026-06-25', 'inspection is for complaints');
  assert.equal(verified('information_request'), '2026-06-17');
  assert.equal(verified('aspiration', { kind: 'information_request' }), '2026-06-17', 'what turns out to be one counts from receipt too');
  assert.equal(verified('information_request', { kind: 'aspiration' }), '2026-06-25');
  const days = { deadlines: { aspiration: 5, verification: 1 } };
  assert.deepEqual(dates(opened({}, { now: at('2026-06-02T09:00:00'), ...days })), ['2026-06-03', '2026-06-09'], 'an install’s own days');
});

test('an information request is put off by 7 working days, once', () => {
  const ticket = on(opened({ kind: 'information_request' }, { now: at('2026-06-02T09:00:00') }), '2026-06-04T09:00:00', verify(), D);
  const later = on(ticket, '2026-06-15T09:00:00', 'extend', D);
  assert.deepEqual([date(finalDueAt(later)), later.extended, later.state], ['2026-06-26', true, 'verified']);
  assert.equal(finalDueAt(later)! % 86_400_000, finalDueAt(ticket)! % 86_400_000, 'still the end of a day');
  assert.equal(outcome(() => on(later, '2026-06-16T09:00:00', 'extend', D)), 'already_set');
  const again = ['forward', 'start', 'answer'].reduce((now, type) => on(now, '2026-06-16T09:00:00', type as 'forward', type === 'forward' ? D : UV), later);
  const reopened = on(again, '2026-06-17T09:00:00', 'reopen', C);
  assert.deepEqual([date(finalDueAt(reopened)), reopened.extended], ['2026-07-01', false], 'a reopened one has its own 10 days, and may be put off anew');
  const aspiration = on(opened(), '2026-06-04T09:00:00', verify(), D);
  assert.equal(outcome(() => on(aspiration, '2026-06-15T09:00:00', 'extend', D)), 'transition_illegal');
  const elsewhere = on(on(later, '2026-06-17T09:00:00', { type: 'out_of_scope', office: { level: 'regency', region: '61.10' }, message: 'Ke kabupaten.' }, D), '2026-06-18T09:00:00', { type: 'verify' }, { role: 'regency_admin', scope: '61.10' });
  assert.equal(date(finalDueAt(elsewhere)), '2026-06-26', 'another office gets no more time from the citizen');
});

test('handing it over costs the citizen no time', () => {
  const V: TicketActor = { role: 'regency_admin', scope: '61.10' };
  const ticket = on(opened(), '2026-06-04T09:00:00', verify(), D);
  const handed = on(ticket, '2026-06-08T09:00:00', { type: 'out_of_scope', office: { level: 'regency', region: '61.10' }, message: 'Jalan kabupaten.' }, D);
  assert.deepEqual(dates(handed), ['2026-06-11', '2026-06-25'], '3 days for the next office to take it');
  assert.deepEqual(dates(on(handed, '2026-06-10T09:00:00', { type: 'verify' }, V)), ['2026-06-25', '2026-06-25']);
});

test('asking the citizen pauses the office’s clocks; completing gives back exactly what was left', () => {
  const start = opened({ kind: 'information_request' }, { now: at('2026-06-02T09:00:00') });
  const asked = on(start, '2026-06-04T12:00:00', 'ask_detail', D);
  assert.deepEqual(dates(asked), [null, null]);
  assert.equal(date(asked.clocks.complete!.by), '2026-06-19');
  const completed = on(asked, '2026-06-10T18:00:00', 'complete', C);
  // Left on Thursday noon: half of that day and Friday. On Wednesday 18.00: 6 hours, Thursday, and half of Friday and a quarter.
  assert.equal(dueAt(completed), at('2026-06-12T05:59:59.999'));
  assert.equal(date(finalDueAt(completed)), '2026-06-24', 'and the final answer moves by the same');
  assert.equal(date(finalDueAt(on(completed, '2026-06-11T09:00:00', verify(), D))), '2026-06-24', 'verification keeps that');
  const over = on(asked, '2026-06-06T10:00:00', 'complete', C);
  assert.equal(dueAt(over), at('2026-06-09T11:59:59.999'), 'completed on a Saturday: one and a half working days were gone, the weekend is not');
  const twice = on(on(completed, '2026-06-11T09:00:00', 'ask_detail', D), '2026-06-11T09:00:00', 'complete', C);
  assert.deepEqual(twice.clocks, { ...completed.clocks }, 'no time lost or won by asking');
  const late = on(on(start, '2026-06-08T12:00:00', 'ask_detail', D), '2026-06-10T12:00:00', 'complete', C);
  assert.equal(flags(late, { now: at('2026-06-10T12:00:00') }).overdue, true, 'asking does not undo being late');
});

test('the citizen has 10 working days to complete, to the last millisecond', () => {
  const asked = on(opened(), '2026-06-04T12:00:00', 'ask_detail', D);
  assert.equal(outcome(() => on(asked, '2026-06-19T23:59:59.999', 'archive', S)), 'not_due');
  assert.equal(systemActionDue(asked, { now: at('2026-06-19T23:59:59.999') }), undefined);
  assert.deepEqual(systemActionDue(asked, { now: at('2026-06-20T00:00:00') }), { type: 'archive' });
  assert.equal(on(asked, '2026-06-20T00:00:00', 'archive', S).state, 'archived');
  assert.equal(on(asked, '2026-06-20T00:00:00', 'complete', C).state, 'received', 'late but not yet archived: still welcome');
});

const answered = (): Ticket => ['forward', 'start', 'answer'].reduce((ticket, type) => on(ticket, '2026-06-05T09:00:00', type as 'forward', type === 'forward' ? D : UV), on(opened(), '2026-06-04T09:00:00', verify(), D));

test('an answered ticket closes by itself after 10 working days', () => {
  const ticket = answered();
  assert.equal(date(ticket.clocks.close!.by), '2026-06-22');
  assert.equal(outcome(() => on(ticket, '2026-06-22T23:59:59', 'close', S)), 'not_due');
  assert.equal(on(ticket, '2026-06-23T00:00:00', 'close', S).state, 'closed');
  assert.equal(on(ticket, '2026-06-05T10:00:00', 'close', C).state, 'closed', 'the citizen need not wait');
});

test('a citizen reopens twice at most and within 30 days; the regency may later', () => {
  const V: TicketActor = { role: 'regency_admin', scope: '61.10' };
  const closed = on(answered(), '2026-06-10T09:00:00', 'close', C);
  assert.equal(date(reopenableUntil(closed, 'Asia/Pontianak')), '2026-07-10');
  assert.equal(on(closed, '2026-07-10T23:59:59', 'reopen', C).state, 'reopened');
  assert.equal(outcome(() => on(closed, '2026-07-11T00:00:00', 'reopen', C)), 'reopen_too_late');
  assert.equal(on(closed, '2026-09-01T09:00:00', 'reopen', V).state, 'reopened');
  let ticket = closed;
  for (let round = 1; round <= 2; round += 1) {
    ticket = on(ticket, '2026-06-11T09:00:00', 'reopen', C);
    assert.equal(ticket.reopenings, round);
    for (const [type, actor] of [['forward', V], ['start', UV], ['answer', UV], ['close', C]] as const) ticket = on(ticket, '2026-06-11T09:00:00', type === 'forward' ? { type, unit: 'kaur', unitRegion: VILLAGE } : type, actor);
  }
  assert.equal(outcome(() => on(ticket, '2026-06-11T09:00:00', 'reopen', C)), 'reopen_limit');
  assert.equal(on(ticket, '2026-06-11T09:00:00', 'reopen', V).reopenings, 2);
});

test('warned at 70 %, overdue after the date, escalated after 3 and 7 working days', () => {
  const ticket = opened({}, { now: at('2026-06-02T00:00:00') });
  const flag = (local: string): unknown[] => { const { warning, overdue, escalateTo } = flags(ticket, { now: at(local) }); return [warning, overdue, escalateTo]; };
  // Four whole days to the end of Friday the 5th; 70 % of them are over on Thursday at 19.12.
  assert.deepEqual(flag('2026-06-04T19:11:00'), [false, false, null]);
  assert.deepEqual(flag('2026-06-04T19:12:00'), [true, false, null]);
  assert.deepEqual(flag('2026-06-05T23:59:59.999'), [true, false, null]);
  assert.deepEqual(flag('2026-06-06T00:00:00'), [false, true, 'unit_head']);
  assert.deepEqual(flag('2026-06-10T23:59:59'), [false, true, 'unit_head']);
  assert.deepEqual(flag('2026-06-11T00:00:00'), [false, true, 'regency_admin']);
  assert.deepEqual(flag('2026-06-16T23:59:59'), [false, true, 'regency_admin']);
  assert.deepEqual(flag('2026-06-18T00:00:00'), [false, true, 'province_admin'], '16 June was a holiday');
});

test('from the 60th working day without an answer the Ombudsman is named', () => {
  const ticket = opened({ kind: 'complaint' }, { now: at('2026-06-02T09:00:00') });
  assert.equal(flags(ticket, { now: at('2026-08-27T23:59:59') }).ombudsman, false);
  assert.equal(flags(ticket, { now: at('2026-08-28T00:00:00') }).ombudsman, true);
  assert.equal(flags(on(ticket, '2026-06-03T09:00:00', 'reject', D), { now: at('2026-12-01T00:00:00') }).ombudsman, false);
  assert.deepEqual(flags(on(ticket, '2026-06-03T09:00:00', 'ask_detail', D), { now: at('2026-12-01T00:00:00') }), { warning: false, overdue: false, escalateTo: null, ombudsman: false });
});

test('holidays may come as any iterable, more than once read', () => {
  const holidays = new Set(DEFAULT_HOLIDAYS.dates);
  assert.deepEqual(opened({}, { holidays }), opened({}, { holidays: holidays.values() }));
  assert.deepEqual(opened({}, { holidays }), opened());
});
