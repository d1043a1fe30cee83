/** Native controls with what belongs to each: label, hint, problem, and the references between them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Entry, Field } from './entry.ts';
import { LIMITS, type Limit } from './limits.ts';
import type { FormView } from './view.ts';

/** The id of a field's control inside the form's shadow root. */
export const controlId = (field: Field): string => `f-${field.replace('.', '-')}`;

/** Ids of the hint and the problem of a field, as `aria-describedby` wants them. */
export function describedBy(view: FormView, field: Field, hint: boolean): string | typeof nothing {
  const id = controlId(field);
  return [hint ? `${id}-hint` : '', view.problems[field] ? `${id}-problem` : ''].filter(Boolean).join(' ') || nothing;
}

export const hintOf = (field: Field, hint: string): TemplateResult => html`<p class="hint" id="${controlId(field)}-hint">${hint}</p>`;

export function problemOf(view: FormView, field: Field): TemplateResult | typeof nothing {
  const problem = view.problems[field];
  return problem ? html`<p class="problem" id="${controlId(field)}-problem">${problem}</p>` : nothing;
}

/** A label with its hint, control and problem. */
export function framed(view: FormView, field: Field, label: string, control: unknown, hint = ''): TemplateResult {
  const limit: Limit | undefined = (LIMITS as Partial<Record<Field, Limit>>)[field];
  const optional = limit && !limit.required;
  return html`<div class=${view.problems[field] ? 'field bad' : 'field'}><label for=${controlId(field)}>${label}${optional ? html`${' '}<span class="hint">${view.say.optional}</span>` : nothing}</label>${hint ? hintOf(field, hint) : nothing}${control}${problemOf(view, field)}</div>`;
}

type TextKey = { [Key in keyof Entry]: Entry[Key] extends string ? Key : never }[keyof Entry];

export interface LineOptions {
  readonly hint?: string;
  readonly type?: 'text' | 'tel' | 'email';
  readonly autocomplete?: string;
  readonly placeholder?: string;
}

/** A single line of text. Its keyboard follows its type; Enter moves on (the form listens). */
export function line(view: FormView, field: Field, key: TextKey, label: string, { hint = '', type = 'text', autocomplete = 'off', placeholder }: LineOptions = {}): TemplateResult {
  const limit: Limit = (LIMITS as Partial<Record<Field, Limit>>)[field] ?? {};
  return framed(view, field, label, html`<input class="in" id=${controlId(field)} type=${type} inputmode=${type} autocomplete=${autocomplete} placeholder=${placeholder ?? nothing}
    aria-required=${limit.required ? 'true' : nothing} aria-invalid=${view.problems[field] ? 'true' : nothing} aria-describedby=${describedBy(view, field, hint !== '')}
    .value=${view.entry[key]} @input=${(event: Event) => view.set(key, (event.target as HTMLInputElement).value)}>`, hint);
}

type SwitchKey = 'anonymous' | 'confidential' | 'aboutVillageOfficials' | 'contactConsent' | 'publicationConsent' | 'photoConsent' | 'keepDraft';

/** A checkbox as a card: what it does in bold, what follows from it below. Never ticked for the person. */
export function tick(view: FormView, key: SwitchKey, label: string, hint: string, field?: Field): TemplateResult {
  const id = field ? controlId(field) : `f-${key}`;
  const bad = field && view.problems[field];
  return html`<label class=${bad ? 'opt bad' : 'opt'}><input type="checkbox" id=${id} .checked=${view.entry[key]} aria-describedby="${id}-hint${bad ? ` ${id}-problem` : ''}" aria-invalid=${bad ? 'true' : nothing}
    @change=${(event: Event) => view.set(key, (event.target as HTMLInputElement).checked)}><span><b>${label}</b><span class="hint" id="${id}-hint">${hint}</span></span></label>`;
}
