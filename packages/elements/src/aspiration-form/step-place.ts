/** The second step: which village, found by name or level by level, and a landmark in the person's own words. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Region } from '@kentongan/contract/schemas';
import type { ChosenRegion } from './entry.ts';
import { controlId, describedBy, line, problemOf } from './field.ts';
import type { StepWords } from './locale/steps-id.ts';
import { chosenOf, LEAST_LETTERS, VILLAGE, type RegionPicker } from './region-picker.ts';
import type { FormView } from './view.ts';

export interface PlaceView extends FormView {
  readonly steps: StepWords;
  readonly picker: RegionPicker;
  /** Takes the chosen village, or null to choose again; moves the focus with it. */
  choose(region: ChosenRegion | null): void;
  /** Goes on choosing below a region that is no village. */
  descend(region: Region): void;
}

/** Arrow keys walk between the field and the places found; Enter in the field goes to the first. */
function walk(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const target = event.target as HTMLElement;
  if (!step || (event.key === 'Enter' && target.localName === 'button')) return;
  const stops = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('input, .found button')];
  stops[stops.indexOf(target) + step]?.focus();
  event.preventDefault();
}

function search(view: PlaceView): TemplateResult {
  const { steps, picker } = view;
  const id = controlId('region');
  const status = picker.failed ? '' : picker.searching ? steps.finding : picker.found ? steps.found(picker.found.length) : '';
  return html`<div class="field finder" @keydown=${walk}><label for=${id}>${steps.find}</label><p class="hint" id="${id}-hint">${steps.findHint}</p>
<input class="in" id=${id} type="search" autocomplete="off" spellcheck="false" enterkeyhint="search" aria-controls="found" aria-invalid=${view.problems.region ? 'true' : nothing} aria-describedby=${describedBy(view, 'region', true)}
  .value=${picker.query} @input=${(event: Event) => picker.search((event.target as HTMLInputElement).value)}>${problemOf(view, 'region')}
<p class="hint" role="status">${status}</p>
<ul class="found" id="found" role="list">${(picker.query.trim().length >= LEAST_LETTERS && picker.found ? picker.found : []).map((region) => {
    const chosen = chosenOf(region);
    const isVillage = region.level === VILLAGE;
    return html`<li><button type="button" @click=${() => (isVillage ? view.choose(chosen) : view.descend(region))}><b>${chosen.name}</b><span class="hint">${isVillage ? '' : `${steps.levels[region.level - 1] ?? ''} · `}${chosen.within}</span></button></li>`;
  })}</ul></div>`;
}

function cascade(view: PlaceView): TemplateResult {
  const { steps, picker } = view;
  return html`<fieldset class="field"><legend class="or">${steps.orStepwise}</legend><div class="levels">${picker.levels.map((level, at) => html`<div><label for="level-${at}">${steps.levels[picker.firstLevel + at]}</label><select class="in" id="level-${at}"
  @change=${(event: Event) => {
    const region = picker.choose(at, (event.target as HTMLSelectElement).value);
    if (region) view.choose(region);
  }}><option value="" .selected=${!level.chosen}>${level.options || picker.failed ? steps.chooseOne : steps.loadingList}</option>${level.options?.map((region) => html`<option value=${region.code} .selected=${level.chosen === region.code}>${region.name}</option>`)}</select></div>`)}</div></fieldset>`;
}

export function placeStep(view: PlaceView): TemplateResult {
  const { entry, steps, picker } = view;
  const failed = picker.failed ? html`<p class="note" role="status"><span>${steps.findFailed}</span><button type="button" class="btn bare" @click=${() => picker.retry()}>${steps.retry}</button></p>` : nothing;
  return html`<div role="group" aria-labelledby="region-legend"><p class="legend" id="region-legend">${steps.region}</p>
${entry.region ? html`<div class="chosen field"><span><b>${entry.region.name}</b><span class="hint">${entry.region.within}</span></span><button type="button" class="btn bare" id="change" aria-describedby="region-legend" @click=${() => view.choose(null)}>${steps.change}</button></div>${problemOf(view, 'region')}`
    : html`${search(view)}${failed}${cascade(view)}`}</div>
${line(view, 'place', 'place', steps.place, { hint: steps.placeHint })}`;
}
