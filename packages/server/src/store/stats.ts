/** Figures of a region and everything below it. */
import { levelColumn } from './region-columns.ts';
import type { Store } from './store.ts';

export async function countsOf(store: Store, region: string): Promise<{ news: number; programs: number; received: number; answered: number }> {
  const column = levelColumn(region);
  const count = async (query: { executeTakeFirstOrThrow(): Promise<{ count: number }> }): Promise<number> => Number((await query.executeTakeFirstOrThrow()).count);
  const tickets = store.read.selectFrom('ticket').select((s) => s.fn.countAll<number>().as('count')).where(column, '=', region);
  const [news, programs, received, answered] = await Promise.all([
    count(store.read.selectFrom('news').select((s) => s.fn.countAll<number>().as('count')).where(column, '=', region).where('status', '=', 'published')),
    count(store.read.selectFrom('program_region').innerJoin('program', 'program.id', 'program_region.program_id').select((s) => s.fn.count<number>('program.id').distinct().as('count')).where(column, '=', region).where('program.status', '=', 'published')),
    count(tickets),
    count(tickets.where('state', 'in', ['answered', 'closed'])),
  ]);
  return { news, programs, received, answered };
}
