/** What is urgent or special about a ticket: an icon and a word, colour last. */
import { html, type TemplateResult } from 'lit';
import type { DeskItem, DeskTicket } from '@kentongan/contract/schemas';
import type { TicketState } from '@kentongan/contract/status';
import { shortDate } from '../dates.ts';
import { icon, type IconName } from '../icons.ts';
import type { Speech } from '../state/language.ts';

/** When something has to happen, as short as a list wants it. */
export function deadline(item: DeskItem, speech: Speech): TemplateResult {
  const { flag, list, ticket } = speech.words;
  const date = item.dueAt === null ? '' : shortDate(speech, item.dueAt, item.region.code);
  if (item.overdue) return html`<span class="mark stop">${icon('warning')}${flag.overdue}${date ? ` · ${date}` : ''}</span>`;
  if (item.warning) return html`<span class="mark warn">${icon('clock')}${flag.warning}${date ? ` · ${date}` : ''}</span>`;
  if (date) return html`<span class="mark"><span class="vh">${ticket.until}: </span>${icon('clock')}${date}</span>`;
  return item.status === 'needs_detail' ? html`<span class="mark">${icon('clock')}${list.waiting}</span>` : html`<span class="mark"></span>`;
}

/** The state of a ticket. */
export function state(status: TicketState, speech: Speech): TemplateResult {
  return html`<span class="chip state">${speech.labels.ticketState[status]}</span>`;
}

/** Everything else that whoever acts has to know. */
export function flags(item: DeskItem | DeskTicket, speech: Speech): TemplateResult[] {
  const { flag } = speech.words;
  const marks: [boolean, IconName, keyof typeof flag][] = [
    [item.confidential, 'lock', 'confidential'], [item.anonymous, 'user', 'anonymous'], [item.relayed, 'users', 'relayed'], [item.inModeration, 'question', 'inModeration'],
    ['aboutVillageOfficials' in item && item.aboutVillageOfficials, 'warning', 'aboutVillageOfficials'], ['inspection' in item && item.inspection, 'search', 'inspection'],
  ];
  return marks.filter(([on]) => on).map(([, name, key]) => html`<span class="chip">${icon(name)}${flag[key]}</span>`);
}
