/** Holidays that become known while deadlines run: these move to where they would have been, once, in small steps, whoever else is at work. */
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { TicketAction, TicketActor } from '@kentongan/contract';
import type { AppContext } from '../../src/context.ts';
import type { TicketTable } from '../../src/store/database.ts';
import { parseHolidays, setHolidays } from '../../src/use-cases/holidays.ts';
import { changeHolidays, followCalendar, followsCalendar } from '../../src/use-cases/jobs/follow-calendar.ts';
import { runJobs } from '../../src/use-cases/jobs/run-jobs.ts';
import { start, VILLAGE, type UnderTest } from '../http/under-test.ts';
import { act, addStaff, noticesOf, send, ticketRow } from '../notices/senders.ts';
import { onEachStore } from '../store/each-store.ts';

const HOUR = 3_600_000;
const VERIFY = { type: 'verify', publicTitle: 'Jembatan', publicText: 'Jembatan lapuk.' } as const;
const D = { role: 'village_officer', scope: VILLAGE, id: 'd1' } as const;
const V = { role: 'regency_admin', scope: '61.12', id: 'r1' } as const;
const U = { role: 'unit_officer', scope: '61.12', unit: 'pu', id: 'u1' } as const;
const C = { role: 'citizen' } as const;
const OTHER_2026 = parseHolidays('2026-08-05 Bersih desa\n2026-08-07\n2026-08-12\n2026-08-17\n2026-08-25\n2026-12-25\n');

type Step = readonly [hours: number, TicketActor, TicketAction];
const ASK: TicketAction = { type: 'ask_detail', message: 'Yang mana?' };
const FORWARD: TicketAction = { type: 'forward', unit: 'pu', unitRegion: '61.12' };
const ANSWERED: readonly Step[] = [[5, V, VERIFY], [20, V, FORWARD], [30, U, { type: 'start', message: 'Mulai.' }], [20, U, { type: 'answer', message: 'Sudah.' }]];
/** What happened to each, hours after one another. */
const LIVES: readonly { readonly change?: object; readonly steps: readonly Step[] }[] = [
  { steps: [] },
  { change: { confidential: true, kind: 'information_request' }, steps: [[30, V, VERIFY], [2, V, { type: 'extend', message: 'Berkas dicari.' }]] },
  { steps: [[20, D, ASK]] },
  { change: { kind: 'information_request' }, steps: [[10, D, ASK], [60, C, { type: 'complete', message: 'RT 03' }]] },
  { change: { kind: 'complaint' }, steps: [[5, D, { ...VERIFY, inspection: true }], [20, D, { type: 'reply', message: 'Sabar.' }]] },
  { change: { category: 'transport' }, steps: [[5, V, VERIFY], [20, V, FORWARD]] },
  { change: { category: 'transport' }, steps: ANSWERED },
  { change: { category: 'transport' }, steps: [...ANSWERED, [10, C, { type: 'reopen', reason: 'Rusak lagi' }]] },
  { change: { category: 'transport' }, steps: [...ANSWERED, [10, C, { type: 'close' }]] },
  { steps: [[5, D, { type: 'reject', reason: 'unclear', message: 'Kurang jelas.' }]] },
];
const clocksOf = (row: TicketTable): unknown => [row.due_at, row.final_due_at, row.system_due_at, (JSON.parse(row.life) as { clocks: unknown }).clocks];

