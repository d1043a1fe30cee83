/** Dates as people say them. A program's dates are days on the wall of its region, so no visitor's own zone may move them. */
import { localDateAt } from '@kentongan/contract/deadlines';
import { regionZone } from '@kentongan/contract/regions';
import type { Program } from '@kentongan/contract/schemas';

const DAY = 86_400_000;
/** Days after which a program's content counts as old. */
export const FRESH_DAYS = 90;

const formats = new Map<string, Intl.DateTimeFormat>();

/** `"2026-12-05", "id"` → `Sabtu, 5 Desember 2026`. A text that is no date comes back as it is. */
export function longDate(date: string, lang: string): string {
  let format = formats.get(lang);
  if (!format) formats.set(lang, (format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'id-ID', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })));
  const at = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(at) ? date : format.format(at);
}

/** Today's date, `YYYY-MM-DD`, where the program runs; its first region counts, WIB without one. */
export function todayAt(program: Pick<Program, 'regions'>, now: number): string {
  return localDateAt(now, regionZone(program.regions[0]?.code ?? '31'));
}

/** Whole days from one local date to another; negative when `to` is past. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/** True when nobody compared the program with its source in the last 90 days. */
export function isOutdated(program: Pick<Program, 'regions' | 'lastChecked'>, now: number): boolean {
  return daysBetween(program.lastChecked, todayAt(program, now)) > FRESH_DAYS;
}
