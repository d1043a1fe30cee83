/** Until when: the one date that matters to a villager at this moment, and how many days are left. */
import { programStatus, type ProgramStatus } from '@kentongan/contract/status';
import type { Program } from '@kentongan/contract/schemas';
import { daysBetween, longDate, todayAt } from './dates.ts';
import type { ProgramWords } from './locale/id.ts';

/** A sentence in two parts, so that the date can stand out: `Sampai` + `Sabtu, 5 Desember 2026`. */
export interface When {
  readonly lead: string;
  readonly date?: string;
}

/** The status at `now`, derived again: what a saved copy says may have passed since. */
export function statusAt(program: Program, now: number): ProgramStatus {
  return programStatus({ ...program, regions: program.regions.map(({ code }) => code) }, now);
}

/** What stands after the status: `11 hari lagi`, or nothing when no day is being waited for. */
export function countdown(program: Program, status: ProgramStatus, words: ProgramWords, now: number): string {
  const today = todayAt(program, now);
  const closes = program.registration?.closes;
  if ((status === 'open' || status === 'closing_soon') && closes) return words.daysLeft(Math.max(0, daysBetween(today, closes)));
  const opens = program.registration?.opens ?? program.period?.starts;
  if (status === 'upcoming' && opens) {
    const days = daysBetween(today, opens);
    return days > 0 ? words.opensIn(days) : '';
  }
  return '';
}

/** Until when the villager can act, or since when it is too late. */
export function whenText(program: Program, status: ProgramStatus, words: ProgramWords, lang: string): When {
  const { opens, closes } = program.registration ?? {};
  const { starts, ends } = program.period ?? {};
  const say = (lead: string, date: string | undefined): When | undefined => (date === undefined ? undefined : { lead, date: longDate(date, lang) });
  const open = (): When => say(words.until, closes) ?? { lead: program.quota ? words.whileQuota : words.noDeadline };
  switch (status) {
    case 'cancelled': return { lead: words.cancelledBy };
    case 'upcoming': return say(words.opensOn, opens) ?? say(words.startsOn, starts) ?? open();
    case 'running': return say(words.until, ends) ?? say(words.since, starts) ?? open();
    case 'closed': return say(words.closedOn, closes) ?? { lead: words.status.closed };
    case 'finished': return say(words.endedOn, ends) ?? say(words.closedOn, closes) ?? { lead: words.status.finished };
    default: return open();
  }
}

/** True when a date of the program still lies ahead, so that saving it to a calendar helps. */
export function hasDateAhead(program: Program, now: number): boolean {
  if (program.cancelled) return false;
  const today = todayAt(program, now);
  return [program.registration?.opens, program.registration?.closes, program.period?.starts, program.period?.ends].some((date) => date !== undefined && date >= today);
}
