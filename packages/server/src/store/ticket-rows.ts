/** A ticket of the contract, and the row and lines of history that hold it. Whatever anybody wrote lies sealed; the columns are what lists, jobs and the public look at. */
import type { HistoryEntry, Ticket } from '@kentongan/contract';
import type { Sealer } from '../security/seal.ts';
import type { TicketHistoryTable, TicketTable } from './database.ts';

/** What of a `Ticket` stands in columns of its own. */
type InColumns = 'number' | 'version' | 'kind' | 'category' | 'region' | 'state' | 'office' | 'unit' | 'unitRegion' | 'anonymous' | 'confidential' | 'aboutVillageOfficials' | 'publicTitle' | 'publicText' | 'published' | 'history';
interface Life extends Omit<Ticket, InColumns> {
  /** Sealed JSON of the public title and text, published or not. */
  publicWords: string | null;
}

type LifeColumns = Pick<TicketTable, 'version' | 'kind' | 'category' | 'state' | 'office_level' | 'office_region' | 'unit' | 'unit_region' | 'confidential' | 'published' | 'public_title' | 'public_text' | 'life' | 'due_at' | 'final_due_at' | 'verified_at' | 'system_due_at' | 'look_at'>;

const place = (id: string, column: string): string => `ticket:${id}:${column}`;

/** The columns that a transition may change. `due` are the dates of the contract's `dueAt` and `finalDueAt`. */
export function lifeColumns(sealer: Sealer, id: string, ticket: Ticket, due: { dueAt: number | null; finalDueAt: number | null }): LifeColumns {
  const { number: _, version, kind, category, region: __, state, office, unit, unitRegion, anonymous: ___, confidential, aboutVillageOfficials: ____, publicTitle, publicText, published, history: _____, ...rest } = ticket;
  const words = publicTitle === null && publicText === null ? null : sealer.seal('ticket', place(id, 'public'), JSON.stringify([publicTitle, publicText]));
  const life: Life = { ...rest, publicWords: words };
  return {
    version, kind, category, state, office_level: office.level, office_region: office.region, unit, unit_region: unitRegion, confidential: confidential ? 1 : 0,
    published: published ? 1 : 0, public_title: published ? publicTitle : null, public_text: published ? publicText : null, life: JSON.stringify(life),
    due_at: due.dueAt, final_due_at: due.finalDueAt, verified_at: ticket.verifiedAt, system_due_at: (state === 'needs_detail' ? ticket.clocks.complete?.by : state === 'answered' ? ticket.clocks.close?.by : undefined) ?? null,
    look_at: due.dueAt === null ? null : 0,
  };
}

export function ticketOf(sealer: Sealer, row: TicketTable, history: readonly TicketHistoryTable[]): Ticket {
  const { publicWords, ...life } = JSON.parse(row.life) as Life;
  const [publicTitle, publicText] = publicWords === null ? [null, null] : JSON.parse(sealer.open('ticket', place(row.id, 'public'), publicWords)) as [string | null, string | null];
  return {
    ...life, number: row.number, version: row.version, kind: row.kind, category: row.category, region: row.region, state: row.state, office: { level: row.office_level, region: row.office_region },
    unit: row.unit, unitRegion: row.unit_region, anonymous: row.anonymous === 1, confidential: row.confidential === 1, aboutVillageOfficials: row.about_village_officials === 1,
    publicTitle, publicText, published: row.published === 1, history: history.map((line) => entryOf(sealer, line)),
  };
}

export function historyRow(sealer: Sealer, ticketId: string, seq: number, { at, action, from, to, audience, actor, ...body }: HistoryEntry): TicketHistoryTable {
  return {
    ticket_id: ticketId, seq, at, action, from_state: from, to_state: to, audience, actor: JSON.stringify(actor),
    body: Object.keys(body).length === 0 ? null : sealer.seal('history', place(ticketId, `history:${seq}`), JSON.stringify(body)),
  };
}

export function entryOf(sealer: Sealer, { ticket_id, seq, at, action, from_state, to_state, audience, actor, body }: TicketHistoryTable): HistoryEntry {
  return {
    at, action, from: from_state, to: to_state, audience, actor: JSON.parse(actor) as HistoryEntry['actor'],
    ...(body === null ? {} : JSON.parse(sealer.open('history', place(ticket_id, `history:${seq}`), body)) as object),
  };
}

/** A line without the numbers in what was said. An office outside the system keeps the one under which it is reached. */
export function entryWithout(mask: (text: string) => string, { message, details, ...rest }: HistoryEntry): HistoryEntry {
  const masked = (value: unknown): unknown => (typeof value === 'string' ? mask(value) : value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, masked(inner)])) : value);
  const said = details && Object.fromEntries(Object.entries(details).map(([name, value]) => [name, name === 'reason' || name === 'before' || name === 'after' ? masked(value) : value]));
  return { ...rest, ...(message === undefined ? {} : { message: mask(message) }), ...(said ? { details: said } : {}) };
}

/** Columns that hold what the sender wrote. */
export type Written = 'title' | 'text' | 'place' | 'extra' | 'contact' | 'rating_comment';

export function sealWritten(sealer: Sealer, id: string, column: Written, text: string): string {
  return sealer.seal(column === 'contact' ? 'contact' : 'ticket', place(id, column), text);
}

/** Null when there is none, or it was erased. */
export function openWritten(sealer: Sealer, row: Pick<TicketTable, 'id' | Written>, column: Written): string | null {
  const sealed = row[column];
  return sealed === null || sealed === '' ? null : sealer.open(column === 'contact' ? 'contact' : 'ticket', place(row.id, column), sealed);
}

export interface Contact {
  reporter?: { name?: string | undefined; email?: string | undefined; whatsapp?: string | undefined } | undefined;
  guardian?: { name: string; contact: string } | undefined;
}

export function contactOf(sealer: Sealer, row: Pick<TicketTable, 'id' | Written>): Contact {
  return JSON.parse(openWritten(sealer, row, 'contact') ?? '{}') as Contact;
}

/** `M***`: the first letter and nothing that tells more. Undefined without a name. */
export function maskedName(name: string | undefined): string | undefined {
  const first = name?.trim().match(/\p{L}/u)?.[0];
  return first && `${first.toUpperCase()}***`;
}

type Columns = Readonly<Record<string, string | number | null>>;

/** The same words under the key in use: every sealed column, and the public words in the life. */
export function resealedTicket(sealer: Sealer, row: Columns): Record<string, string> {
  const id = String(row['id']);
  const sealed = (['title', 'text', 'place', 'extra', 'contact', 'rating_comment'] as const).filter((column) => Boolean(row[column]));
  const life = JSON.parse(String(row['life'])) as Life;
  const change: Record<string, string> = Object.fromEntries(sealed.map((column) => [column, sealWritten(sealer, id, column, openWritten(sealer, row as unknown as TicketTable, column)!)]));
  if (life.publicWords !== null) change['life'] = JSON.stringify({ ...life, publicWords: sealer.seal('ticket', place(id, 'public'), sealer.open('ticket', place(id, 'public'), life.publicWords)) });
  return change;
}

export function resealedLine(sealer: Sealer, { ticket_id, seq, body }: Columns): Record<string, string> {
  const where = place(String(ticket_id), `history:${seq}`);
  return { body: sealer.seal('history', where, sealer.open('history', where, String(body))) };
}
