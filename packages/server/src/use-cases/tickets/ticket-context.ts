/** What a transition has to know: the time, the calendar, and which offices have somebody. */
import { takesConflictOfInterest, type TicketContext } from '@kentongan/contract';
import { type Queries, type Store, type UseCase } from '../../store/store.ts';
import { staffingAround } from '../../store/staffing.ts';
import { holidaysIn } from '../holidays.ts';

interface Around {
  readonly region: string;
  readonly unit: string | null;
  readonly unitRegion: string | null;
}

export function* ticketContext(queries: Queries, { region, unit, unitRegion }: Around, now: number): UseCase<TicketContext> {
  const { levels, unitHasOfficer, home } = yield* staffingAround(queries, region, unit, unitRegion);
  const { dates: holidays } = yield* holidaysIn(queries);
  return { now, holidays, levels, unitHasOfficer, ...(home === undefined ? {} : { home }) };
}

/** Whether a complaint about a village's fund or officials finds an office outside it. */
export async function takesAboutVillage(store: Store, region: string, now: number): Promise<boolean> {
  return takesConflictOfInterest(region, await store.look((queries) => ticketContext(queries, { region, unit: null, unitRegion: null }, now)));
}
