/** What stands around the steps: where one is, what to mend, the warning about private numbers. */
import { html, nothing, type TemplateResult } from 'lit';
import { FIELD_STEPS, STEPS, type Field, type Problems, type Step } from './entry.ts';
import type { FormWords } from './locale/id.ts';
import type { StepWords } from './locale/steps-id.ts';
import type { PrivateNumbers } from '@kentongan/contract/private-numbers';

export function progress(current: Step, say: FormWords): TemplateResult {
  const at = STEPS.indexOf(current);
  return html`<ol class="steps" role="list">${STEPS.map((step, index) => html`<li class=${index < at ? 'done' : index === at ? 'on' : nothing} aria-current=${index === at ? 'step' : nothing}>${index + 1} ${say.steps[step]}</li>`)}</ol>`;
}

/** The heading of a step: said when the focus comes to it, seen when all stand on one page. */
export function stepHeading(step: Step, say: FormWords, wide: boolean): TemplateResult {
  const at = STEPS.indexOf(step) + 1;
  return html`<h3 id="step-${step}" tabindex="-1" class=${wide ? 'step' : 'vh'}>${wide ? html`<span aria-hidden="true">${at}</span> ${say.steps[step]}` : say.progress(at, STEPS.length, say.steps[step])}</h3>`;
}

/** Every problem as a way to its field; takes the focus when it appears. */
export function summary(problems: Problems, words: StepWords, go: (field: Field) => void): TemplateResult | typeof nothing {
  const fields = (Object.keys(FIELD_STEPS) as Field[]).filter((field) => problems[field]);
  if (!fields.length) return nothing;
  return html`<div class="alert" id="summary" role="alert" tabindex="-1"><p class="legend">${words.summary(fields.length)}</p><ul>${fields.map((field) => html`<li><button type="button" @click=${() => go(field)}>${problems[field]}</button></li>`)}</ul></div>`;
}

export function numbersWarning(found: PrivateNumbers, words: StepWords, on: { remove(): void; keep(): void }): TemplateResult {
  const { numbers } = words;
  return html`<div class="alert warn" id="numbers" role="alert" tabindex="-1"><p class="legend">${numbers.title}</p>
${found.identity.length ? html`<p>${numbers.identity(found.identity.join(', '))}</p>` : nothing}${found.phone.length ? html`<p>${numbers.phone(found.phone.join(', '))}</p>` : nothing}<p>${numbers.why}</p>
<div class="row"><button type="button" class="btn" @click=${on.remove}>${numbers.remove}</button><button type="button" class="btn bare" @click=${on.keep}>${numbers.keep}</button></div></div>`;
}
