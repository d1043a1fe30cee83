/** What an entry of the history tells beside its message: where it went, what was changed, why. */
import { html, nothing, type TemplateResult } from 'lit';
import type { HistoryView } from '@kentongan/contract/schemas';
import type { HistoryDetails } from '@kentongan/contract/ticket';
import type { Speech } from '../state/language.ts';
import { hashOf } from '../state/router.ts';

type Drawn = TemplateResult | typeof nothing;

const line = (label: string, value: unknown): TemplateResult => html`<p>${label}: ${value}</p>`;

/** One for each action that carries something: an action that begins to carry something does not compile until it is drawn. */
const DRAW: { readonly [Action in keyof HistoryDetails]: (details: HistoryDetails[Action] & { readonly unit?: string }, speech: Speech) => Drawn } = {
  verify({ kind, category, inspection, before }, { labels, words: { detail, flag } }) {
    const moved = (from: string, to: string): TemplateResult => html`${from} → <strong>${to}</strong>`;
    return html`${before && before.kind !== kind ? line(detail.kind, moved(labels.kind[before.kind], labels.kind[kind])) : nothing}
      ${before && before.category !== category ? line(detail.category, moved(labels.category[before.category], labels.category[category])) : nothing}
      ${inspection ? html`<p>${flag.inspection}</p>` : nothing}`;
  },
  edit_public_text({ before: { publicTitle, publicText } }, { words: { detail } }) {
    return publicText === null ? nothing : html`<details><summary>${detail.before}</summary><p class="text-title">${publicTitle}</p><p class="text">${publicText}</p></details>`;
  },
  reject: ({ reason }, { words }) => line(words.ticket.reason, words.reject[reason]),
  return: ({ reason }) => html`<p class="said">${reason}</p>`,
  // The reason is the entry's message.
  reopen: () => nothing,
  merge: ({ parent }, { words }) => line(words.detail.parent, html`<a href=${hashOf({ name: 'ticket', number: parent })}>${parent}</a>`),
  out_of_scope: ({ outside: { name, address, channel } }, { words }) => line(words.detail.outside, html`<strong>${name}</strong>, ${address} · ${channel}`),
  forward: ({ unit }, { words }) => (unit ? line(words.detail.unit, html`<strong>${unit}</strong>`) : nothing),
  // The date is a field of the entry.
  start: () => nothing,
  answer: (_, { words }) => html`<p>${words.detail.photo}</p>`,
  set_confidential: ({ on }, { words }) => html`<p>${on ? words.detail.on : words.detail.off}</p>`,
};

export function historyDetails({ action, details }: HistoryView, speech: Speech): Drawn {
  if (!details || !Object.hasOwn(DRAW, action)) return nothing;
  const draw = DRAW[action as keyof typeof DRAW] as (details: unknown, speech: Speech) => Drawn;
  return draw(details, speech);
}
