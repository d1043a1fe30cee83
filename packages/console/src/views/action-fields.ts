/** How each kind of field in an action's form is drawn: native controls, each with its label, hint and problem. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { DeskTicket, SimilarItem, Unit } from '@kentongan/contract/schemas';
import { ASPIRATION_CATEGORIES, ASPIRATION_KINDS } from '@kentongan/contract/status';
import { REJECT_REASONS } from '@kentongan/contract/ticket';
import { officeRegion, OUTSIDE, today, type Problems } from '../actions/build.ts';
import type { ActionField, StaffAction } from '../actions/forms.ts';
import { unitLabel, unitsFor, unitValue } from '../actions/units.ts';
import { ACTION_LIMITS } from '../limits.ts';
import type { Console } from '../state/console.ts';
import type { Values } from '../state/drafts.ts';

export interface FieldUse {
  readonly app: Console;
  readonly action: StaffAction;
  readonly ticket: DeskTicket;
  readonly values: Values;
  readonly problems: Problems;
  readonly uploading: boolean;
  /** For merging; undefined while it is asked. */
  readonly similar: readonly SimilarItem[] | undefined;
  set(name: string, value: string | boolean): void;
  upload(file: File): void;
  label(field: ActionField): string;
}

export const fieldId = (name: string): string => `a-${name}`;

const typed = (use: FieldUse, name: string) => (event: Event): void => use.set(name, (event.target as HTMLInputElement).value);
const valueOf = (use: FieldUse, name: string): string => String(use.values[name] ?? '');

/** What a control says about itself. */
const described = (use: FieldUse, name: string, hint: string): string | typeof nothing => [hint ? `${fieldId(name)}-hint` : '', use.problems[name] ? `${fieldId(name)}-problem` : ''].filter(Boolean).join(' ') || nothing;
const invalid = (use: FieldUse, name: string): 'true' | typeof nothing => (use.problems[name] ? 'true' : nothing);

function framed(use: FieldUse, name: string, label: string, hint: string, optional: boolean, control: TemplateResult): TemplateResult {
  const problem = use.problems[name];
  return html`<div class="field"><label for=${fieldId(name)}>${label}${optional ? html`${' '}<span class="hint">${use.app.speech.words.optional}</span>` : nothing}</label>
    ${hint ? html`<p class="hint" id="${fieldId(name)}-hint">${hint}</p>` : nothing}${control}${problem ? html`<p class="problem" id="${fieldId(name)}-problem">${problem}</p>` : nothing}</div>`;
}

function line(use: FieldUse, name: string, label: string, hint = ''): TemplateResult {
  return framed(use, name, label, hint, false, html`<input class="in" id=${fieldId(name)} type="text" autocomplete="off" aria-invalid=${invalid(use, name)} aria-describedby=${described(use, name, hint)} .value=${live(valueOf(use, name))} @input=${typed(use, name)}>`);
}

function lines(field: ActionField & { kind: 'lines' }, use: FieldUse): TemplateResult {
  const { action: say } = use.app.speech.words;
  const hint = field.name === 'publicText' ? say.fields.publicHint : use.action === 'start' ? `${say.text.start.message?.[1]} ${say.fields.startHint}` : say.text[use.action].message?.[1] ?? '';
  const { max = 0 } = ACTION_LIMITS[use.action]?.[field.name] ?? {};
  const left = max - valueOf(use, field.name).length;
  return framed(use, field.name, use.label(field), hint, !field.required && use.action !== 'start', html`<textarea class="in" id=${fieldId(field.name)} rows=${field.name === 'publicText' ? 8 : 5} aria-invalid=${invalid(use, field.name)} aria-describedby=${described(use, field.name, hint)} .value=${live(valueOf(use, field.name))} @input=${typed(use, field.name)}></textarea>${left < 200 ? html`<p class="hint">${left}</p>` : nothing}`);
}

function tick(field: ActionField & { kind: 'tick' }, use: FieldUse): TemplateResult {
  const { fields } = use.app.speech.words.action;
  const name = field.name;
  return html`<label class="tick" for=${fieldId(name)}><input id=${fieldId(name)} type="checkbox" .checked=${live(use.values[name] === true)} @change=${(event: Event) => use.set(name, (event.target as HTMLInputElement).checked)}><span>${fields[name]}<br><span class="hint">${name === 'inspection' ? fields.inspectionHint : fields.physicalHint}</span></span></label>`;
}

