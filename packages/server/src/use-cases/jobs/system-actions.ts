/** Archives what was not completed and closes what was answered, once its time is over. */
import { systemActionDue } from '@kentongan/contract';
import type { AppContext } from '../../context.ts';
import { ticketOf } from '../../store/ticket-rows.ts';
import { ticketsDue } from '../../store/ticket-jobs.ts';
import { loadTicket } from '../../store/tickets.ts';
import { actWithin } from '../tickets/act-on-ticket.ts';
import { ticketContext } from '../tickets/ticket-context.ts';
import type { JobOptions } from './job.ts';

export async function actForSystem(context: AppContext, { signal }: JobOptions): Promise<void> {
  const now = context.clock();
  for await (const { id } of ticketsDue(context.store, 'system_due_at', now)) {
    if (signal?.aborted) return;
    try {
      const seen = await context.store.write(function* (queries) {
        const loaded = yield* loadTicket(queries, id);
        if (!loaded) return undefined;
        const ticket = ticketOf(context.sealer, loaded.row, loaded.history);
        const action = systemActionDue(ticket, yield* ticketContext(queries, ticket, now));
        return action && (yield* actWithin(context, queries, { ticketId: id, action, actor: { role: 'system' }, version: ticket.version }));
      });
      if (seen !== undefined) context.cache.dropRegions([seen]);
    } catch (error) {
      context.log.error({ error: (error as Error).name }, 'a ticket could not be closed or archived');
    }
  }
}
