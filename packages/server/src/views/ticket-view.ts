/** A ticket as its reader may see it: anyone, or whoever holds its code. */
import { actionsFor, CITIZEN_STEP_OF, dueAt, finalDueAt, flags, LEVEL_OF_ROLE, regionZone, reopenableUntil, type AspirationView, type Audience, type CitizenAction, type HistoryEntry, type HistoryView, type Ticket, type TicketContext, type TicketPhoto } from '@kentongan/contract';
import { withoutDirectionControls } from '../direction-controls.ts';
import type { TicketTable } from '../store/database.ts';
import { openWritten } from '../store/ticket-rows.ts';
import type { Sealer } from '../security/seal.ts';
import { instant, instantOrNull } from './instants.ts';
import type { OfficeNames } from './office-names.ts';

/** What a view is made of. */
export interface TicketParts {
  readonly row: TicketTable;
  readonly ticket: Ticket;
  readonly names: OfficeNames;
  readonly around: TicketContext;
  readonly photos: readonly TicketPhoto[];
  readonly outcomes: readonly { title: string; url: string }[];
  readonly sealer: Sealer;
  readonly publicUrl: string;
}

/** `moves`: staff who may not read the text; they see what happened and nothing that was said. */
type Reader = 'public' | 'holder' | 'staff' | 'moves';

const MAY_READ: Readonly<Record<Reader, readonly Audience[]>> = { moves: [], public: ['public'], holder: ['public', 'parties'], staff: ['public', 'parties', 'staff'] };

function byOf({ kind }: HistoryEntry['actor']): HistoryView['by'] {
  return kind === 'citizen' || kind === 'system' ? kind : kind === 'kim_editor' ? 'kim' : kind === 'unit_officer' ? 'unit' : 'office';
}

function officeOf(line: HistoryEntry, names: OfficeNames): string | undefined {
  const { kind, region, unit } = line.actor;
  if (unit) return names.unit(region ?? null, unit);
  return region && kind in LEVEL_OF_ROLE ? names.office({ level: LEVEL_OF_ROLE[kind as keyof typeof LEVEL_OF_ROLE], region }) : undefined;
}

/** The lines whose messages a reader may see; of the others the public sees nothing and the holder only that something moved. */
export function historyView(ticket: Ticket, names: OfficeNames, reader: Reader): HistoryView[] {
  return ticket.history.flatMap((line): HistoryView[] => {
    const readable = MAY_READ[reader].includes(line.audience);
    if (!readable && line.from === line.to) return [];
    const { message, details } = line;
    const office = officeOf(line, names);
    const reason = details?.['reason'];
    const targetDate = details?.['targetDate'];
    return [{
      at: instant(line.at), status: line.to, action: line.action, by: byOf(line.actor), ...(office === undefined ? {} : { office }),
      ...(readable && message !== undefined ? { message } : {}),
      ...(line.action === 'reject' && readable ? { reason: reason as HistoryView['reason'] } : {}), ...(readable && typeof targetDate === 'string' ? { targetDate } : {}),
      ...(readable && line.action === 'reopen' && typeof reason === 'string' && message === undefined ? { message: reason } : {}),
      ...(reader === 'staff' && details ? { details: { ...details, ...(line.unit ? { unit: names.unit(typeof details['unitRegion'] === 'string' ? details['unitRegion'] : null, line.unit) } : {}) } } : {}),
    }];
  });
}

/** Who holds it now; nobody once it is at an end. */
export function heldBy(ticket: Ticket, names: OfficeNames): AspirationView['heldBy'] {
  if (ticket.outOfScopeOffice) return { ...ticket.outOfScopeOffice, level: 'outside', since: instant(ticket.since), until: null };
  if (['rejected', 'merged', 'withdrawn', 'archived', 'closed'].includes(ticket.state)) return null;
  const since = [...ticket.history].reverse().find((line) => line.office !== undefined || line.action === 'forward')?.at ?? ticket.createdAt;
  const name = ticket.unit === null ? names.office(ticket.office) : names.unit(ticket.unitRegion, ticket.unit);
  return { name, level: ticket.unit === null ? ticket.office.level : 'unit', since: instant(since), until: instantOrNull(dueAt(ticket)) };
}

function holderActions({ row, ticket, around }: TicketParts): CitizenAction[] {
  const possible = actionsFor(ticket, { role: 'citizen' }, around);
  const may = (['complete', 'reply', 'withdraw', 'close', 'reopen', 'set_confidential'] as const).filter((action) => possible.includes(action) && !(action === 'reply' && possible.includes('complete')));
  return [
    ...may, ...(possible.includes('reply') || possible.includes('complete') ? ['attach' as const] : []),
    ...(['answered', 'closed'].includes(ticket.state) && row.rating_score === null ? ['rate' as const] : []), ...(row.erased_at === null ? ['erase' as const] : []),
  ];
}

/** `holder`: the reader gave the tracking code. Without it only what is public may be asked for; the caller has checked that. What somebody else wrote comes without direction controls; holders get their own words as they wrote them. */
export function aspirationView(parts: TicketParts, holder: boolean): AspirationView {
  const view = wholeView(parts, holder);
  if (!holder) return withoutDirectionControls(view);
  return { ...view, heldBy: withoutDirectionControls(view.heldBy), history: view.history.map((line) => (line.by === 'citizen' ? line : withoutDirectionControls(line))) };
}

function wholeView(parts: TicketParts, holder: boolean): AspirationView {
  const { row, ticket, names, around, sealer } = parts;
  const rating = row.rating_score === null ? undefined : { score: row.rating_score, ...(holder && row.rating_comment !== null ? { comment: openWritten(sealer, row, 'rating_comment')! } : {}) };
  const place = openWritten(sealer, row, 'place');
  return {
    number: row.number, kind: row.kind, category: row.category,
    title: holder ? openWritten(sealer, row, 'title') ?? '' : row.public_title ?? '', text: holder ? openWritten(sealer, row, 'text') ?? '' : row.public_text ?? '',
    status: row.state, step: CITIZEN_STEP_OF[row.state], region: { code: row.region, name: names.region(row.region) }, sender: row.sender_mask,
    dueAt: instantOrNull(dueAt(ticket)), finalDueAt: instantOrNull(finalDueAt(ticket)), createdAt: instant(row.created_at),
    heldBy: heldBy(ticket, names), history: historyView(ticket, names, holder ? 'holder' : 'public'), photos: holder ? [...parts.photos] : parts.photos.filter(({ published }) => published),
    supporters: row.supporters, ...(ticket.parent === null ? {} : { parent: ticket.parent }), outcomes: [...parts.outcomes], ...(rating ? { rating } : {}), url: `${parts.publicUrl}/a/${row.number}`,
    ...(holder ? {
      holder: {
        version: row.version, anonymous: ticket.anonymous, confidential: ticket.confidential, publication: ticket.mayPublish, published: ticket.published, ...(place === null ? {} : { place }), actions: holderActions(parts),
        ...(ticket.state === 'needs_detail' ? { asked: withoutDirectionControls([...ticket.history].reverse().find(({ action }) => action === 'ask_detail')?.message ?? '') } : {}),
        ombudsman: flags(ticket, around).ombudsman, reopenUntil: ['answered', 'closed'].includes(ticket.state) ? instant(reopenableUntil(ticket, regionZone(ticket.region))) : null,
      },
    } : {}),
  };
}
