/** What a transition has to know beside the ticket: the time, the calendar, and which offices of the install are staffed. */
import { DEADLINES, DEFAULT_HOLIDAYS, type Deadlines, type DueDateOptions } from '../deadlines.ts';
import { regionZone } from '../regions.ts';
import type { AspirationCategory } from '../status.ts';
import { OFFICE_LEVELS, type OfficeLevel } from './actor.ts';

/** What a village may verify unless a site says otherwise. */
export const VILLAGE_CATEGORIES: readonly AspirationCategory[] = ['roads', 'water', 'electricity', 'environment', 'safety', 'civil_registry', 'health', 'farming', 'other'];

/** Calendar days after the answer or the closing in which the citizen may reopen, and how often in all. */
export const REOPENING = { days: 30, times: 2 } as const;

/** Returns by units after which only the province decides. */
export const BOUNCES = 2;

/** What a decision depends on beside the ticket: the time, the calendar, what an install has set. All of it may be left out. */
export interface TicketContext {
  /** Epoch milliseconds; the clock of the machine without it. */
  now?: number | undefined;
  /** IANA zone of the offices; the ticket's region decides without it. */
  zone?: string | undefined;
  /** Dates `YYYY-MM-DD` on which offices are closed; `DEFAULT_HOLIDAYS` without it. */
  holidays?: Iterable<string> | undefined;
  /** Working days that differ from `DEADLINES`. */
  deadlines?: Partial<Deadlines> | undefined;
  /** Levels that have an active account for this ticket: its village, its regency, its province. All of them without it. */
  levels?: readonly OfficeLevel[] | undefined;
  /** False when the ticket's unit has no active officer: the office that holds the ticket then acts for it. */
  unitHasOfficer?: boolean | undefined;
  villageCategories?: readonly AspirationCategory[] | undefined;
  /** An office outside the village can be reached by e-mail though it has no account. */
  outsideOffice?: boolean | undefined;
  /** The region of the install's highest office. It receives what is about a region above it. */
  home?: string | undefined;
  /** Version the caller has seen; another one is a conflict. */
  expectedVersion?: number | undefined;
}

/** A context with everything filled in. @internal */
export interface Settled extends DueDateOptions {
  now: number;
  holidays: ReadonlySet<string>;
  deadlines: Deadlines;
  levels: readonly OfficeLevel[];
  unitHasOfficer: boolean;
  villageCategories: readonly AspirationCategory[];
  outsideOffice: boolean;
  home: string | undefined;
}

const DEFAULT_DATES: ReadonlySet<string> = new Set(DEFAULT_HOLIDAYS.dates);

/** @internal */
export function settle(region: string, context: TicketContext): Settled {
  return {
    now: context.now ?? Date.now(),
    zone: context.zone ?? regionZone(region),
    holidays: context.holidays === undefined ? DEFAULT_DATES : new Set(context.holidays),
    deadlines: { ...DEADLINES, ...context.deadlines },
    levels: OFFICE_LEVELS.filter((level) => (context.levels ?? OFFICE_LEVELS).includes(level)),
    unitHasOfficer: context.unitHasOfficer ?? true,
    villageCategories: context.villageCategories ?? VILLAGE_CATEGORIES,
    outsideOffice: context.outsideOffice ?? false,
    home: context.home,
  };
}
