/** The first step: what it is, what it is about, and the story. Shown at once, before the later steps have arrived. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AspirationCategory, AspirationKind } from '@kentongan/contract/status';
import { controlId, describedBy, framed, line } from './field.ts';
import type { FormView } from './view.ts';

export function tellStep(view: FormView): TemplateResult {
  const { entry, say, labels, problems } = view;
  return html`${view.programName ? html`<p class="about"><span class="hint">${say.aboutProgram}</span> <b>${view.programName}</b></p>` : nothing}
<fieldset class="field three"><legend>${say.kind}</legend>${(Object.keys(labels.kind) as AspirationKind[]).map((kind, at) => html`<label class="opt"><input type="radio" name="kind" id=${at ? nothing : controlId('kind')} value=${kind} .checked=${entry.kind === kind}
  aria-describedby="k-${kind}" @change=${() => view.set('kind', kind)}><span><b>${labels.kind[kind]}</b><span class="hint" id="k-${kind}">${say.kindHints[kind]}</span></span></label>`)}</fieldset>
${framed(view, 'category', say.category, html`<select class="in" id=${controlId('category')} aria-required="true" aria-invalid=${problems.category ? 'true' : nothing} aria-describedby=${describedBy(view, 'category', false)}
  @change=${(event: Event) => view.set('category', (event.target as HTMLSelectElement).value as AspirationCategory | '')}>
  <option value="" .selected=${!entry.category}>${say.choose}</option>${(Object.keys(labels.category) as AspirationCategory[]).map((key) => html`<option value=${key} .selected=${entry.category === key}>${labels.category[key]}</option>`)}</select>`)}
${line(view, 'title', 'title', say.title, { hint: say.titleHint })}
${framed(view, 'text', say.text, html`<textarea class="in" id=${controlId('text')} rows="5" aria-required="true" aria-invalid=${problems.text ? 'true' : nothing} aria-describedby=${describedBy(view, 'text', true)}
  .value=${entry.text} @input=${(event: Event) => view.set('text', (event.target as HTMLTextAreaElement).value)}></textarea>`, say.textHint)}`;
}
