/** Tells of deadlines that are near or over, up the offices step by step, and the citizen of the Ombudsman: each once for a deadline. */
import {
  ESCALATION, OFFICE_LEVELS, OMBUDSMAN_DAYS, WARNING_SHARE, WORKING_DAY, addWorkingTime, dueAt, dueDate, flags, localDateAt, regionLineage, regionZone, startOfLocalDate, workingTimeBetween,
  type Office, type OfficeLevel, type Ticket, type TicketContext,
} from '@kentongan/contract';
import type { AppContext } from '../../context.ts';
import { markSaid, ticketsDue } from '../../store/ticket-jobs.ts';
import { ticketOf } from '../../store/ticket-rows.ts';
import { loadTicket } from '../../store/tickets.ts';
import { queueNotices, type Telling } from '../notices/queue-notices.ts';
import { ticketContext } from '../tickets/ticket-context.ts';
import type { JobOptions } from './job.ts';

class ChangedMeanwhile extends Error {}

export async function watchDeadlines(context: AppContext, { signal }: JobOptions): Promise<void> {
  const { store, sealer, log } = context;
  const now = context.clock();
  for await (const { id } of ticketsDue(store, 'look_at', now)) {
    if (signal?.aborted) return;
    try {
      await store.write(function* (queries) {
        const loaded = yield* loadTicket(queries, id);
        if (!loaded || loaded.row.look_at === null || loaded.row.look_at > now) return;
        const ticket = ticketOf(sealer, loaded.row, []);
        const around = yield* ticketContext(queries, ticket, now);
        const said = new Set(loaded.row.notices_said === null ? [] : JSON.parse(loaded.row.notices_said) as string[]);
        const fresh = toSay(ticket, around).filter(({ once }) => !said.has(once));
        const notices_said = fresh.length === 0 ? loaded.row.notices_said : JSON.stringify([...said, ...fresh.map(({ once }) => once)]);
        if (!(yield* markSaid(queries, loaded.row, { look_at: nextLook(ticket, around), notices_said }))) throw new ChangedMeanwhile();
        yield* queueNotices(queries, loaded.row, fresh.flatMap(({ telling }) => telling ?? []), now);
      });
    } catch (error) {
      // Whoever changed it has set it to be looked at again.
      if (!(error instanceof ChangedMeanwhile)) log.error({ error: (error as Error).name }, 'the deadlines of a ticket could not be looked at');
    }
  }
}

interface Saying {
  /** What it is remembered by. */
  readonly once: string;
  /** Undefined where nobody is there to be told. */
  readonly telling: Telling | undefined;
}

/** Everything that holds now, said before or not. */
function toSay(ticket: Ticket, around: TicketContext): Saying[] {
  const { warning, escalateTo, ombudsman } = flags(ticket, around);
  const due = dueAt(ticket);
  const says: Saying[] = [];
  if (warning) says.push({ once: `warning:${due}`, telling: { ...holder(ticket, around), template: 'warning' } });
  if (escalateTo !== null) says.push({ once: `overdue:${due}`, telling: { ...holder(ticket, around), template: 'overdue' } });
  if (escalateTo === 'regency_admin' || escalateTo === 'province_admin') says.push({ once: `regency:${due}`, telling: escalated('regency', ticket, around) });
  if (escalateTo === 'province_admin') says.push({ once: `province:${due}`, telling: escalated('province', ticket, around) });
  if (ombudsman) says.push({ once: 'ombudsman', telling: { to: 'citizen', template: 'ombudsman' } });
  return says;
}

/** What counts as said once a deadline has moved from `was` to `is`: a warning stays one; that it was over is said again when the new date has passed. Null where nothing was said. */
export function saidOfMoved(said: string | null, was: number | null, is: number | null, now: number): string | null {
  if (said === null || was === null || is === null || was === is) return said;
  const followed = (JSON.parse(said) as string[]).flatMap((once) => {
    const [what, due] = once.split(':');
    if (due !== String(was)) return [once];
    return what === 'warning' || is < now ? [`${what!}:${is}`] : [];
  });
  return JSON.stringify(followed);
}

/** The unit that has it, else the office. */
function holder({ unit, unitRegion, office }: Ticket, { unitHasOfficer }: TicketContext): { to: 'unit'; unit: string; unitRegion: string } | { to: 'office'; office: Office } {
  return unit !== null && unitRegion !== null && unitHasOfficer !== false ? { to: 'unit', unit, unitRegion } : { to: 'office', office };
}

const REGION_LENGTH = { village: 13, regency: 5, province: 2 } as const satisfies Record<OfficeLevel, number>;

/** The office of that level, else the next higher that has somebody, else the highest there is; never the village where it has no part. */
function escalated(wanted: OfficeLevel, ticket: Ticket, { levels = [], home }: TicketContext): Telling | undefined {
  const rank = (level: OfficeLevel): number => OFFICE_LEVELS.indexOf(level);
  const present = levels.filter((level) => !(ticket.bypassesVillage && level === 'village'));
  const level = present.find((one) => rank(one) >= rank(wanted)) ?? present.at(-1);
  const region = level && (regionLineage(ticket.region).find((code) => code.length === REGION_LENGTH[level]) ?? home);
  return level && region !== undefined ? { to: 'office', office: { level, region }, template: 'escalated' } : undefined;
}

/** When something may hold next that does not hold now; null when nothing is left. */
function nextLook(ticket: Ticket, { now = 0, holidays = [] }: TicketContext): number | null {
  const due = dueAt(ticket);
  if (due === null) return null;
  const zone = regionZone(ticket.region);
  const options = { zone, holidays: new Set(holidays) };
  const { verify, respond, answer } = ticket.clocks;
  const ombudsman = startOfLocalDate(localDateAt(dueDate(ticket.createdAt, OMBUDSMAN_DAYS, options).getTime(), zone), zone);
  const moments = [
    ...[verify, respond, answer].filter((clock) => clock !== null).map(({ from, by }) => addWorkingTime(from, Math.ceil(WARNING_SHARE * workingTimeBetween(from, by, options)), options)),
    due + 1, addWorkingTime(due, ESCALATION.regency_admin * WORKING_DAY, options), addWorkingTime(due, ESCALATION.province_admin * WORKING_DAY, options), ombudsman,
  ].filter((at) => at > now);
  return moments.length === 0 ? null : Math.min(...moments);
}
