/** The head of a ticket: what it is, by when, who holds it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskTicket } from '@kentongan/contract/schemas';
import { dateAndTime, longDate } from '../dates.ts';
import { icon } from '../icons.ts';
import type { Console } from '../state/console.ts';
import { hashOf } from '../state/router.ts';
import { flags, state } from './marks.ts';

const row = (label: string, value: unknown): TemplateResult => html`<div><dt>${label}</dt><dd>${value}</dd></div>`;

export function ticketHead(app: Console, ticket: DeskTicket): TemplateResult {
  const { speech } = app;
  const { flag, list, ticket: say } = speech.words;
  return html`<header class="head">
    <p class="marks">${ticket.overdue ? html`<span class="mark stop">${icon('warning')}${flag.overdue}</span>` : ticket.warning ? html`<span class="mark warn">${icon('clock')}${flag.warning}</span>` : nothing}${state(ticket.status, speech)}${flags(ticket, speech)}</p>
    <h2 id="ticket-title" tabindex="-1">${ticket.title || ticket.publicTitle || list.untitled}</h2>
    <p class="meta"><span class="number">${ticket.number}</span> · ${speech.labels.kind[ticket.kind]} · ${speech.labels.category[ticket.category]} · ${ticket.region.name}${[ticket.supporters > 0 ? say.supporters(ticket.supporters) : '', ticket.bounces > 0 ? say.bounces(ticket.bounces) : ''].filter(Boolean).map((fact) => ` · ${fact}`)}</p>
    ${moderation(app, ticket)}
  </header>`;
}

/** Why it has to be looked at before anything else. */
function moderation(app: Console, ticket: DeskTicket): TemplateResult | typeof nothing {
  const { flag, moderation: reasons, moderationNote } = app.speech.words;
  if (!ticket.inModeration) return nothing;
  return html`<div class="notice warn" id="moderation"><p><strong>${flag.inModeration}</strong></p>
    <ul>${(ticket.moderationReasons ?? []).map((reason) => html`<li>${reasons[reason]}</li>`)}</ul><p>${moderationNote}</p></div>`;
}

function due(app: Console, ticket: DeskTicket): TemplateResult[] {
  const { speech } = app;
  const { ticket: say } = speech.words;
  const date = (at: string): string => longDate(speech, at, ticket.region.code);
  if (ticket.dueAt === null && ticket.finalDueAt === null) return [row(say.due, ticket.status === 'needs_detail' ? say.paused : say.ended)];
  return [
    row(say.due, ticket.dueAt === null ? (ticket.status === 'needs_detail' ? say.paused : '–') : html`<strong class=${ticket.overdue ? 'stop' : ticket.warning ? 'warn' : ''}>${date(ticket.dueAt)}</strong>`),
    ...(ticket.finalDueAt === null ? [] : [row(say.finalDue, date(ticket.finalDueAt))]),
  ];
}

function sender(app: Console, ticket: DeskTicket): TemplateResult {
  const { ticket: say } = app.speech.words;
  const { reporter } = ticket;
  if (ticket.anonymous) return html`${say.anonymous}${ticket.hasContact ? ` ${say.hasContact}` : ''}`;
  const contact = [reporter?.whatsapp, reporter?.email].filter(Boolean);
  return html`<bdi>${reporter?.name ?? say.noSender}</bdi>${contact.length > 0 ? ` · ${contact.join(' · ')}` : html`<br><span class="hint">${ticket.hasContact ? say.hasContact : say.noContact}</span>`}${reporter ? html`<br><span class="hint">${say.readIsRecorded}</span>` : nothing}`;
}

/** By when, and in whose hands. */
export function ticketDue(app: Console, ticket: DeskTicket): TemplateResult {
  const { speech } = app;
  const { ticket: say, level } = speech.words;
  const { heldBy } = ticket;
  return html`<dl class="facts">${due(app, ticket)}
    ${row(say.holder, heldBy ? html`${heldBy.name} <span class="hint">${level[heldBy.level === 'unit' && ticket.office.level === 'village' ? 'villageUnit' : heldBy.level]}, ${say.since} ${dateAndTime(speech, heldBy.since, ticket.region.code)}</span>${heldBy.address ? html`<br>${heldBy.address}` : nothing}${heldBy.channel ? html`<br>${heldBy.channel}` : nothing}` : say.nobody)}</dl>`;
}

/** Who sent it, where it is about, what it belongs to. */
export function ticketFacts(app: Console, ticket: DeskTicket): TemplateResult {
  const { speech } = app;
  const { ticket: say } = speech.words;
  return html`<section aria-labelledby="facts-title"><h3 id="facts-title">${say.facts}</h3><dl class="facts">
    ${row(say.sender, sender(app, ticket))}
    ${row(say.consents, ticket.consents.map((purpose) => say.consent[purpose]).join(', ') || say.noConsents)}
    ${ticket.place ? row(say.place, ticket.place) : nothing}
    ${row(say.received, dateAndTime(speech, ticket.createdAt, ticket.region.code))}
    ${ticket.parent ? row(say.parent, html`<a href=${hashOf({ name: 'ticket', number: ticket.parent })}>${ticket.parent}</a>`) : nothing}
    ${ticket.program ? row(say.program, html`<a href=${ticket.program.url}>${ticket.program.name}</a>`) : nothing}
    ${ticket.rating ? row(say.rating(ticket.rating.score), ticket.rating.comment ?? '') : nothing}
  </dl></section>`;
}
