/** The desk of somebody signed in: the list by deadline, one ticket, what is done to it, what is filed for a villager. */
import { regionLevel, slugFor, STATES_TO_MOVE, ticketNumber, type AspirationInput, type AspirationReceipt, type DeskItem, type DeskList, type DeskTicket, type SimilarItem, type StaffActor, type TicketAction } from '@kentongan/contract';
import { randomUUID } from 'node:crypto';
import type { AppContext } from '../../context.ts';
import { ProblemError } from '../../problem.ts';
import { actorsOf, deskReach, sightOf, type Sight } from '../../security/ticket-reach.ts';
import type { TicketTable } from '../../store/database.ts';
import { appendAudit, type StaffWithRoles } from '../../store/staff.ts';
import { openWritten } from '../../store/ticket-rows.ts';
import { deskPage, listDesk, ticketByNumber, ticketConsents, type TicketRow } from '../../store/tickets.ts';
import { deskItem, deskTicket, mayDoUnread, needsActors, showsIdentity, mayWorkOn } from '../../views/desk-view.ts';
import type { TicketParts } from '../../views/ticket-view.ts';
import { actOnTicket, asProblem } from './act-on-ticket.ts';
import { likeness, type Written } from './likeness.ts';
import { readTicket, readTickets } from './read-ticket.ts';
import { submitAspiration } from './submit-aspiration.ts';
import { ticketContext } from './ticket-context.ts';

export type Box = 'mine' | 'overdue' | 'open' | 'done' | 'all';

const OPEN: readonly TicketTable['state'][] = ['received', 'needs_detail', 'verified', 'out_of_scope', 'forwarded', 'in_progress', 'answered', 'reopened'];
const DONE: readonly TicketTable['state'][] = ['closed', 'rejected', 'merged', 'withdrawn', 'archived'];
/** Tickets looked through for the counts; a desk with more shows "500+" at its page. */
const COUNTED = 500;

