/** The days on which offices are closed: those that came along, until an operator sets a year. */
import { DEFAULT_HOLIDAYS } from '@kentongan/contract';
import { randomUUID } from 'node:crypto';
import type { AppContext } from '../context.ts';
import { settingIn, writeSetting } from '../store/settings.ts';
import { appendAudit } from '../store/staff.ts';
import { type Queries, type Store, type UseCase } from '../store/store.ts';

export interface Holidays {
  /** `YYYY-MM-DD`, in order. */
  readonly dates: readonly string[];
  /** Years whose decree is not known yet. */
  readonly incompleteYears: readonly number[];
}

const KEY = 'holidays';
const yearOf = (date: string): number => Number(date.slice(0, 4));

export function* holidaysIn(queries: Queries): UseCase<Holidays> {
  return (yield* settingIn(queries, KEY)) as Holidays | undefined ?? DEFAULT_HOLIDAYS;
}

export function readHolidays(store: Store): Promise<Holidays> {
  return store.look(holidaysIn);
}

/** Throws with the line that it cannot read. A date a line, what follows it is a remark; `incomplete 2027` marks a year; `#` begins a remark. */
export function parseHolidays(text: string): Holidays {
  const dates = new Set<string>();
  const incomplete = new Set<number>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const said = line.replace(/#.*/, '').trim();
    if (said === '') continue;
    const [, date] = /^(\d{4}-\d{2}-\d{2})(?:\s.*)?$/.exec(said) ?? [];
    const [, year] = /^incomplete\s+(\d{4})$/i.exec(said) ?? [];
    if (year !== undefined) incomplete.add(Number(year));
    else if (date !== undefined && new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date)) dates.add(date);
    else throw new RangeError(`Line ${index + 1} is no date. Write one a line, for example "2027-01-01 Tahun Baru", or "incomplete 2027".`);
  }
  if (dates.size === 0) throw new RangeError('There is no date in it. Write one a line, for example "2027-01-01 Tahun Baru".');
  return { dates: [...dates].sort(), incompleteYears: [...incomplete].sort() };
}

/** Takes the place of the years that `given` has; other years stay. Deadlines that run follow by the next round of the jobs, or at once by `changeHolidays`. */
export async function setHolidays({ store, clock }: AppContext, given: Holidays): Promise<Holidays> {
  const years = new Set([...given.dates.map(yearOf), ...given.incompleteYears]);
  return store.write(function* (queries) {
    const before = yield* holidaysIn(queries);
    const after: Holidays = {
      dates: [...before.dates.filter((date) => !years.has(yearOf(date))), ...given.dates].sort(),
      incompleteYears: [...before.incompleteYears.filter((year) => !years.has(year)), ...given.incompleteYears].sort(),
    };
    yield* writeSetting(queries, KEY, after);
    yield* appendAudit(queries, { id: randomUUID(), at: clock(), actor: 'operator', action: 'holidays:set', subject: [...years].sort().join(','), detail: null });
    return after;
  });
}

/** Years that deadlines begun at `now` can reach and whose holidays are not all known. A deadline is at most 60 working days long. */
export function unknownYears({ dates, incompleteYears }: Holidays, now: number): number[] {
  const REACH = 95 * 86_400_000;
  const years = [...new Set([now, now + REACH].map((at) => new Date(at).getUTCFullYear()))];
  return years.filter((year) => incompleteYears.includes(year) || !dates.some((date) => yearOf(date) === year));
}
