/** Programs as a calendar: what opens, closes and happens, as all-day events of their local dates. */
import ical, { ICalEventStatus } from 'ical-generator';
import type { Program } from '@kentongan/contract';

interface Day {
  /** Names the event for good: the same day stays the same event when other days come or go. */
  readonly key: 'period' | 'opens' | 'closes';
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

function daysOf(p: Program): Day[] {
  const days: Day[] = [];
  if (p.period?.starts ?? p.period?.ends) days.push({ key: 'period', what: '', from: (p.period?.starts ?? p.period?.ends)!, to: (p.period?.ends ?? p.period?.starts)! });
  if (p.registration?.opens) days.push({ key: 'opens', what: 'Dibuka: ', from: p.registration.opens, to: p.registration.opens });
  if (p.registration?.closes) days.push({ key: 'closes', what: 'Hari terakhir daftar: ', from: p.registration.closes, to: p.registration.closes });
  return days;
}

/** True when there is a day to put into a calendar. */
export const isDated = (program: Program): boolean => daysOf(program).length > 0;

const next = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

/** A name as one line of RFC 5545 text: the library writes it as it comes. */
const lineOf = (name: string): string => name.replace(/[\s\p{Cc}]+/gu, ' ').trim().replace(/[\\;,]/g, '\\$&');

/** The library reads the date of an all-day event in UTC; without the Z it would be the day before on a server in Indonesia. */
const midnight = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** Undated programs are left out. */
export function calendarOf(name: string, programs: readonly Program[]): string {
  const calendar = ical({ name: lineOf(name), prodId: { company: 'Kentongan', product: 'Kentongan', language: 'ID' } });
  for (const program of programs) {
    for (const { key, what, from, to } of daysOf(program)) {
      calendar.createEvent({ id: `${program.id}-${key}@kentongan`, stamp: new Date(program.updatedAt), start: midnight(from), end: midnight(next(to)), allDay: true, status: program.cancelled ? ICalEventStatus.CANCELLED : null, summary: what + program.name, description: `${program.summary}\n${program.url}`, location: program.places.join('; ') || null, url: program.url });
    }
  }
  return `${calendar.toString()}\r\n`;
}
