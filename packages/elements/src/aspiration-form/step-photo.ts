/** The third step: photos, which nobody must give. */
import { html, nothing, type TemplateResult } from 'lit';
import { tick } from './field.ts';
import type { StepWords } from './locale/steps-id.ts';
import { MOST_PHOTOS, type PhotoTray } from './photo-tray.ts';
import type { FormView } from './view.ts';

export interface PhotoView extends FormView {
  readonly steps: StepWords;
  readonly tray: PhotoTray;
}

export function photoStep(view: PhotoView): TemplateResult {
  const { entry, steps: { photo: words }, tray, labels } = view;
  const pick = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    void tray.add([...input.files!]);
    input.value = '';
  };
  return html`<div class="field"><p class="legend" id="photo-legend">${words.legend}</p><p class="hint" id="photo-hint">${words.hint}</p>
${tray.photos.length ? html`<ul class="photos" role="list">${tray.photos.map((photo, at) => html`<li>${photo.thumb}<span class="hint">${photo.name}</span><button type="button" class="btn bare" aria-label=${words.remove(at + 1)} @click=${() => tray.remove(photo)}>${words.removeShort}</button></li>`)}</ul>` : nothing}
<div><input class="vh" id="f-photo" type="file" accept="image/*" multiple aria-describedby="photo-hint" @change=${pick}><label class="btn" for="f-photo">${tray.busy ? words.busy : words.add}</label></div>
<div role="status">${tray.refused.map(({ name, code }) => html`<p class="problem">${name}: ${words.problems[code]}</p>`)}${tray.photos.length ? html`<p class="vh">${words.count(tray.photos.length, MOST_PHOTOS)}</p>` : nothing}</div></div>
${tray.photos.length && !entry.confidential ? html`<div class="field">${tick(view, 'photoConsent', labels.consent.photo, words.consentHint)}</div>` : nothing}`;
}
