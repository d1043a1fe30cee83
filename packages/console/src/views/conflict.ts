/** What somebody else did while this person was writing. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskTicket } from '@kentongan/contract/schemas';
import { longDate } from '../dates.ts';
import { changesBetween, type Change } from '../state/changes.ts';
import type { Speech } from '../state/language.ts';

/** `open`: the action being written is still possible. */
export function conflict(speech: Speech, before: DeskTicket, now: DeskTicket, open: boolean): TemplateResult {
  const { ticket: say } = speech.words;
  const value = ({ what }: Change, text: string): string => {
    if (what === 'due') return text ? longDate(speech, text, now.region.code) : say.none;
    if (what === 'status') return speech.labels.ticketState[text as DeskTicket['status']];
    return what === 'category' ? speech.labels.category[text as DeskTicket['category']] : text || say.none;
  };
  const changes = changesBetween(before, now);
  return html`<div class="notice warn" role="alert" tabindex="-1" id="conflict"><p><strong>${say.changed}</strong></p>
    ${changes.length === 0 ? html`<p>${say.changedUnknown}</p>` : html`<ul>${changes.map((change) => html`<li>${say.whatChanged[change.what]}${['status', 'due', 'holder', 'category', 'photos'].includes(change.what) ? html`: ${value(change, change.from)} → <strong>${value(change, change.to)}</strong>` : nothing}</li>`)}</ul>`}
    <p>${open ? say.changedKept : say.changedGone}</p></div>`;
}