interface DeskAsked {
  readonly box: Box;
  readonly category?: string | undefined;
  readonly q?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Each ticket with who is staffed where, since what may be done depends on it. Alike tickets share the question. */
async function withSurroundings(context: AppContext, parts: readonly TicketParts[]): Promise<TicketParts[]> {
  const known = new Map<string, Promise<TicketParts['around']>>();
  return Promise.all(parts.map(async (part) => {
    const { region, unit, unitRegion } = part.ticket;
    const key = JSON.stringify([region, unit, unitRegion]);
    const around = known.get(key) ?? context.store.look((queries) => ticketContext(queries, part.ticket, context.clock()));
    known.set(key, around);
    return { ...part, around: await around };
  }));
}

async function itemsOf(context: AppContext, found: readonly TicketRow[], actors: readonly StaffActor[]): Promise<{ item: DeskItem; row: TicketRow }[]> {
  const parts = await withSurroundings(context, await readTickets(context, found));
  return parts.flatMap((part, index) => {
    const sight = sightOf(actors, part.ticket);
    return sight ? [{ item: deskItem(part, sight, actors), row: found[index]! }] : [];
  });
}

/** Words of `q` are looked for in titles that the person may read; they are sealed, so within the page's reach of rows. */
export async function deskList(context: AppContext, staff: StaffWithRoles, { box, category, q, cursor, limit }: DeskAsked): Promise<DeskList> {
  const actors = actorsOf(staff.id, staff.roles);
  const reach = deskReach(actors);
  const now = context.clock();
  const number = q === undefined ? undefined : numberIn(q);
  const searched = q !== undefined && number === undefined;
  const filters = { reach, category, number, ...(number === undefined ? { states: box === 'done' ? DONE : box === 'all' ? undefined : box === 'mine' ? STATES_TO_MOVE : OPEN, overdueAt: box === 'overdue' ? now : undefined } : {}) };
  const narrowed = searched || box === 'mine';
  const page = await listDesk(context.store, { ...filters, cursor, limit: narrowed ? COUNTED : limit });
  const words = searched ? q.toLowerCase().split(/\s+/).filter(Boolean) : [];
  const fitting = (await itemsOf(context, page.rows, actors)).filter(({ item }) => (box !== 'mine' || number !== undefined || item.mine) && words.every((word) => item.title.toLowerCase().includes(word)));
  const { rows, nextCursor } = deskPage(fitting, limit);
  return { items: rows.map(({ item }) => item), nextCursor: nextCursor ?? page.nextCursor, counts: await countsOf(context, actors, now) };
}

async function countsOf(context: AppContext, actors: readonly StaffActor[], now: number): Promise<DeskList['counts']> {
  const { rows } = await listDesk(context.store, { reach: deskReach(actors), states: OPEN, limit: COUNTED });
  const parts = (await withSurroundings(context, await readTickets(context, rows))).filter((part) => sightOf(actors, part.ticket));
  return { mine: parts.filter((part) => needsActors(part, actors)).length, overdue: rows.filter(({ due_at }) => due_at !== null && due_at < now).length, open: parts.length };
}

function numberIn(q: string): string | undefined {
  try {
    return ticketNumber.parse(q);
  } catch {
    return undefined;
  }
}

/** Throws `not_found` for a ticket that none of the roles sees. */
async function seen(context: AppContext, staff: StaffWithRoles, number: string): Promise<{ row: TicketRow; parts: TicketParts; sight: Sight; actors: StaffActor[] }> {
  const row = await ticketByNumber(context.store, numberIn(number) ?? '');
  const actors = actorsOf(staff.id, staff.roles);
  const parts = row && await readTicket(context, row);
  const sight = parts && sightOf(actors, parts.ticket);
  if (!row || !sight) throw new ProblemError('not_found');
  return { row, parts, sight, actors };
}

/** The row, for what is done beside its life (photos, outcomes). Only whoever may move or answer it. */
export async function workedOn(context: AppContext, staff: StaffWithRoles, number: string): Promise<TicketRow> {
  const { row, parts, actors, sight } = await seen(context, staff, number);
  if (!mayWorkOn(parts, sight, actors)) throw new ProblemError('forbidden');
  return row;
}

export async function deskRead(context: AppContext, staff: StaffWithRoles, number: string): Promise<DeskTicket> {
  const { row, parts, sight, actors } = await seen(context, staff, number);
  const [consents, program] = await Promise.all([
    ticketConsents(context.store, row.id).then((all) => [...new Set(all.filter(({ withdrawn_at }) => withdrawn_at === null).map(({ purpose }) => purpose))]),
    row.program_id === null ? undefined : context.store.read.selectFrom('program').select(['id', 'name']).where('id', '=', row.program_id).executeTakeFirst(),
  ]);
  const view = deskTicket(parts, sight, actors, { consents, program: program ? { ...program, url: `${context.config.publicUrl}/p/${slugFor(program.name, program.id)}` } : null });
  if (showsIdentity(sight, consents) && row.contact !== null) {
    await context.store.write((queries) => appendAudit(queries, { id: randomUUID(), at: context.clock(), actor: staff.id, action: 'identity:read', subject: row.number, detail: null }));
  }
  return view;
}

/** The role that may do it acts; without any, the first, so that the refusal says why. */
export async function deskAct(context: AppContext, staff: StaffWithRoles, number: string, action: TicketAction, version: number): Promise<DeskTicket> {
  const { row, parts, actors, sight } = await seen(context, staff, number);
  if (!sight.text && !mayDoUnread(action.type)) throw new ProblemError('forbidden');
  const actor = actors.find((one) => deskTicket(parts, { text: true, identity: false, identityNeedsConsent: false }, [one], { consents: [], program: null }).actions.includes(action.type)) ?? actors[0]!;
  const asked = action.type === 'merge' ? { ...action, parent: numberIn(action.parent) ?? action.parent } : action;
  if (asked.type === 'answer' && asked.photo !== undefined && !parts.photos.some(({ id, from }) => id === asked.photo && from === 'office')) throw new ProblemError('transition_refused', { detail: 'photo_required: name a photo that the office added to this ticket.' });
  await actOnTicket(context, { ticketId: row.id, action: asked, actor, version }).catch((error: unknown) => { throw becauseOfVillage(parts, asked, error); });
  return deskRead(context, staff, number);
}

/** Forwarding what is about a village to a unit of a village is refused for a reason that can be told: the rest of the form is right. */
function becauseOfVillage({ ticket }: TicketParts, action: TicketAction, refusal: unknown): unknown {
  const toVillage = action.type === 'forward' && action.unitRegion !== undefined && regionLevel(action.unitRegion) === 4;
  return ticket.bypassesVillage && toVillage && refusal instanceof ProblemError && refusal.code === 'forbidden' ? new ProblemError('conflict_of_interest') : refusal;
}

/** A KIM editor files for a villager of their own village ("titipan"). The consent is noted by whoever files. */
export async function relay(context: AppContext, staff: StaffWithRoles, input: AspirationInput, idempotencyKey: string | undefined): Promise<AspirationReceipt> {
  const editor = actorsOf(staff.id, staff.roles).find(({ role, scope }) => role === 'kim_editor' && scope === input.region);
  if (!editor) throw new ProblemError('forbidden', { detail: 'Only a kim_editor relays, for their own village.' });
  try {
    const receipt = await submitAspiration(context, { input, idempotencyKey, siteKey: undefined, origin: undefined, relay: { ...editor, id: staff.id } });
    await context.store.write((queries) => appendAudit(queries, { id: randomUUID(), at: context.clock(), actor: staff.id, action: 'ticket:relay', subject: receipt.number, detail: 'consent noted' }));
    return receipt;
  } catch (error) {
    throw asProblem(error);
  }
}

/** Open tickets of the same category and region, which it may be merged into; the likest first. Nothing that the person may not read is compared. */
export async function similarTo(context: AppContext, staff: StaffWithRoles, number: string): Promise<SimilarItem[]> {
  const { row, actors, sight } = await seen(context, staff, number);
  const { rows } = await listDesk(context.store, { reach: { regions: [row.region], units: [], villages: [] }, states: [...OPEN, 'closed'], category: row.category, limit: 30 });
  const written = (one: TicketRow): Written => ({ title: openWritten(context.sealer, one, 'title') ?? '', text: openWritten(context.sealer, one, 'text') ?? '' });
  const found = await itemsOf(context, rows.filter(({ id }) => id !== row.id), actors);
  // An item without a title is one whose text is not for this person.
  const ranked = found.map(({ item, row: other }) => ({ item, rank: sight.text && item.title !== '' ? likeness(written(row), written(other)) : 0 }));
  return ranked.sort((a, b) => b.rank - a.rank).map(({ item, rank }) => ({ ...item, alike: rank > 0 }));
}
