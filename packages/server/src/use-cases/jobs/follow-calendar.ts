/**
 * Moves running deadlines to where the holidays put them, as if these had been known from the start. What the tickets follow is remembered, so that whoever finds another
 * calendar (set by an operator, or come with a release) goes on, and who was broken off is gone on after: what has its date already is left alone.
 */
import { dueAt, finalDueAt, recountClocks, type Clocks, type Ticket } from '@kentongan/contract';
import { createHash, randomUUID } from 'node:crypto';
import { setImmediate as aTurn } from 'node:timers/promises';
import type { AppContext } from '../../context.ts';
import type { TicketTable } from '../../store/database.ts';
import { readSetting, writeSetting } from '../../store/settings.ts';
import { appendAudit } from '../../store/staff.ts';
import type { Store } from '../../store/store.ts';
import { lookAgain, runningTickets } from '../../store/ticket-jobs.ts';
import { lifeColumns, ticketOf } from '../../store/ticket-rows.ts';
import { updateTicket } from '../../store/tickets.ts';
import { holidaysIn, readHolidays, setHolidays, type Holidays } from '../holidays.ts';
import { withLease } from '../with-lease.ts';
import type { JobOptions } from './job.ts';
import { saidOfMoved } from './watch-deadlines.ts';

const FOLLOWED = 'holidays:followed';
export const CALENDAR_JOB = 'calendar';
/** Tickets of one transaction: few enough that nobody waits long behind it. */
const AT_ONCE = 20;
/** Times that all are gone through: what was written meanwhile by the old calendar is found by the next. */
const MOST_ROUNDS = 5;

export interface Followed {
  /** Tickets that have a deadline, running or paused. */
  readonly running: number;
  /** Those of them whose deadlines moved. */
  readonly moved: number;
  /** Those that are over by the new date and were not by the old. */
  readonly fallenDue: number;
}

const stampOf = ({ dates }: Holidays): string => createHash('sha256').update(dates.join()).digest('hex');

async function isFollowed(store: Store): Promise<boolean> {
  return await readSetting(store, FOLLOWED) === stampOf(await readHolidays(store));
}

/** Whether every running deadline is where the holidays put it. */
export async function followsCalendar(store: Store): Promise<boolean> {
  return await isFollowed(store) || (await runningTickets(store, undefined, 1)).length === 0;
}

/** Undefined when there was nothing to follow, or `signal` aborted. */
export async function followCalendar(context: AppContext, { signal }: JobOptions = {}): Promise<Followed | undefined> {
  const { store } = context;
  let followed: Followed | undefined;
  while (!await isFollowed(store)) {
    const holidays = await readHolidays(store);
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const { running, moved, fallenDue, beaten } = await goThrough(context, holidays, { signal, isFirst: round === 0 });
      if (signal?.aborted) return undefined;
      followed = { running, moved: (followed?.moved ?? 0) + moved, fallenDue: (followed?.fallenDue ?? 0) + fallenDue };
      if (moved + beaten === 0) break;
    }
    await store.write(function* (queries) {
      if (stampOf(yield* holidaysIn(queries)) === stampOf(holidays)) yield* writeSetting(queries, FOLLOWED, stampOf(holidays));
    });
  }
  return followed;
}

/** Sets holidays and moves the deadlines that run. `followed` is undefined where another process moves them. */
export async function changeHolidays(context: AppContext, given: Holidays): Promise<{ holidays: Holidays; followed: Followed | undefined }> {
  const none: Followed = { running: 0, moved: 0, fallenDue: 0 };
  const done = await withLease(context, `job:${CALENDAR_JOB}`, async () => ({ holidays: await setHolidays(context, given), followed: await followCalendar(context) ?? none }));
  return done ?? { holidays: await setHolidays(context, given), followed: undefined };
}

interface Moving {
  readonly row: TicketTable;
  readonly change: Partial<TicketTable>;
  readonly from: Ticket;
  readonly to: Ticket;
}

async function goThrough(context: AppContext, holidays: Holidays, { signal, isFirst }: JobOptions & { isFirst: boolean }): Promise<Followed & { beaten: number }> {
  const { store, cache } = context;
  const now = context.clock();
  const calendar = { holidays: new Set(holidays.dates) };
  const counts = { running: 0, moved: 0, fallenDue: 0, beaten: 0 };
  for (let last: string | undefined; !signal?.aborted;) {
    const found = await runningTickets(store, last, AT_ONCE);
    if (found.length === 0) break;
    last = found.at(-1)!.row.id;
    counts.running += found.length;
    // Opened and reckoned before the transaction, which holds up every other, and one a turn: whoever sends meanwhile is answered.
    const moving: Moving[] = [];
    for (const { row, history } of found) {
      await aTurn();
      const ticket = ticketOf(context.sealer, row, history);
      const clocks = recountClocks(ticket, calendar);
      if (!isSame(clocks, ticket.clocks)) moving.push(movingOf(context, row, ticket, clocks, now));
    }
    if (!isFirst && moving.length === 0) continue;
    const moved = await store.write(function* (queries) {
      if (isFirst) yield* lookAgain(queries, found.map(({ row }) => row.id));
      const done: Moving[] = [];
      for (const one of moving) {
        // Somebody was faster: the next round looks at what they left.
        if (!(yield* updateTicket(queries, one.row.id, one.row.version, one.change, []))) continue;
        yield* appendAudit(queries, { id: randomUUID(), at: now, actor: 'system', action: 'deadline:move', subject: one.row.number, detail: `${when(one.from)} > ${when(one.to)}` });
        done.push(one);
      }
      return done;
    });
    counts.moved += moved.length;
    counts.beaten += moving.length - moved.length;
    counts.fallenDue += moved.filter(({ from, to }) => isOver(to, now) && !isOver(from, now)).length;
    cache.dropRegions([...new Set(moved.filter(({ row }) => row.published === 1).map(({ row }) => row.region))]);
  }
  return counts;
}

function movingOf({ sealer }: AppContext, row: TicketTable, from: Ticket, clocks: Clocks, now: number): Moving {
  const to = { ...from, clocks, version: from.version + 1 };
  const [was, is] = [dueAt(from), dueAt(to)];
  return { row, from, to, change: { ...lifeColumns(sealer, row.id, to, { dueAt: is, finalDueAt: finalDueAt(to) }), notices_said: saidOfMoved(row.notices_said, was, is, now), updated_at: now } };
}

/** What is waited for: the office, or where it owes nothing the citizen and the system. */
const next = (ticket: Ticket): number | undefined => dueAt(ticket) ?? ticket.clocks.complete?.by ?? ticket.clocks.close?.by;
const when = (ticket: Ticket): string => new Date(next(ticket)!).toISOString();
const isOver = (ticket: Ticket, now: number): boolean => (dueAt(ticket) ?? Infinity) < now;

function isSame(a: Clocks, b: Clocks): boolean {
  return (['verify', 'complete', 'respond', 'answer', 'close'] as const).every((name) => a[name]?.from === b[name]?.from && a[name]?.by === b[name]?.by) && a.pausedAt === b.pausedAt && a.pausedFor === b.pausedFor;
}
