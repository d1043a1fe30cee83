/** Working days in a region's own zone. Sources: domain notes section 6; holidays 2026 by the joint decree of three ministers 1497/2025, 2/2025, 5/2025. */
import { ContractError } from './errors.ts';

/** Defaults, in working days. Every one is configuration of an install, not law of this code. */
export const DEADLINES = {
  verification: 3,
  completing: 10,
  firstResponse: 5,
  information_request: 10,
  informationExtension: 7,
  aspiration: 14,
  complaint: 14,
  complaintWithInspection: 60,
  autoClose: 10,
} as const;

/** Deadlines of an install, in working days. */
export type Deadlines = Readonly<Record<keyof typeof DEADLINES, number>>;

const days = (month: string, list: string): string[] => list.split(' ').map((day) => `${month}-${day}`);

/** National holidays and joint leave of 2026, `YYYY-MM-DD`. */
export const HOLIDAYS_2026: readonly string[] = [
  ...days('2026-01', '01 16'), ...days('2026-02', '16 17'), ...days('2026-03', '18 19 20 21 22 23 24'), ...days('2026-04', '03 05'),
  ...days('2026-05', '01 14 15 27 28 31'), ...days('2026-06', '01 16'), ...days('2026-08', '17 25'), ...days('2026-12', '24 25'),
];

/** The fixed dates of 2027; its decree was not known when this was written, so the year is incomplete. */
export const HOLIDAYS_2027_INCOMPLETE: readonly string[] = ['2027-01-01', '2027-05-01', '2027-06-01', '2027-08-17', '2027-12-25'];

/** What an install starts with. `incompleteYears` lists years whose decree is missing; an operator must be told. */
export const DEFAULT_HOLIDAYS: { readonly dates: readonly string[]; readonly incompleteYears: readonly number[] } = {
  dates: [...HOLIDAYS_2026, ...HOLIDAYS_2027_INCOMPLETE],
  incompleteYears: [2027],
};

const DAY = 86_400_000;
const MINUTE = 60_000;

/** One per zone: making one takes a hundred times as long as asking it. */
const walls = new Map<string, Intl.DateTimeFormat>();

function wallOf(zone: string): Intl.DateTimeFormat {
  const known = walls.get(zone) ?? new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
  walls.set(zone, known);
  return known;
}

/** Milliseconds to add to UTC for the wall clock of `zone` at `instant`. */
export function zoneOffset(instant: number, zone: string): number {
  let parts: Intl.DateTimeFormatPart[];
  try {
    parts = wallOf(zone).formatToParts(instant);
  } catch {
    throw new ContractError('zone_invalid', 'The time zone is not a known IANA name; Indonesian regions use Asia/Jakarta, Asia/Pontianak, Asia/Makassar or Asia/Jayapura.');
  }
  const part = (type: string): number => Number(parts.find((p) => p.type === type)!.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall - Math.floor(instant / 1000) * 1000;
}

/** The date on the wall of `zone` at `instant`, `YYYY-MM-DD`. */
export function localDateAt(instant: number, zone: string): string {
  return new Date(instant + zoneOffset(instant, zone)).toISOString().slice(0, 10);
}

/** The last millisecond of a local date in `zone`: closing dates are inclusive to 23.59. */
export function endOfLocalDate(date: string, zone: string): number {
  const utc = Date.parse(`${date}T23:59:59.999Z`);
  if (Number.isNaN(utc)) throw new ContractError('date_invalid', 'A local date is written YYYY-MM-DD, for example 2026-12-09.');
  return utc - zoneOffset(utc, zone);
}

/** The first millisecond of a local date in `zone`. */
export function startOfLocalDate(date: string, zone: string): number {
  return endOfLocalDate(date, zone) - DAY + 1;
}

const asSet = (dates: Iterable<string>): ReadonlySet<string> => (dates instanceof Set ? dates as Set<string> : new Set(dates));

/** True on Monday to Friday outside `holidays`. `date` is `YYYY-MM-DD`. */
export function isWorkingDay(date: string, holidays: Iterable<string>): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !asSet(holidays).has(date);
}

/** How an office counts its days. */
export interface DueDateOptions {
  /** IANA zone of the region, see `regionZone`. */
  zone: string;
  /** Dates `YYYY-MM-DD` on which offices are closed. */
  holidays: Iterable<string>;
}

/**
 * The end (23.59.59.999 local) of the `workingDays`-th working day after `from`.
 * The day of `from` itself does not count; what comes after 15.00 local counts as the next day.
 */
export function dueDate(from: Date | number | string, workingDays: number, options: DueDateOptions): Date {
  const instant = new Date(from).getTime();
  if (Number.isNaN(instant)) throw new ContractError('date_invalid', 'The start is not a date; give a Date, epoch milliseconds or an ISO 8601 string.');
  const holidays = asSet(options.holidays);
  const wall = instant + zoneOffset(instant, options.zone);
  const afterClosing = wall % DAY > 15 * 60 * MINUTE;
  let day = Math.floor(wall / DAY) + (afterClosing ? 1 : 0);
  const date = (): string => new Date(day * DAY).toISOString().slice(0, 10);
  for (let left = workingDays; left > 0; ) {
    day += 1;
    if (isWorkingDay(date(), holidays)) left -= 1;
  }
  return new Date(endOfLocalDate(date(), options.zone));
}

/** One working day as `workingTimeBetween` and `addWorkingTime` measure it: all 24 hours of a day on which offices are open. */
export const WORKING_DAY = DAY;

/**
 * Milliseconds between two instants that fall on working days of the zone; 0 when `to` is not after `from`.
 * It adds up: a to b and b to c is a to c. A clock that is paused and goes on keeps exactly this much.
 */
export function workingTimeBetween(from: number, to: number, options: DueDateOptions): number {
  const holidays = asSet(options.holidays);
  let at = from + zoneOffset(from, options.zone);
  const end = to + zoneOffset(to, options.zone);
  let sum = 0;
  while (at < end) {
    const midnight = (Math.floor(at / DAY) + 1) * DAY;
    if (isWorkingDay(new Date(at).toISOString().slice(0, 10), holidays)) sum += Math.min(midnight, end) - at;
    at = midnight;
  }
  return sum;
}

/** The latest instant that has exactly `milliseconds` (0 or more) of working time since `from`; it always falls on a working day. */
export function addWorkingTime(from: number, milliseconds: number, options: DueDateOptions): number {
  const holidays = asSet(options.holidays);
  const offset = zoneOffset(from, options.zone);
  let at = from + offset;
  for (let left = milliseconds; ; ) {
    const midnight = (Math.floor(at / DAY) + 1) * DAY;
    if (isWorkingDay(new Date(at).toISOString().slice(0, 10), holidays)) {
      if (left < midnight - at) return at + left - offset;
      left -= midnight - at;
    }
    at = midnight;
  }
}
