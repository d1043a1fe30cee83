/** The last step: who may know, how to be reached, what is agreed to. */
import { html, nothing, type TemplateResult } from 'lit';
import { hasContact, isAsked } from './entry.ts';
import { controlId, line, problemOf, tick } from './field.ts';
import type { StepWords } from './locale/steps-id.ts';
import type { FormView } from './view.ts';

export interface SendView extends FormView {
  readonly steps: StepWords;
  /** The privacy notice once it has come; `readNotice` fetches it. */
  readonly notice?: unknown;
  readonly readNotice: () => void;
}

function age(view: SendView): TemplateResult {
  const { entry, steps, problems } = view;
  const id = controlId('adult');
  const answers = [[true, steps.yes], [false, steps.no]] as const;
  return html`<fieldset class=${problems.adult ? 'field bad' : 'field'} aria-describedby=${problems.adult ? `${id}-problem` : nothing}><legend>${steps.adult}</legend><div class="pair">${answers.map(([answer, word]) => html`<label class="opt"><input type="radio" name="adult" id=${answer ? id : nothing}
  aria-invalid=${problems.adult ? 'true' : nothing} .checked=${entry.adult === answer} @change=${() => view.set('adult', answer)}><b>${word}</b></label>`)}</div>${problemOf(view, 'adult')}</fieldset>`;
}

function contact(view: SendView): TemplateResult {
  const { entry, steps } = view;
  if (entry.adult === false) {
    return html`<fieldset class="group"><legend>${steps.minorContact}</legend><p class="hint">${steps.minorContactHint}</p>
${line(view, 'guardian.name', 'guardianName', steps.guardianName)}${line(view, 'guardian.contact', 'guardianContact', steps.guardianContact)}</fieldset>`;
  }
  return html`<fieldset class="group"><legend>${steps.contact}</legend><p class="hint">${steps.contactHint}</p>
${isAsked('reporter.name', entry) ? line(view, 'reporter.name', 'name', steps.name, { autocomplete: 'name' }) : nothing}
${line(view, 'reporter.whatsapp', 'whatsapp', steps.whatsapp, { type: 'tel', autocomplete: 'tel', placeholder: '08…', hint: steps.whatsappHint })}
${line(view, 'reporter.email', 'email', steps.email, { type: 'email', autocomplete: 'email' })}</fieldset>`;
}

export function sendStep(view: SendView): TemplateResult {
  const { entry, steps, labels } = view;
  const asksContact = hasContact(entry);
  return html`<fieldset class="field three"><legend>${steps.sendHeading}</legend>${tick(view, 'anonymous', steps.anonymous, steps.anonymousHint)}${tick(view, 'confidential', steps.confidential, steps.confidentialHint)}${tick(view, 'aboutVillageOfficials', steps.officials, steps.officialsHint)}${entry.confidential ? tick(view, 'keepDraft', steps.keepDraft, steps.keepDraftHint) : nothing}</fieldset>
${age(view)}${contact(view)}
${asksContact || !entry.confidential ? html`<fieldset class="field"><legend>${steps.consents}</legend>
${asksContact ? html`${tick(view, 'contactConsent', labels.consent.contact, steps.contactConsentHint, 'consents')}${problemOf(view, 'consents')}` : nothing}
${entry.confidential ? nothing : tick(view, 'publicationConsent', labels.consent.publication, steps.publicationConsentHint)}</fieldset>` : nothing}
<details class="field" @toggle=${view.readNotice}><summary>${steps.notice}</summary>${view.notice ?? html`<p><a href="${view.page}#data">${steps.notice}</a></p>`}</details>`;
}
