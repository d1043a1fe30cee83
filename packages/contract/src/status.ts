/** What a program's and a ticket's state is called and how it is derived. States are data; nobody types a program's status. */
import { endOfLocalDate, localDateAt, startOfLocalDate } from './deadlines.ts';
import { regionZone } from './regions.ts';

export * from './aspiration-terms.ts';

/** What a program can be; derived by `programStatus`, never typed by anybody. */
export const PROGRAM_STATUSES = ['upcoming', 'open', 'closing_soon', 'full', 'closed', 'running', 'finished', 'cancelled', 'always'] as const;
/** One of `PROGRAM_STATUSES`. */
export type ProgramStatus = (typeof PROGRAM_STATUSES)[number];

/** The fields of a program that decide its status. Dates are local `YYYY-MM-DD` of the program's region. */
export interface ProgramDates {
  cancelled?: boolean | undefined;
  registration?: { opens?: string | undefined; closes?: string | undefined } | undefined;
  period?: { starts?: string | undefined; ends?: string | undefined } | undefined;
  quota?: { size: number; taken: number } | undefined;
  /** Decides the zone; the first counts. */
  regions?: readonly string[] | undefined;
}

/** Days left (0 on the closing day itself) at which an open program is closing soon. */
export const CLOSING_SOON_DAYS = 3;
/** Share of the quota at which an open program is closing soon. */
export const CLOSING_SOON_QUOTA = 0.9;

/**
 * The status a villager sees at `now`. Order: cancelled, finished, then the registration window with its quota, then the period; with neither it is always open.
 * The closing date is inclusive to 23.59 in the zone of the program's first region (WIB without one).
 */
export function programStatus(program: ProgramDates, now: Date | number | string): ProgramStatus {
  const at = new Date(now).getTime();
  const zone = regionZone(program.regions?.[0] ?? '31');
  const { opens, closes } = program.registration ?? {};
  const { starts, ends } = program.period ?? {};
  const before = (date: string | undefined): boolean => date !== undefined && at < startOfLocalDate(date, zone);
  const after = (date: string | undefined): boolean => date !== undefined && at > endOfLocalDate(date, zone);
  const share = program.quota && program.quota.size > 0 ? program.quota.taken / program.quota.size : 0;

  if (program.cancelled) return 'cancelled';
  if (after(ends)) return 'finished';
  if (opens !== undefined || closes !== undefined) {
    if (before(opens)) return 'upcoming';
    if (!after(closes)) {
      if (share >= 1) return 'full';
      const daysLeft = closes === undefined ? Infinity : (Date.parse(closes) - Date.parse(localDateAt(at, zone))) / 86_400_000;
      return daysLeft <= CLOSING_SOON_DAYS || share >= CLOSING_SOON_QUOTA ? 'closing_soon' : 'open';
    }
    return (starts !== undefined || ends !== undefined) && !before(starts) ? 'running' : 'closed';
  }
  if (before(starts)) return share >= 1 ? 'full' : 'upcoming';
  if (starts !== undefined || ends !== undefined) return 'running';
  return share >= 1 ? 'full' : 'always';
}
