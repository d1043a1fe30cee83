/** A ticket as its reader may see it. */
import { CITIZEN_STEP_OF, type AspirationView } from '@kentongan/contract';
import type { TicketHistoryTable, TicketTable } from '../store/database.ts';
import type { Sealer } from '../security/seal.ts';
import { instant } from './instants.ts';

type Row = TicketTable & { region_name: string | null };

/** `holder`: the reader gave the tracking code, so confidential text is opened. */
export function aspirationView(row: Row, history: readonly TicketHistoryTable[], sealer: Sealer, holder: boolean, publicUrl: string): AspirationView {
  const open = (column: 'title' | 'text'): string => (row.confidential === 1 ? (holder ? sealer.open('ticket', `ticket:${row.id}:${column}`, row[column]) : '') : row[column]);
  return {
    number: row.number, kind: row.kind, category: row.category, title: open('title'), ...(holder ? { text: open('text') } : {}), status: row.state, step: CITIZEN_STEP_OF[row.state], sender: null,
    region: { code: row.region, name: row.region_name ?? row.region },
    dueAt: row.due_at === null ? null : instant(row.due_at), finalDueAt: row.final_due_at === null ? null : instant(row.final_due_at), createdAt: instant(row.created_at),
    heldBy: null, photos: [], supporters: 0, outcomes: [], url: `${publicUrl}/a/${row.number}`,
    history: history.map(({ at, to_state, public_message }) => ({ at: instant(at), status: to_state, action: 'submit' as const, by: 'citizen' as const, ...(public_message === null ? {} : { message: public_message }) })),
  };
}
