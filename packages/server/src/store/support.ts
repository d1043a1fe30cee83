/** Who supports a ticket: one line per device, counted on the ticket. */
import { firstRow, rows, run, type Queries, type UseCase } from './store.ts';

function* recount(queries: Queries, ticketId: string): UseCase<number> {
  const counted = yield* firstRow(queries.selectFrom('ticket_support').select((select) => select.fn.countAll<number>().as('n')).where('ticket_id', '=', ticketId));
  const supporters = Number(counted?.n ?? 0);
  yield* run(queries.updateTable('ticket').set({ supporters }).where('id', '=', ticketId));
  return supporters;
}

/** Counts a device once; gives the number of supporters. */
export function* addSupporter(queries: Queries, ticketId: string, deviceHash: string, now: number): UseCase<number> {
  yield* run(queries.insertInto('ticket_support').values({ ticket_id: ticketId, device_hash: deviceHash, created_at: now }).onConflict((conflict) => conflict.doNothing()));
  return yield* recount(queries, ticketId);
}

/** The supporters of a ticket that was merged count for its parent. */
export function* moveSupporters(queries: Queries, from: string, to: string): UseCase<void> {
  const supporters = yield* rows(queries.selectFrom('ticket_support').selectAll().where('ticket_id', '=', from));
  for (const supporter of supporters) yield* run(queries.insertInto('ticket_support').values({ ...supporter, ticket_id: to }).onConflict((conflict) => conflict.doNothing()));
  yield* run(queries.deleteFrom('ticket_support').where('ticket_id', '=', from));
  yield* recount(queries, to);
  yield* recount(queries, from);
}
