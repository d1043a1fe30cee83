/** The form on the page: one step at a time when narrow, all of them when there is room. */
import { html, nothing, type TemplateResult } from 'lit';
import { STEPS, type Field, type Step } from './entry.ts';
import { numbersWarning, progress, stepHeading, summary } from './frame.ts';
import { moveOn } from './keys.ts';
import type { PhotoView } from './step-photo.ts';
import type { PlaceView } from './step-place.ts';
import type { SendView } from './step-send.ts';
import type * as steps from './steps.ts';
import { tellStep } from './step-tell.ts';
import type { PrivateNumbers } from '@kentongan/contract/private-numbers';
import type { FormView } from './view.ts';

export type Later = typeof steps;

export interface LayoutView {
  /** What the steps are drawn from; the later steps need `later` too. */
  readonly view: FormView & Partial<PlaceView & PhotoView & SendView>;
  readonly later: Later | undefined;
  readonly laterState: '' | 'loading' | 'failed';
  readonly step: Step;
  readonly wide: boolean;
  readonly sending: boolean;
  readonly failure: string;
  /** What stands above the form. */
  readonly above: unknown;
  /** Where a complaint goes that cannot be taken here. */
  readonly elsewhere: unknown;
  /** Numbers to warn of; undefined when there is no warning. */
  readonly numbers: PrivateNumbers | undefined;
  readonly on: { /** A second click of a double click is not another step. */ next(event: MouseEvent): void; back(): void; go(field: Field): void; maskNumbers(): void; keepNumbers(): void };
}

function body(layout: LayoutView, step: Step): unknown {
  const { view, later, on } = layout;
  if (step === 'tell') return html`${tellStep(view)}${layout.numbers && view.steps ? numbersWarning(layout.numbers, view.steps, { remove: on.maskNumbers, keep: on.keepNumbers }) : nothing}`;
  return later![`${step}Step`](view as PlaceView & PhotoView & SendView);
}

function buttons({ view: { say, steps: words }, step, wide, sending, on }: LayoutView): TemplateResult {
  const last = words && (wide || step === 'send');
  return html`<div class="nav">${!wide && step !== 'tell' ? html`<button type="button" class="btn" @click=${on.back}>${words?.back}</button>` : nothing}<button type="button" class="btn main" @click=${on.next}>${last ? (sending ? words.sending : words.send) : step === 'tell' ? say.next : words?.next[step === 'place' ? 'photo' : 'send']}</button></div>`;
}

export function formLayout(layout: LayoutView): TemplateResult {
  const { view, later, laterState, step, wide, failure, on } = layout;
  const { say } = view;
  const shown: readonly Step[] = wide && later ? STEPS : [step];
  return html`${layout.above}${wide ? nothing : progress(step, say)}
<div class="form" role="form" aria-label=${say.heading} @keydown=${moveOn}>
${view.steps ? summary(view.problems, view.steps, on.go) : nothing}
<fieldset ?disabled=${layout.sending}>${shown.map((name) => html`<section aria-labelledby="step-${name}">${stepHeading(name, say, wide)}${body(layout, name)}</section>`)}</fieldset>
${layout.elsewhere}
${laterState === 'failed' ? html`<div class="alert" id="later" role="alert" tabindex="-1"><p>${say.notLoaded}</p><p><a href=${view.page}>${say.onPage}</a></p></div>` : nothing}
${failure ? html`<div class="alert" id="failure" part="notice" role="alert" tabindex="-1"><p>${failure}</p></div>` : nothing}
${wide && laterState === 'loading' ? html`<p class="pending hint">${say.loading}</p>` : nothing}
${buttons(layout)}
<p class="foot"><b>${say.free}</b> ${say.freeNote}</p><p class="vh" role="status">${layout.sending ? view.steps?.sending : ''}</p></div>`;
}
