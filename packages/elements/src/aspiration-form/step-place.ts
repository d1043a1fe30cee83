/** The second step: which village, found by name or level by level, and a landmark in the person's own words. */
import { html, nothing, type TemplateResult } from 'lit';
import { line, problemOf } from './field.ts';
import type { StepWords } from './locale/steps-id.ts';
import type { FormView } from './view.ts';
import type { Where } from './where.ts';

export interface PlaceView extends FormView {
  readonly steps: StepWords;
  readonly where: Where;
}

export function placeStep(view: PlaceView): TemplateResult {
  const { entry, steps, where } = view;
  const { choice, picker, words, failed, locating } = where;
  const note = failed || picker?.failed ? html`<p class="note" role="status"><span>${steps.findFailed}</span><button type="button" class="btn bare" @click=${where.retry}>${steps.retry}</button></p>` : nothing;
  return html`<div role="group" aria-labelledby="region-legend"><p class="legend" id="region-legend">${steps.region}</p>
${entry.region ? html`<div class="chosen field"><span><b>${entry.region.name}</b><span class="hint">${entry.region.within}</span></span><button type="button" class="btn bare" id="change" aria-describedby="region-legend" @click=${() => where.choose(null)}>${steps.change}</button></div>${problemOf(view, 'region')}`
    : html`${words ? choice!.finder(view, picker!, words) : problemOf(view, 'region')}${note}${words ? choice!.cascade(view, picker!, words) : nothing}`}</div>
${line(view, 'place', 'place', steps.place, { hint: steps.placeHint })}
${where.canLocate ? html`<div class="field"><div class="row"><button type="button" class="btn" @click=${where.locate}>${steps.locate}</button><span class="hint" role="status">${locating === 'busy' ? steps.locating : locating && steps.locateFailed}</span></div></div>` : nothing}`;
}
