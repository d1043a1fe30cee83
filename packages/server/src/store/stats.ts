/** Figures of a region and everything below it. */
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Database } from './database.ts';
import { levelColumn, type LevelColumn } from './region-columns.ts';
import type { Store } from './store.ts';

/** Below this a count would point at people (domain rule 5), and a share or a median would tell of single tickets. */
export const FEWEST = 5;
const DAY = 86_400_000;

export interface AspirationFigures {
  readonly received: number;
  readonly answered: number;
  /** Percent of the answered that were answered by the day they were due; null below five answers. */
  readonly inTime: number | null;
  /** From receipt to answer, to a tenth of a day; null below five answers. */
  readonly medianDays: number | null;
}

type Count = { executeTakeFirstOrThrow(): Promise<{ count: number }> };
const count = async (query: Count): Promise<number> => Number((await query.executeTakeFirstOrThrow()).count);

/**
 * What may be counted: everything that is not confidential, and the confidential of one place and category only where there are five or more.
 * By place, not by the region asked for, so that the figures of a regency less those of its villages tell nothing.
 */
function countable(column: LevelColumn, region: string, answered: boolean) {
  return (where: ExpressionBuilder<Database, 'ticket'>): Expression<SqlBool> => {
    let crowds = where.selectFrom('ticket as hidden').select(['hidden.region', 'hidden.category']).where(`hidden.${column}`, '=', region).where('hidden.confidential', '=', 1);
    if (answered) crowds = crowds.where('hidden.answered_at', 'is not', null);
    const enough = crowds.groupBy(['hidden.region', 'hidden.category']).having((having) => having.fn.countAll(), '>=', FEWEST).$asTuple('region', 'category');
    return where.or([where('ticket.confidential', '=', 0), where(where.refTuple('ticket.region', 'ticket.category'), 'in', enough)]);
  };
}

export async function aspirationFigures({ read }: Pick<Store, 'read'>, region: string): Promise<AspirationFigures> {
  const column = levelColumn(region);
  const here = read.selectFrom('ticket').where(`ticket.${column}`, '=', region);
  const done = here.where('answered_at', 'is not', null).where(countable(column, region, true));
  const [received, answers] = await Promise.all([
    count(here.where(countable(column, region, false)).select((select) => select.fn.countAll<number>().as('count'))),
    done.select((select) => [select.fn.countAll<number>().as('all'), select.fn.count<number>('answer_was_due_at').as('due'), select.fn.sum<number | null>(select.case().when('answered_at', '<=', select.ref('answer_was_due_at')).then(1).else(0).end()).as('in_time')]).executeTakeFirstOrThrow(),
  ]);
  const [answered, due] = [Number(answers.all), Number(answers.due)];
  if (answered < FEWEST) return { received, answered, inTime: null, medianDays: null };
  const middle = await done.select((select) => select(select.ref('answered_at'), '-', select.ref('ticket.created_at')).as('took')).orderBy('took').limit(2 - (answered % 2)).offset(Math.floor((answered - 1) / 2)).execute();
  const took = middle.reduce((sum, row) => sum + Number(row.took), 0) / middle.length;
  return { received, answered, inTime: due < FEWEST ? null : Math.round((100 * Number(answers.in_time ?? 0)) / due), medianDays: Math.round((10 * took) / DAY) / 10 };
}

export async function countsOf({ read }: Pick<Store, 'read'>, region: string): Promise<{ news: number; programs: number }> {
  const column = levelColumn(region);
  const [news, programs] = await Promise.all([
    count(read.selectFrom('news').select((s) => s.fn.countAll<number>().as('count')).where(column, '=', region).where('status', '=', 'published')),
    count(read.selectFrom('program_region').innerJoin('program', 'program.id', 'program_region.program_id').select((s) => s.fn.count<number>('program.id').distinct().as('count')).where(column, '=', region).where('program.status', '=', 'published')),
  ]);
  return { news, programs };
}