function select(use: FieldUse, name: string, label: string, hint: string, options: readonly (readonly [value: string, text: string])[], choose = true): TemplateResult {
  const now = valueOf(use, name);
  return framed(use, name, label, hint, false, html`<select class="in" id=${fieldId(name)} aria-invalid=${invalid(use, name)} aria-describedby=${described(use, name, hint)} @change=${typed(use, name)}>
    ${choose ? html`<option value="" ?selected=${now === ''}>${use.app.speech.words.choose}</option>` : nothing}${options.map(([value, text]) => html`<option value=${value} ?selected=${now === value}>${text}</option>`)}</select>`);
}

function choice(field: ActionField & { kind: 'choice' }, use: FieldUse): TemplateResult {
  const { labels, words } = use.app.speech;
  const { name } = field;
  if (name === 'reason') return select(use, name, words.action.fields.reason, '', REJECT_REASONS.map((reason) => [reason, words.reject[reason]]));
  return select(use, name, use.label(field), '', name === 'kind' ? ASPIRATION_KINDS.map((key) => [key, labels.kind[key]]) : ASPIRATION_CATEGORIES.map((key) => [key, labels.category[key]]), false);
}

function unit(field: ActionField, use: FieldUse): TemplateResult {
  const { fields } = use.app.speech.words.action;
  const units = unitsFor(use.app.places.units(use.ticket.region.code), use.ticket);
  const label = unitLabel(units ?? [], officeRegion(use.ticket), use.app.speech.words);
  const hint = units === undefined ? use.app.speech.words.loading : units.length === 0 ? fields.noUnits(label) : units.some(({ staffed }) => !staffed) ? fields.unitHint : '';
  const chosen = units?.find((one) => unitValue(one) === valueOf(use, field.name));
  return html`${select(use, field.name, label, hint, (units ?? []).map((one) => [unitValue(one), `${one.name} (${one.region.name})${one.staffed ? '' : ` — ${fields.unstaffed}`}`]))}
    ${chosen && !chosen.staffed ? unstaffed(chosen, use) : nothing}`;
}

/** Nobody of the unit would read it: whoever forwards it says that they know. */
function unstaffed(chosen: Unit, use: FieldUse): TemplateResult {
  const { fields } = use.app.speech.words.action;
  const name = 'unstaffed';
  const value = unitValue(chosen);
  return html`<div class="notice warn" role="alert"><p>${fields.unstaffedWhat(chosen.name)}</p>
    <label class="tick" for=${fieldId(name)}><input id=${fieldId(name)} type="checkbox" aria-invalid=${invalid(use, name)} aria-describedby=${described(use, name, '')} .checked=${live(use.values[name] === value)} @change=${(event: Event) => use.set(name, (event.target as HTMLInputElement).checked ? value : '')}><span>${fields.unstaffedSure}</span></label>
    ${use.problems[name] ? html`<p class="problem" id="${fieldId(name)}-problem">${use.problems[name]}</p>` : nothing}</div>`;
}

function office(field: ActionField, use: FieldUse): TemplateResult {
  const { fields } = use.app.speech.words.action;
  const { places } = use.app;
  const { code } = use.ticket.region;
  const [regency, province] = [code.slice(0, 5), code.slice(0, 2)];
  const held = use.ticket.office.level;
  const others = (places.below(province) ?? []).filter((region) => region.code !== regency);
  const inside: [string, string][] = [
    ...(held === 'village' && regency.length === 5 ? [[`regency:${regency}`, places.name(regency)] as [string, string]] : []),
    ...(held === 'province' ? [] : [[`province:${province}`, places.name(province)] as [string, string]]),
    ...(held === 'province' && regency.length === 5 ? [[`regency:${regency}`, places.name(regency)] as [string, string]] : []),
    ...others.map((region): [string, string] => [`regency:${region.code}`, region.name]),
  ];
  const now = valueOf(use, 'office');
  const outside = now === 'outside';
  const hint = outside ? fields.outsideHint : '';
  return html`${framed(use, field.name, fields.office, hint, false, html`<select class="in" id=${fieldId(field.name)} aria-invalid=${invalid(use, field.name)} aria-describedby=${described(use, field.name, hint)} @change=${typed(use, field.name)}>
      <option value="" ?selected=${now === ''}>${use.app.speech.words.choose}</option>
      <optgroup label=${fields.officeInside}>${inside.map(([value, text]) => html`<option value=${value} ?selected=${now === value}>${text}</option>`)}</optgroup>
      <option value="outside" ?selected=${outside}>${fields.officeOutside}</option></select>`)}
    ${outside ? OUTSIDE.map((name) => line(use, name, fields[name], name === 'officeChannel' ? fields.channelHint : '')) : nothing}`;
}

