/** The controls of the relay form. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Words } from '../i18n/id.ts';
import { RELAY_LIMITS, type Limit } from '../limits.ts';
import type { Values } from '../state/drafts.ts';
import { LIMIT_OF, type RelayText } from './build-relay.ts';

export interface RelayUse {
  readonly words: Words;
  readonly values: Values;
  readonly problems: Readonly<Record<string, string>>;
  set(name: string, value: string | boolean): void;
}

export const relayId = (name: string): string => `r-${name}`;

const described = (use: RelayUse, name: string, hint: string): string | typeof nothing => [hint ? `${relayId(name)}-hint` : '', use.problems[name] ? `${relayId(name)}-problem` : ''].filter(Boolean).join(' ') || nothing;

const problemOf = (use: RelayUse, name: string): TemplateResult | typeof nothing => (use.problems[name] ? html`<p class="problem" id="${relayId(name)}-problem">${use.problems[name]}</p>` : nothing);

export interface TextOptions { readonly hint?: string; readonly type?: 'text' | 'tel' | 'email'; readonly rows?: number }

export function textField(use: RelayUse, name: RelayText, label: string, { hint = '', type = 'text', rows }: TextOptions = {}): TemplateResult {
  const limit: Limit = RELAY_LIMITS[LIMIT_OF[name]];
  const value = String(use.values[name] ?? '');
  const typed = (event: Event): void => use.set(name, (event.target as HTMLInputElement).value);
  const invalid = use.problems[name] ? 'true' : nothing;
  return html`<div class="field"><label for=${relayId(name)}>${label}${limit.required ? nothing : html`${' '}<span class="hint">${use.words.optional}</span>`}</label>${hint ? html`<p class="hint" id="${relayId(name)}-hint">${hint}</p>` : nothing}
    ${rows ? html`<textarea class="in" id=${relayId(name)} rows=${rows} aria-required=${limit.required ? 'true' : nothing} aria-invalid=${invalid} aria-describedby=${described(use, name, hint)} .value=${live(value)} @input=${typed}></textarea>`
      : html`<input class="in" id=${relayId(name)} type=${type} inputmode=${type} autocomplete="off" aria-required=${limit.required ? 'true' : nothing} aria-invalid=${invalid} aria-describedby=${described(use, name, hint)} .value=${live(value)} @input=${typed}>`}${problemOf(use, name)}</div>`;
}

export function choiceField(use: RelayUse, name: 'kind' | 'category', label: string, options: readonly (readonly [string, string])[]): TemplateResult {
  const now = String(use.values[name] ?? '');
  return html`<div class="field"><label for=${relayId(name)}>${label}</label><select class="in" id=${relayId(name)} aria-required="true" aria-invalid=${use.problems[name] ? 'true' : nothing} aria-describedby=${described(use, name, '')} @change=${(event: Event) => use.set(name, (event.target as HTMLSelectElement).value)}>
    ${name === 'category' ? html`<option value="" ?selected=${now === ''}>${use.words.choose}</option>` : nothing}${options.map(([value, text]) => html`<option value=${value} ?selected=${now === value}>${text}</option>`)}</select>${problemOf(use, name)}</div>`;
}

export function tickField(use: RelayUse, name: string, label: string, hint = ''): TemplateResult {
  return html`<div class="field"><label class="tick" for=${relayId(name)}><input id=${relayId(name)} type="checkbox" aria-invalid=${use.problems[name] ? 'true' : nothing} aria-describedby=${use.problems[name] ? `${relayId(name)}-problem` : nothing} .checked=${live(use.values[name] === true)} @change=${(event: Event) => use.set(name, (event.target as HTMLInputElement).checked)}><span>${label}${hint ? html`<br><span class="hint">${hint}</span>` : nothing}</span></label>${problemOf(use, name)}</div>`;
}

export function adultField(use: RelayUse): TemplateResult {
  const { relay } = use.words;
  const one = (value: string, text: string): TemplateResult => html`<label class="tick"><input id=${value === 'yes' ? relayId('adult') : nothing} type="radio" name="adult" value=${value} .checked=${live(use.values['adult'] === value)} @change=${() => use.set('adult', value)}><span>${text}</span></label>`;
  return html`<fieldset class="picks field" aria-describedby=${use.problems['adult'] ? `${relayId('adult')}-problem` : nothing}><legend>${relay.adult}</legend>${one('yes', relay.adultYes)}${one('no', relay.adultNo)}${problemOf(use, 'adult')}</fieldset>`;
}
