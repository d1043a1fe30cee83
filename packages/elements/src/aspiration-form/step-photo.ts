/** The third step: photos, which nobody must give. */
import { html, nothing, type TemplateResult } from 'lit';
import type { StepWords } from './locale/steps-id.ts';
import type { PhotoTray } from './photo-tray.ts';
import type { FormView } from './view.ts';

export interface PhotoView extends FormView {
  readonly steps: StepWords;
  readonly tray: PhotoTray;
}

export function photoStep(view: PhotoView): TemplateResult {
  const { entry, steps: { photo: say }, tray } = view;
  const { list, words } = tray;
  const pick = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    tray.add([...input.files!]);
    input.value = '';
  };
  const some = words && tray.photos.length > 0;
  return html`<div class="field"><p class="legend" id="photo-legend">${say.legend}</p><p class="hint" id="photo-hint">${say.hint}</p>
${words && list!.photoList(view, words)}
<div><input class="vh" id="f-photo" type="file" accept="image/*" multiple aria-describedby="photo-hint" @change=${pick}><label class="btn" for="f-photo">${tray.busy ? say.busy : say.add}</label></div>
<div role="status">${tray.refused.map(({ name, code }) => html`<p class="problem">${name}: ${code ? words?.problems[code] : say.failed}</p>`)}${some ? list!.photoCount(view, words) : nothing}</div></div>
${some && !entry.confidential ? list!.photoConsent(view, words) : nothing}`;
}