function parent(field: ActionField, use: FieldUse): TemplateResult {
  const { fields } = use.app.speech.words.action;
  const now = valueOf(use, 'parent');
  const picks = (legend: string, items: readonly SimilarItem[]): TemplateResult | typeof nothing => (items.length === 0 && legend !== fields.similar ? nothing : html`<fieldset class="picks"><legend>${legend}</legend>${items.length === 0 ? html`<p class="hint">${fields.noSimilar}</p>` : nothing}
    ${items.map((item) => html`<label class="tick"><input type="radio" name="similar" value=${item.number} .checked=${live(now === item.number)} @change=${() => use.set('parent', item.number)}><span><bdi>${item.title || use.app.speech.words.list.untitled}</bdi><br><span class="hint">${item.number} · ${item.region.name} · ${use.app.speech.labels.ticketState[item.status]}</span></span></label>`)}</fieldset>`);
  return html`${line(use, field.name, fields.parent, fields.parentHint)}
    ${use.similar === undefined ? html`<p class="hint" role="status">${use.app.speech.words.loading}</p>` : html`${picks(fields.similar, use.similar.filter(({ alike }) => alike))}${picks(fields.sameSubject, use.similar.filter(({ alike }) => !alike))}`}`;
}

function proof(field: ActionField, use: FieldUse): TemplateResult {
  const { action: { fields }, ticket: say } = use.app.speech.words;
  const now = valueOf(use, 'photo');
  const photos = use.ticket.photos.filter(({ from }) => from === 'office');
  const pick = (value: string, text: string | TemplateResult): TemplateResult => html`<label class="tick"><input type="radio" name="proof" value=${value} .checked=${live(now === value)} @change=${() => use.set('photo', value)}><span>${text}</span></label>`;
  return html`${photos.length > 0 ? html`<fieldset class="picks"><legend>${fields.proof}</legend>${pick('', fields.proofNone)}${photos.map((photo, at) => pick(photo.id, html`<img class="thumb" src=${photo.src} width=${photo.width} height=${photo.height} alt="${say.photos} ${at + 1}">`))}</fieldset>` : nothing}
    ${framed(use, field.name, fields.proofAdd, fields.proofHint, false, html`<input class="in file" id=${fieldId(field.name)} type="file" accept="image/jpeg,image/png,image/webp" aria-invalid=${invalid(use, field.name)} aria-describedby=${described(use, field.name, fields.proofHint)} @change=${(event: Event) => {
      const [file] = (event.target as HTMLInputElement).files ?? [];
      if (file) use.upload(file);
    }}><p class="hint" role="status">${use.uploading ? fields.proofSending : now ? fields.proofSent : ''}</p>`)}`;
}

export function drawField(field: ActionField, use: FieldUse): TemplateResult {
  switch (field.kind) {
    case 'lines': return lines(field, use);
    case 'line': return line(use, field.name, use.label(field));
    case 'tick': return tick(field, use);
    case 'choice': return choice(field, use);
    case 'unit': return unit(field, use);
    case 'office': return office(field, use);
    case 'parent': return parent(field, use);
    case 'proof': return proof(field, use);
    case 'date': {
      const { fields } = use.app.speech.words.action;
      return framed(use, field.name, fields.targetDate, fields.targetHint, false, html`<input class="in date" id=${fieldId(field.name)} type="date" min=${today(use.ticket)} aria-invalid=${invalid(use, field.name)} aria-describedby=${described(use, field.name, fields.targetHint)} .value=${live(valueOf(use, field.name))} @input=${typed(use, field.name)}>`);
    }
  }
}