onEachStore('a calendar that changes', (make) => {
  let under: UnderTest;
  let context: AppContext;
  let twin: UnderTest;
  before(async () => {
    [under, twin] = [await start(make), await start(make)];
    context = under.server.context;
    for (const one of [under, twin]) {
      await addStaff(one, 'desa@desa.test', 'village_officer', VILLAGE);
      await addStaff(one, 'provinsi@prov.test', 'province_admin', '61');
      await addStaff(one, 'pu@kab.test', 'unit_officer', '61.12', 'pu');
    }
  });
  after(async () => { await under.stop(); await twin.stop(); });

  const live = async (one: UnderTest): Promise<string[]> => {
    const numbers: string[] = [];
    for (const { change, steps } of LIVES) {
      const { number } = await send(one.base, change);
      let passed = 0;
      for (const [hours, actor, action] of steps) {
        one.pass(hours * HOUR);
        passed += hours;
        await act(one, number, actor, action);
      }
      numbers.push(number);
      // Each begins on the same Tuesday.
      one.pass(-passed * HOUR);
    }
    return numbers;
  };
  const rowsOf = (one: UnderTest, numbers: readonly string[]): Promise<TicketTable[]> => Promise.all(numbers.map((number) => ticketRow(one, number)));

  it('moves every deadline to where it would be had the days been known from the start; what has ended stays', async () => {
    await setHolidays(twin.server.context, OTHER_2026);
    const [numbers, anew] = [await live(under), await live(twin)];
    const before = await rowsOf(under, numbers);
    const { followed } = await changeHolidays(context, OTHER_2026);
    assert.deepEqual(followed, { running: 8, moved: 8, fallenDue: 0 });
    const [is, would] = [await rowsOf(under, numbers), await rowsOf(twin, anew)];
    for (const [index, row] of is.entries()) {
      if (index < 8) assert.notDeepEqual(clocksOf(row), clocksOf(before[index]!), `life ${index} moved`);
      else assert.deepEqual(row, before[index], `life ${index} has ended`);
      const [{ due_at, final_due_at, system_due_at }, { pausedFor }] = [would[index]!, (JSON.parse(row.life) as { clocks: { pausedFor: number } }).clocks];
      assert.deepEqual([row.due_at, row.final_due_at, row.system_due_at], [due_at, final_due_at, system_due_at], `life ${index}`);
      if (index < 8) assert.deepEqual(clocksOf(row), clocksOf(would[index]!), `life ${index}, ${pausedFor}`);
    }
    assert.equal(await followsCalendar(context.store), true);
    const trail = await context.store.read.selectFrom('audit').select(['subject', 'detail', 'actor']).where('action', '=', 'deadline:move').execute();
    assert.deepEqual(trail.map(({ subject }) => subject).sort(), numbers.slice(0, 8).sort());
    assert.deepEqual({ ...trail.find(({ subject }) => subject === numbers[0]) }, { subject: numbers[0]!, detail: `${new Date(before[0]!.due_at!).toISOString()} > ${new Date(is[0]!.due_at!).toISOString()}`, actor: 'system' });
    // Whoever follows is told the new date.
    const seen = await (await fetch(`${under.base}/v1/aspirations/${numbers[4]!}`)).json() as { finalDueAt: string } | { code: string };
    if ('finalDueAt' in seen) assert.equal(Date.parse(seen.finalDueAt), is[4]!.final_due_at);
    // Once is enough, and no round of the jobs moves anything again.
    assert.equal(await followCalendar(context), undefined);
    await runJobs(context);
    assert.deepEqual((await rowsOf(under, numbers)).map(clocksOf), is.map(clocksOf));
    // And back.
    await changeHolidays(context, parseHolidays('2026-08-17\n2026-08-25\n2026-12-25'));
    assert.deepEqual((await rowsOf(under, numbers)).map(clocksOf), before.map(clocksOf));
  });

  it('warns no second time of a deadline that moved, and says again that it is over when the new date has passed', async () => {
    const { number } = await send(under.base, { consents: [] });
    const told = async (): Promise<string[]> => { await runJobs(context); return (await noticesOf(under, number)).map(({ template }) => template).slice(2); };
    under.pass(Date.parse('2026-08-07T09:00:00+07:00') - context.clock());
    assert.deepEqual(await told(), ['warning']);
    // Known only on the day before: one day more, and the warning was right.
    await setHolidays(context, parseHolidays('2026-08-10\n2026-08-17'));
    assert.deepEqual(await told(), ['warning'], 'a later holiday');
    await setHolidays(context, parseHolidays('2026-08-07\n2026-08-17'));
    assert.deepEqual(await told(), ['warning'], 'today');
    assert.equal(new Date((await ticketRow(under, number)).due_at!).toISOString(), '2026-08-10T16:59:59.999Z');
    under.pass(Date.parse('2026-08-11T09:00:00+07:00') - context.clock());
    assert.deepEqual(await told(), ['warning', 'overdue']);
    await setHolidays(context, parseHolidays('2026-08-07\n2026-08-10\n2026-08-17'));
    assert.deepEqual(await told(), ['warning', 'overdue'], 'not over any more');
    under.pass(24 * HOUR);
    assert.deepEqual(await told(), ['warning', 'overdue', 'overdue'], 'over by the new date');
    await setHolidays(context, parseHolidays('2026-08-07\n2026-08-17'));
    assert.deepEqual(await told(), ['warning', 'overdue', 'overdue'], 'over by both: said');
  });

  it('goes on where it was broken off, few tickets at a time, and leaves to the next round what somebody else changes', async () => {
    const { number: first } = await send(under.base, { consents: [] });
    await Promise.all(Array.from({ length: 60 }, () => send(under.base, { consents: [] })));
    await followCalendar(context);
    under.pass(1000);
    const { count } = await context.store.read.selectFrom('ticket').select((select) => select.fn.countAll<number>().as('count')).where((where) => where.or([where('due_at', 'is not', null), where('system_due_at', 'is not', null)])).executeTakeFirstOrThrow();
    await setHolidays(context, parseHolidays('2026-08-13\n2026-08-14\n2026-08-17'));
    const updates: number[] = [];
    const stop = new AbortController();
    /** As the store, but somebody replies before the first transaction, and it is counted what each writes. */
    const watched = (before: () => Promise<void>): AppContext => {
      let isFirst = true;
      return { ...context, store: { ...context.store, async write(useCase) {
        if (isFirst) await before();
        isFirst = false;
        let n = 0;
        const result = await context.store.write(function* (queries) {
          n = 0;
          const steps = useCase(queries);
          let step = steps.next([]);
          while (!step.done) {
            if (/^update "ticket" set "version"/.test(step.value.compile().sql)) n += 1;
            step = steps.next(yield step.value);
          }
          return step.value;
        });
        updates.push(n);
        return result;
      } } };
    };
    // Broken off after the first transaction.
    assert.equal(await followCalendar(watched(async () => { stop.abort(); }), { signal: stop.signal }), undefined);
    assert.equal(await followsCalendar(context.store), false);
    const moved = async (): Promise<number> => Number((await context.store.read.selectFrom('audit').select((select) => select.fn.countAll<number>().as('n')).where('action', '=', 'deadline:move').where('at', '=', context.clock()).executeTakeFirstOrThrow()).n);
    const done = await moved();
    assert.ok(done > 0 && done <= 20, String(done));
    await setHolidays(context, parseHolidays('2026-08-13\n2026-08-14\n2026-08-17\n2026-08-18'));
    updates.length = 0;
    const followed = await followCalendar(watched(() => act(under, first, D, { type: 'reply', message: 'Kami cek.' })));
    assert.equal(followed?.running, Number(count));
    assert.equal(followed?.moved, await moved() - done);
    assert.ok(Math.max(...updates) <= 20 && updates.filter((n) => n > 0).length > 1, updates.join());
    const row = await ticketRow(under, first);
    const { due_at } = await context.store.read.selectFrom('ticket').select('due_at').where('state', '=', 'received').where('number', '!=', first).orderBy('created_at', 'desc').executeTakeFirstOrThrow();
    assert.equal(row.due_at, due_at, 'what was changed meanwhile moved too');
    assert.equal((await context.store.read.selectFrom('ticket_history').select('seq').where('ticket_id', '=', row.id).where('action', '=', 'reply').execute()).length, 1);
    assert.equal(await followsCalendar(context.store), true);
  });

  it('lets everybody come in between two tickets', async () => {
    await setHolidays(context, parseHolidays('2026-08-13\n2026-08-20'));
    let [turns, over] = [0, false];
    const turn = (): void => { turns += 1; if (!over) setImmediate(turn); };
    setImmediate(turn);
    const opened = new Map<number, Set<string>>();
    const watched: AppContext = { ...context, sealer: { ...context.sealer, open(purpose, place, sealed) {
      opened.set(turns, (opened.get(turns) ?? new Set()).add(/[\da-f-]{36}/.exec(place)![0]));
      return context.sealer.open(purpose, place, sealed);
    } } };
    const followed = await followCalendar(watched);
    over = true;
    assert.ok(followed && followed.moved > 60);
    assert.ok([...opened.values()].flatMap((ids) => [...ids]).length >= followed.running);
    assert.equal(Math.max(...[...opened.values()].map(({ size }) => size)), 1, 'tickets of one turn of the event loop');
  });
});
