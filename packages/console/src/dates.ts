/** Dates as people read them, in the zone of the region they are about. */
import { regionZone } from '@kentongan/contract/regions';
import type { Speech } from './state/language.ts';

/** "Rabu, 9 Desember 2026". */
export function longDate(speech: Speech, at: string, region: string): string {
  return new Intl.DateTimeFormat(speech.locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: regionZone(region) }).format(new Date(at));
}

/** "9 Des", with the year when it is another. */
export function shortDate(speech: Speech, at: string, region: string, now = Date.now()): string {
  const date = new Date(at);
  const year = date.getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric';
  return new Intl.DateTimeFormat(speech.locale, { day: 'numeric', month: 'short', year, timeZone: regionZone(region) }).format(date);
}

/** As their clocks are called here; `Intl` says GMT+7 in English. */
const ZONE_NAMES: Readonly<Record<string, string>> = { 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' };

/** "9 Des 2026, 10.20 WIB". */
export function dateAndTime(speech: Speech, at: string, region: string): string {
  const timeZone = regionZone(region);
  return `${new Intl.DateTimeFormat(speech.locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(at))} ${ZONE_NAMES[timeZone] ?? 'WIB'}`;
}

/** "9 Desember 2026" of a local date `YYYY-MM-DD`. */
export function localDate(speech: Speech, date: string): string {
  return new Intl.DateTimeFormat(speech.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** "3 hari yang lalu". */
export function age(speech: Speech, at: string, now = Date.now()): string {
  const minutes = (now - new Date(at).getTime()) / 60_000;
  const [size, unit]: [number, Intl.RelativeTimeFormatUnit] = minutes < 60 ? [1, 'minute'] : minutes < 1440 ? [60, 'hour'] : [1440, 'day'];
  return new Intl.RelativeTimeFormat(speech.locale, { numeric: 'auto' }).format(-Math.floor(minutes / size), unit);
}

const dayNumber = (at: string | number, region: string): number => Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone: regionZone(region) }).format(new Date(at))) / 86_400_000;

/** Days from today to the day of `at`, as the calendar of `region` counts them; 0 is today. */
export function daysUntil(at: string, region: string, now = Date.now()): number {
  return dayNumber(at, region) - dayNumber(now, region);
}
