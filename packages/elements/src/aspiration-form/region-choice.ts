/** Choosing a village, one chunk: by name or level by level. Pages of one village need it only for another. */
import { html, nothing, type TemplateResult } from 'lit';
import { controlId, describedBy, problemOf } from './field.ts';
import { chosenOf, VILLAGE } from './region.ts';
import { LEAST_LETTERS, type RegionPicker } from './region-picker.ts';
import type { PlaceView } from './step-place.ts';

export { RegionPicker } from './region-picker.ts';

/** Arrow keys walk between the field and the places found; Enter in the field goes to the first. */
function walk(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const target = event.target as HTMLElement;
  if (!step || (event.key === 'Enter' && target.localName === 'button')) return;
  const stops = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('input, .found button')];
  stops[stops.indexOf(target) + step]?.focus();
  event.preventDefault();
}

export function finder(view: PlaceView, picker: RegionPicker): TemplateResult {
  const { steps, where } = view;
  const id = controlId('region');
  const status = picker.failed ? '' : picker.searching ? steps.finding : picker.found ? steps.found(picker.found.length) : '';
  return html`<div class="field finder" @keydown=${walk}><label for=${id}>${steps.find}</label><p class="hint" id="${id}-hint">${steps.findHint}</p>
<input class="in" id=${id} type="search" autocomplete="off" spellcheck="false" enterkeyhint="search" aria-controls="found" aria-invalid=${view.problems.region ? 'true' : nothing} aria-describedby=${describedBy(view, 'region', true)}
  .value=${picker.query} @input=${(event: Event) => picker.search((event.target as HTMLInputElement).value)}>${problemOf(view, 'region')}
<p class="hint" role="status">${status}</p>
<ul class="found" id="found" role="list">${(picker.query.trim().length >= LEAST_LETTERS && picker.found ? picker.found : []).map((region) => {
    const chosen = chosenOf(region);
    const isVillage = region.level === VILLAGE;
    return html`<li><button type="button" @click=${() => (isVillage ? where.choose(chosen) : where.descend(region))}><b>${chosen.name}</b><span class="hint">${isVillage ? '' : `${steps.levels[region.level - 1] ?? ''} · `}${chosen.within}</span></button></li>`;
  })}</ul></div>`;
}

export function cascade({ steps, where: { choose } }: PlaceView, picker: RegionPicker): TemplateResult {
  return html`<fieldset class="field"><legend class="or">${steps.orStepwise}</legend><div class="levels">${picker.levels.map((level, at) => html`<div><label for="level-${at}">${steps.levels[picker.firstLevel + at]}</label><select class="in" id="level-${at}"
  @change=${(event: Event) => {
    const region = picker.choose(at, (event.target as HTMLSelectElement).value);
    if (region) choose(region);
  }}><option value="" .selected=${!level.chosen}>${level.options || picker.failed ? steps.chooseOne : steps.loadingList}</option>${level.options?.map((region) => html`<option value=${region.code} .selected=${level.chosen === region.code}>${region.name}</option>`)}</select></div>`)}</div></fieldset>`;
}
