/** What the server does as time passes: warnings and steps up, each once; closing and archiving by itself. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { DEFAULT_HOLIDAYS, HOLIDAYS_2026 } from '@kentongan/contract';
import type { AppContext } from '../../src/context.ts';
import { parseHolidays, setHolidays, unknownYears } from '../../src/use-cases/holidays.ts';
import { runJobs } from '../../src/use-cases/jobs/run-jobs.ts';
import { takeLease } from '../../src/store/leases.ts';
import { start, VILLAGE, type UnderTest } from '../http/under-test.ts';
import { act, addStaff, noticesOf, send, ticketRow } from '../notices/senders.ts';
import { onEachStore } from '../store/each-store.ts';

const DAY = 86_400_000;
const VERIFY = { type: 'verify', publicTitle: 'Jembatan', publicText: 'Jembatan lapuk.' } as const;
const VILLAGE_OFFICER = { role: 'village_officer', scope: VILLAGE, id: 'd1' } as const;
const REGENCY = { role: 'regency_admin', scope: '61.12', id: 'r1' } as const;
const UNIT = { role: 'unit_officer', scope: '61.12', unit: 'pu', id: 'u1' } as const;

onEachStore('the passing of time', (make) => {
  let under: UnderTest;
  let context: AppContext;
  before(async () => {
    under = await start(make);
    context = under.server.context;
    await addStaff(under, 'desa@desa.test', 'village_officer', VILLAGE);
    await addStaff(under, 'provinsi@prov.test', 'province_admin', '61');
    await addStaff(under, 'pu@kab.test', 'unit_officer', '61.12', 'pu');
  });
  after(() => under.stop());

  const to = (date: string): void => { under.pass(Date.parse(date) - context.clock()); };
  /** What has come into the outbox since `seen`, after two rounds. */
  const told = async (number: string, seen: Map<string, string>): Promise<string[]> => {
    await runJobs(context);
    await runJobs(context);
    const fresh = (await noticesOf(under, number)).filter(({ id }) => !seen.has(id)).map(({ id, template, recipient, office_level, region, unit }) => [id, [template, recipient, office_level, unit ?? region].filter(Boolean).join(' ')] as const);
    for (const [id, said] of fresh) seen.set(id, said);
    return fresh.map(([, said]) => said).sort();
  };

  it('warns at 70 %, then goes up: office, regency, province, and the citizen is told of the Ombudsman; each once', async () => {
    // Sent on Tuesday 4 August at nine; to be looked at by Friday.
    const { number } = await send(under.base, { consents: [] });
    const seen = new Map<string, string>();
    assert.deepEqual(await told(number, seen), ['opened citizen', `opened office village ${VILLAGE}`]);
    to('2026-08-06T21:00:00+07:00');
    assert.deepEqual(await told(number, seen), []);
    to('2026-08-06T22:00:00+07:00');
    assert.deepEqual(await told(number, seen), [`warning office village ${VILLAGE}`]);
    to('2026-08-07T23:59:00+07:00');
    assert.deepEqual(await told(number, seen), []);
    to('2026-08-08T00:00:00+07:00');
    assert.deepEqual(await told(number, seen), [`overdue office village ${VILLAGE}`]);
    to('2026-08-12T23:00:00+07:00');
    assert.deepEqual(await told(number, seen), []);
    to('2026-08-13T00:00:00+07:00');
    assert.deepEqual(await told(number, seen), ['escalated office regency 61.12']);
    // The 17th is a holiday.
    to('2026-08-19T23:00:00+07:00');
    assert.deepEqual(await told(number, seen), []);
    to('2026-08-20T00:00:00+07:00');
    assert.deepEqual(await told(number, seen), ['escalated office province 61']);
    // Another step that keeps the deadline repeats nothing.
    await act(under, number, VILLAGE_OFFICER, { type: 'reply', message: 'Sabar, ya.' });
    assert.deepEqual(await told(number, seen), ['reply citizen']);
    to('2026-10-28T12:00:00+07:00');
    assert.deepEqual(await told(number, seen), []);
    to('2026-10-29T12:00:00+07:00');
    assert.deepEqual(await told(number, seen), ['ombudsman citizen']);
    to('2026-11-20T12:00:00+07:00');
    assert.deepEqual(await told(number, seen), []);
    // A new deadline begins: warned of once more.
    await act(under, number, VILLAGE_OFFICER, VERIFY);
    assert.deepEqual(await told(number, seen), ['verify citizen']);
    to('2026-12-06T12:00:00+07:00');
    assert.deepEqual(await told(number, seen), [`warning office village ${VILLAGE}`]);
  });

  it('tells the unit that has it, and after a standstill everything that is due at once', async () => {
    const { number } = await send(under.base, { consents: [], category: 'transport' });
    const seen = new Map<string, string>();
    await act(under, number, REGENCY, VERIFY);
    await act(under, number, REGENCY, { type: 'forward', unit: 'pu' });
    await told(number, seen);
    under.pass(30 * DAY);
    assert.deepEqual(await told(number, seen), ['escalated office province 61', 'escalated office regency 61.12', 'overdue unit pu']);
  });

  it('never tells the village of what is about its officials', async () => {
    const { number } = await send(under.base, { consents: [], aboutVillageOfficials: true });
    under.pass(60 * DAY);
    const seen = new Map<string, string>();
    assert.ok((await told(number, seen)).length >= 3);
    assert.ok([...seen.values()].every((one) => !one.includes('village')), [...seen.values()].join());
  });

  it('closes what was answered and archives what was not completed, after ten working days', async () => {
    const [answered, asked] = [await send(under.base, { consents: [], category: 'transport' }), await send(under.base, { consents: [] })];
    await act(under, answered.number, REGENCY, VERIFY);
    await act(under, answered.number, REGENCY, { type: 'forward', unit: 'pu' });
    await act(under, answered.number, UNIT, { type: 'start', message: 'Kami mulai.' });
    await act(under, answered.number, UNIT, { type: 'answer', message: 'Sudah.' });
    await act(under, asked.number, VILLAGE_OFFICER, { type: 'ask_detail', message: 'Yang mana?' });
    const due = (await ticketRow(under, answered.number)).system_due_at!;
    under.pass(due - context.clock());
    await runJobs(context);
    assert.deepEqual([(await ticketRow(under, answered.number)).state, (await ticketRow(under, asked.number)).state], ['answered', 'needs_detail']);
    under.pass(1);
    // While another process is at it nothing is done here.
    const hold = (until: number): Promise<boolean> => context.store.write((queries) => takeLease(queries, { name: 'job:system-actions', holder: 'other', now: context.clock(), until }));
    await hold(context.clock() + 1000);
    await runJobs(context);
    assert.equal((await ticketRow(under, answered.number)).state, 'answered');
    under.pass(1000);
    await runJobs(context);
    assert.deepEqual([(await ticketRow(under, answered.number)).state, (await ticketRow(under, asked.number)).state], ['closed', 'archived']);
    assert.ok((await noticesOf(under, asked.number)).some(({ template, recipient }) => template === 'archive' && recipient === 'citizen'));
  });

  it('takes holidays from an operator by the year, and works out anew what they move', async () => {
    assert.deepEqual(unknownYears(DEFAULT_HOLIDAYS, Date.parse('2026-09-01')), []);
    assert.deepEqual(unknownYears(DEFAULT_HOLIDAYS, Date.parse('2026-12-01')), [2027]);
    assert.deepEqual(unknownYears(DEFAULT_HOLIDAYS, Date.parse('2027-11-01')), [2027, 2028]);
    for (const wrong of ['2027-02-30 Tidak ada', '1 Januari 2027', 'incomplete', '', '# nothing']) assert.throws(() => parseHolidays(wrong), RangeError, wrong);
    const after2027 = await setHolidays(context, parseHolidays('# Keputusan bersama\n2027-03-10 Idulfitri\r\n2027-01-01\n'));
    assert.deepEqual(after2027, { dates: [...HOLIDAYS_2026, '2027-01-01', '2027-03-10'], incompleteYears: [] });
    assert.deepEqual((await setHolidays(context, parseHolidays('2028-01-01\nincomplete 2028'))).incompleteYears, [2028]);
    to('2027-03-08T09:00:00+07:00');
    const { number } = await send(under.base, { consents: [] });
    assert.equal(new Date((await ticketRow(under, number)).due_at!).toISOString(), '2027-03-12T16:59:59.999Z');
  });
});
