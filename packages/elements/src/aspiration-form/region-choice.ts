/** Choosing a village, one chunk: by name or level by level. Pages of one village need it only for another. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Region } from '@kentongan/contract/schemas';
import type { ChosenRegion } from './entry.ts';
import { controlId, describedBy, problemOf } from './field.ts';
import { choiceId, type ChoiceWords } from './locale/choice-id.ts';
import { chosenOf, VILLAGE } from './region.ts';
import { LEAST_LETTERS, type RegionPicker } from './region-picker.ts';
import type { FormView } from './view.ts';

export { RegionPicker } from './region-picker.ts';
export type { ChoiceWords } from './locale/choice-id.ts';

/** What is done with a choice. */
interface Choosing {
  readonly where: { choose(region: ChosenRegion | null): void; descend(region: Region): void };
}

export const choiceStyles = css`
.finder { margin-bottom: 12px; }
.finder label { font-weight: 500; }
.found { display: grid; max-height: 300px; overflow: auto; list-style: none; }
.found button { display: block; width: 100%; min-height: 48px; padding: 8px 12px; border: 0; border-bottom: 1px solid var(--_line); background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }
.found button:hover, .found button:focus-visible { background: var(--_wash); }
.found button:focus-visible { outline-offset: -3px; }
.found b, .found .hint { display: block; }
.found b { font-weight: 640; }
.levels { display: grid; gap: 12px; }
.credit { margin-top: 10px; }
.levels label, .or { font-size: 15px; font-weight: 500; }
.levels > div { display: grid; gap: 4px; min-width: 0; }
:host([data-kim-wide]) .levels { grid-template-columns: 1fr 1fr; }
`;

/** The words of choosing in `id` or `en`. */
export async function choiceWords(language: string): Promise<ChoiceWords> {
  return language === 'en' ? (await import('./locale/choice-en.ts')).choiceEn : choiceId;
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

export function finder(view: FormView & Choosing, picker: RegionPicker, words: ChoiceWords): TemplateResult {
  const { where } = view;
  const id = controlId('region');
  const status = picker.failed ? '' : picker.searching ? words.finding : picker.found ? words.found(picker.found.length) : '';
  return html`<div class="field finder" @keydown=${walk}><label for=${id}>${words.find}</label><p class="hint" id="${id}-hint">${words.findHint}</p>
<input class="in" id=${id} type="search" autocomplete="off" spellcheck="false" enterkeyhint="search" aria-controls="found" aria-invalid=${view.problems.region ? 'true' : nothing} aria-describedby=${describedBy(view, 'region', true)}
  .value=${picker.query} @input=${(event: Event) => picker.search((event.target as HTMLInputElement).value)}>${problemOf(view, 'region')}
<p class="hint" role="status">${status}</p>
<ul class="found" id="found" role="list">${(picker.query.trim().length >= LEAST_LETTERS && picker.found ? picker.found : []).map((region) => {
    const chosen = chosenOf(region);
    const isVillage = region.level === VILLAGE;
    return html`<li><button type="button" @click=${() => (isVillage ? where.choose(chosen) : where.descend(region))}><b>${chosen.name}</b><span class="hint">${isVillage ? '' : `${words.levels[region.level - 1] ?? ''} · `}${chosen.within}</span></button></li>`;
  })}</ul></div>`;
}

export function cascade({ where: { choose } }: Choosing, picker: RegionPicker, words: ChoiceWords): TemplateResult {
  return html`<fieldset class="field"><legend class="or">${words.orStepwise}</legend><div class="levels">${picker.levels.map((level, at) => html`<div><label for="level-${at}">${words.levels[picker.firstLevel + at]}</label><select class="in" id="level-${at}"
  @change=${(event: Event) => {
    const region = picker.choose(at, (event.target as HTMLSelectElement).value);
    if (region) choose(region);
  }}><option value="" .selected=${!level.chosen}>${level.options || picker.failed ? words.chooseOne : words.loadingList}</option>${level.options?.map((region) => html`<option value=${region.code} .selected=${level.chosen === region.code}>${region.name}</option>`)}</select></div>`)}</div><p class="hint credit">${words.credit}</p></fieldset>`;
}
