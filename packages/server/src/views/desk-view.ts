/** A ticket as the office sees it. */
import { actionsFor, dueAt, finalDueAt, flags, waitsFor, type DeskItem, type DeskTicket, type ModerationReason, type StaffActor, type TicketActionType } from '@kentongan/contract';
import { withoutPrivateNumbers } from '@kentongan/contract/private-numbers';
import type { Sight } from '../security/ticket-reach.ts';
import { contactOf, openWritten } from '../store/ticket-rows.ts';
import { instant, instantOrNull } from './instants.ts';
import { heldBy, historyView, type TicketParts } from './ticket-view.ts';

export function deskActions({ ticket, around }: TicketParts, actors: readonly StaffActor[]): TicketActionType[] {
  const lists = actors.map((actor) => actionsFor(ticket, actor, around));
  return [...new Set(lists.flat())];
}

/** Nobody writes a public text anew who may not read the old one. */
export const mayDoUnread = (action: TicketActionType): boolean => action !== 'edit_public_text';

/** Whether they may add to it beside its life: who reads the text and may move or answer it. */
export function mayWorkOn(parts: TicketParts, sight: Sight, actors: readonly StaffActor[]): boolean {
  return sight.text && actors.some(({ role }) => role === 'regency_admin' || role === 'village_officer' || role === 'unit_officer') && deskActions(parts, actors).length > 0;
}

/** A photo is published of a ticket that is public, and a sender's only with their consent. */
function deskActs(parts: TicketParts, sight: Sight, actors: readonly StaffActor[], consents: DeskTicket['consents']): DeskTicket['actions'] {
  if (!mayWorkOn(parts, sight, actors)) return [];
  const publishable = parts.ticket.published && parts.photos.some(({ from, published }) => !published && (from === 'office' || consents.includes('photo')));
  return ['add_photo', ...(publishable ? ['publish_photo' as const] : []), 'set_outcomes'];
}

/** It waits for one of them. */
export function needsActors({ ticket, around }: TicketParts, actors: readonly StaffActor[]): boolean {
  return actors.some((actor) => waitsFor(ticket, actor, around));
}

export function deskItem(parts: TicketParts, sight: Sight, actors: readonly StaffActor[]): DeskItem {
  const { row, ticket, names, around, sealer } = parts;
  const { warning, overdue } = flags(ticket, around);
  return {
    number: row.number, version: row.version, kind: row.kind, category: row.category, title: sight.text ? openWritten(sealer, row, 'title') ?? '' : '', status: row.state, region: { code: row.region, name: names.region(row.region) },
    office: { level: ticket.office.level, name: names.office(ticket.office) }, unit: ticket.unit === null ? null : names.unit(ticket.unitRegion, ticket.unit),
    confidential: ticket.confidential, anonymous: ticket.anonymous, inModeration: row.in_moderation === 1, relayed: row.relayed_by !== null,
    dueAt: instantOrNull(dueAt(ticket)), finalDueAt: instantOrNull(finalDueAt(ticket)), createdAt: instant(row.created_at), warning, overdue, mine: needsActors(parts, actors),
  };
}

export interface DeskExtras {
  readonly consents: DeskTicket['consents'];
  readonly program: DeskTicket['program'];
}

/** `reporter` is there only when `sight` allows it; whoever calls has recorded that it was read. */
export function deskTicket(parts: TicketParts, sight: Sight, actors: readonly StaffActor[], { consents, program }: DeskExtras): DeskTicket {
  const { row, ticket, names, sealer } = parts;
  const [title, text, place] = sight.text ? [openWritten(sealer, row, 'title') ?? '', openWritten(sealer, row, 'text') ?? '', openWritten(sealer, row, 'place')] : ['', undefined, null];
  const comment = openWritten(sealer, row, 'rating_comment');
  const { reporter } = showsIdentity(sight, consents) ? contactOf(sealer, row) : {};
  return {
    ...deskItem(parts, sight, actors), ...(text === undefined ? {} : { text }), ...(place === null ? {} : { place }),
    ...publicWords(ticket, sight, [title, text ?? '']), published: ticket.published,
    ...(reporter ? { reporter } : {}), hasContact: row.contact !== null, consents: [...consents], aboutVillageOfficials: ticket.aboutVillageOfficials, bypassesVillage: ticket.bypassesVillage, inspection: ticket.inspection, moderationReasons: JSON.parse(row.moderation_reasons ?? '[]') as ModerationReason[], bounces: ticket.bounces, supporters: row.supporters,
    ...(ticket.parent === null ? {} : { parent: ticket.parent }), heldBy: heldBy(ticket, names), history: historyView(ticket, names, sight.text ? 'staff' : 'moves'), photos: sight.text ? [...parts.photos] : [], program, outcomes: [...parts.outcomes],
    ...(row.rating_score === null ? {} : { rating: { score: row.rating_score, ...(comment === null || !sight.text ? {} : { comment }) } }),
    actions: [...deskActions(parts, actors).filter((action) => mayDoUnread(action) || sight.text), ...deskActs(parts, sight, actors, consents)],
  };
}

/** What is public, or a draft of it. Written from the text, it is for whoever may read that. */
function publicWords({ publicTitle, publicText }: TicketParts['ticket'], sight: Sight, [title, text]: readonly [string, string]): Pick<DeskTicket, 'publicTitle' | 'publicText'> {
  return sight.text ? { publicTitle: publicTitle ?? withoutPrivateNumbers(title), publicText: publicText ?? withoutPrivateNumbers(text) } : { publicTitle: '', publicText: '' };
}

export function showsIdentity(sight: Sight, consents: DeskTicket['consents']): boolean {
  return sight.identity && (!sight.identityNeedsConsent || consents.includes('contact'));
}
