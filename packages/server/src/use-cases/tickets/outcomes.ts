/** What came of a ticket: programs and news that it led to. */
import { slugFor } from '@kentongan/contract';
import type { AppContext } from '../../context.ts';
import { rows, run, type Queries, type UseCase } from '../../store/store.ts';

export type Outcome = { title: string; url: string };

/** Published ones, by ticket id, in the order given. */
export async function outcomesOf({ store, config }: AppContext, ticketIds: readonly string[]): Promise<Map<string, Outcome[]>> {
  const outcomes = new Map<string, Outcome[]>();
  if (ticketIds.length === 0) return outcomes;
  const found = await store.read.selectFrom('ticket_outcome').leftJoin('news', (join) => join.onRef('news.id', '=', 'target_id').on('news.status', '=', 'published')).leftJoin('program', (join) => join.onRef('program.id', '=', 'target_id').on('program.status', '=', 'published'))
    .select(['ticket_id', 'target_id', 'news.title as news_title', 'program.name as program_name']).where('ticket_id', 'in', ticketIds).orderBy('position').execute();
  for (const { ticket_id, target_id, news_title, program_name } of found) {
    const title = news_title ?? program_name;
    if (title !== null) outcomes.set(ticket_id, [...outcomes.get(ticket_id) ?? [], { title, url: `${config.publicUrl}/${news_title === null ? 'p' : 'n'}/${slugFor(title, target_id)}` }]);
  }
  return outcomes;
}

/** Replaces the outcomes of a ticket by the news and programs of these ids; unknown ids are left out. */
export function* setOutcomes(queries: Queries, ticketId: string, ids: readonly string[]): UseCase<void> {
  const wanted = [...new Set(ids)];
  yield* run(queries.deleteFrom('ticket_outcome').where('ticket_id', '=', ticketId));
  if (wanted.length === 0) return;
  const news = new Set((yield* rows(queries.selectFrom('news').select('id').where('id', 'in', wanted))).map(({ id }) => id));
  const programs = new Set((yield* rows(queries.selectFrom('program').select('id').where('id', 'in', wanted))).map(({ id }) => id));
  const known = wanted.filter((id) => news.has(id) || programs.has(id));
  if (known.length > 0) yield* run(queries.insertInto('ticket_outcome').values(known.map((id, position) => ({ ticket_id: ticketId, target_id: id, kind: news.has(id) ? 'news' as const : 'program' as const, position }))));
}
