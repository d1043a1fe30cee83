/** The aspiration form as plain HTML: works on any browser, without JavaScript. */
import { html } from 'hono/html';
import { ASPIRATION_CATEGORIES, ASPIRATION_KINDS, NOTICE_VERSION, type PrivateNumbers } from '@kentongan/contract';
import type { FieldError } from '../problem.ts';
import { fieldMessage, fieldName, type FormValues } from './form-fields.ts';
import type { Html } from './html.ts';
import type { PlainFormWords } from './locale/form-id.ts';
import { id, type PageWords } from './locale/index.ts';

/** Where a complaint about the village itself goes when only the village would read it here. */
const elsewhere = ({ elsewhere: { ask, what, then, sms } }: PlainFormWords): Html => html`<p class="note" id="elsewhere">${ask} <strong>${what}</strong>${then} <a href="https://www.lapor.go.id/" rel="noopener">lapor.go.id</a> ${sms}</p>`;

export interface FormView {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  /** What was wrong as a whole, in words. */
  readonly problem?: string | undefined;
  /** Numbers in the text that its writer may not want to show. */
  readonly numbers?: PrivateNumbers | undefined;
  readonly programName?: string | undefined;
  /** False where no office outside the village can take what is about its officials or its fund. */
  readonly takesAboutVillage: boolean;
}

/** The first button is what the Enter key presses: the one that shows least. */
function numbersWarning({ identity, phone }: PrivateNumbers, words: PlainFormWords['numbers']): Html {
  return html`<div class="note bad" role="alert" tabindex="-1" autofocus><p><strong>${words.title}</strong></p>
${identity.length ? html`<p>${words.identity(identity.join(', '))}</p>` : ''}${phone.length ? html`<p>${words.phone(phone.join(', '))}</p>` : ''}<p>${words.why}</p>
<p class="row"><button name="numbers" value="mask">${words.mask}</button> <button class="btn plain" name="numbers" value="keep">${words.asItIs}</button></p></div>`;
}

export function formView({ values, errors, problem, numbers, programName, takesAboutVillage }: FormView, all: PageWords = id): Html {
  const { form: words, labels, notice } = all;
  const wrong = new Map(errors.map(({ field, message }): [string, string] => [fieldName(field), fieldMessage(fieldName(field), message, all)]));
  const error = (name: string): Html | string => (wrong.has(name) ? html`<span class="error" id="${name}-error">${wrong.get(name)}</span>` : '');
  const state = (name: string, hint = false): Html => {
    const by = [hint ? `${name}-hint` : '', wrong.has(name) ? `${name}-error` : ''].filter(Boolean).join(' ');
    return html`${by ? html`aria-describedby="${by}"` : ''} ${wrong.has(name) ? html`aria-invalid="true"` : ''}`;
  };
  const input = (name: string, label: string, { type = 'text', hint = '', auto = 'off', max = 120, mode = 'text', required = false } = {}): Html => html`<div class="field"><label for="${name}">${label}</label>${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : ''}<input id="${name}" name="${name}" type="${type}" inputmode="${mode}" maxlength="${max}" autocomplete="${auto}" value="${values[name] ?? ''}" ${state(name, hint !== '')} ${required ? 'required' : ''}>${error(name)}</div>`;
  const check = (name: string, label: string, hint: string): Html => html`<label class="pick"><input type="checkbox" id="${name}" name="${name}" value="yes" ${values[name] === 'yes' ? 'checked' : ''} ${state(name)}><span><strong>${label}</strong><span class="hint">${hint}</span>${error(name)}</span></label>`;
  const radio = (name: string, value: string, label: string, hint: string): Html => html`<label class="pick"><input type="radio" name="${name}" value="${value}" ${values[name] === value ? 'checked' : ''} required><span><strong>${label}</strong>${hint ? html`<span class="hint">${hint}</span>` : ''}</span></label>`;

  return html`${problem ? html`<div class="note bad" role="alert" tabindex="-1" autofocus><p><strong>${problem}</strong></p>${wrong.size ? html`<ul>${[...wrong].map(([name, message]) => html`<li><a href="#${name}">${words.fields[name] ?? words.field}</a>: ${message}</li>`)}</ul>` : ''}</div>` : ''}
<form method="post" action="" target="_self" accept-charset="utf-8">${numbers ? numbersWarning(numbers, words.numbers) : ''}
${['key', 'formToken', 'program'].map((name) => html`<input type="hidden" name="${name}" value="${values[name] ?? ''}" autocomplete="off">`)}
<p class="pot" aria-hidden="true"><label>${words.leaveEmpty} <input type="text" name="website" tabindex="-1" autocomplete="off"></label></p>
${programName ? html`<p class="note">${words.aboutProgram}: <strong>${programName}</strong></p>` : ''}
<fieldset id="kind" tabindex="-1" ${state('kind')}><legend>${words.kind}</legend>${ASPIRATION_KINDS.map((kind) => radio('kind', kind, labels.kind[kind], words.kindHints[kind]))}${error('kind')}</fieldset>
<div class="field"><label for="category">${words.category}</label><select id="category" name="category" ${state('category')} required><option value="">${words.choose}</option>${ASPIRATION_CATEGORIES.map((key) => html`<option value="${key}" ${values['category'] === key ? 'selected' : ''}>${labels.category[key]}</option>`)}</select>${error('category')}</div>
${input('title', words.short, { hint: words.shortHint, required: true })}
<div class="field"><label for="text">${words.text}</label><span class="hint" id="text-hint">${words.textHint}</span><textarea id="text" name="text" maxlength="4000" ${state('text', true)} required>${values['text'] ?? ''}</textarea>${error('text')}</div>
${input('place', words.place, { hint: words.placeHint, max: 300 })}
<fieldset><legend>${words.who}</legend>${check('anonymous', words.anonymous, words.anonymousHint)}${check('confidential', words.confidential, words.confidentialHint)}${takesAboutVillage ? check('aboutVillageOfficials', words.officials, words.officialsHint) : elsewhere(words)}</fieldset>
<fieldset><legend>${words.contact}</legend>${input('name', words.name, { auto: 'name' })}${input('whatsapp', words.whatsapp, { type: 'tel', mode: 'tel', auto: 'tel', max: 20, hint: words.whatsappHint })}${input('email', words.email, { type: 'email', mode: 'email', auto: 'email', max: 254 })}
<fieldset id="adult" tabindex="-1" ${state('adult')}><legend>${words.adult}</legend>${radio('adult', 'yes', words.yes, '')}${radio('adult', 'no', words.no, words.noHint)}${error('adult')}</fieldset>${input('guardianName', words.guardianName)}${input('guardianContact', words.guardianContact, { max: 254 })}</fieldset>
<fieldset><legend>${words.consents}</legend>${check('consent-contact', labels.consent.contact, words.contactConsentHint)}${check('consent-publication', labels.consent.publication, words.publicationConsentHint)}</fieldset>
<button>${words.send}</button><p class="hint">${words.sendHint}</p>
<h2 id="data">${words.notice}</h2>${notice.text.map((line) => html`<p>${line}</p>`)}<p class="hint">${notice.version(NOTICE_VERSION)}</p></form>`;
}
