/** The form of one action: its fields from the data in actions/, what is typed kept as a draft, sent with the version that was seen. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { newIdempotencyKey } from '@kentongan/client';
import { shrinkPhoto } from '@kentongan/client/photos';
import type { DeskTicket, SimilarItem } from '@kentongan/contract/schemas';
import { buildAction, initialValues, labelOf, type Problems } from '../actions/build.ts';
import { unitsFor } from '../actions/units.ts';
import { ACTION_FORMS, fieldsOf, type StaffAction } from '../actions/forms.ts';
import { icon } from '../icons.ts';
import { changesBetween } from '../state/changes.ts';
import type { Values } from '../state/drafts.ts';
import type { Outcome } from '../state/open-ticket.ts';
import { drawField, fieldId, type FieldUse } from './action-fields.ts';
import { define, View } from './view.ts';

export class ActionFormView extends View {
  static override properties: PropertyDeclarations = { action: { attribute: false }, possible: { attribute: false }, problems: { state: true }, said: { state: true }, busy: { state: true }, uploading: { state: true }, similar: { state: true } };
  declare action: StaffAction;
  /** Whether the API still offers the action. */
  declare possible: boolean;
  declare problems: Problems;
  declare said: string;
  declare busy: boolean;
  declare uploading: boolean;
  declare similar: readonly SimilarItem[] | undefined;
  onOutcome: (outcome: Outcome) => void = () => {};
  onLeave: () => void = () => {};

  constructor() {
    super();
    this.#forget();
  }

  #forget(): void {
    this.problems = {};
    this.said = '';
    this.busy = this.uploading = false;
    this.similar = undefined;
  }

  get #ticket(): DeskTicket {
    return this.app.open.ticket!;
  }

  get #draft(): string {
    return `${this.#ticket.number}/${this.action}`;
  }

  get values(): Values {
    return this.app.drafts.get(this.#draft) ?? initialValues(this.action, this.#ticket);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!changed.has('action')) return;
    this.#forget();
    if (this.action === 'merge') void this.app.desk.similar(this.#ticket.number).then(({ items }) => { this.similar = items; }, () => { this.similar = []; });
  }

  /** To the first thing that has to be written. */
  enter(): void {
    (this.querySelector<HTMLElement>('textarea, select, input') ?? this.querySelector<HTMLElement>('button'))?.focus();
  }

  readonly #set = (name: string, value: string | boolean): void => {
    this.app.drafts.set(this.#draft, { ...this.values, [name]: value }, this.#ticket);
    if (this.problems[name]) this.problems = Object.fromEntries(Object.entries(this.problems).filter(([other]) => other !== name));
    this.requestUpdate();
  };

  readonly #upload = async (file: File): Promise<void> => {
    const { app, words } = this;
    const before = this.#ticket;
    const { number } = before;
    const draft = this.#draft;
    const values = this.values;
    this.uploading = true;
    try {
      const photo = await shrinkPhoto(file);
      if (typeof photo === 'string') {
        this.problems = { ...this.problems, photo: photo === 'photo_too_large' ? words.action.problems.tooLarge : words.action.problems.notPhoto };
        this.uploading = false;
        return;
      }
      const { id } = await app.desk.addPhoto(number, photo.blob, { idempotencyKey: newIdempotencyKey() });
      app.drafts.set(draft, { ...(app.drafts.get(draft) ?? values), photo: id }, before);
      if (app.open.number === number) await app.open.reload(({ ticket }) => {
        // Our own photo is no news to us; what a colleague did is.
        if (ticket && changesBetween(before, ticket).every(({ what }) => what === 'photos' || what === 'history')) app.drafts.look(draft, ticket);
      });
    } catch (error) {
      if (!app.session.lost(error)) this.problems = { ...this.problems, photo: `${words.action.problems.upload} ${this.sentence(error instanceof Error && 'titles' in error ? error as never : undefined)}` };
    }
    this.uploading = false;
  };

  readonly #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy || !this.possible) return;
    const { words } = this;
    this.said = '';
    if (this.uploading) this.problems = { photo: words.action.problems.waitUpload };
    else {
      const built = buildAction(this.action, this.values, this.#ticket, words, unitsFor(this.app.places.units(this.#ticket.region.code), this.#ticket));
      this.problems = 'problems' in built ? built.problems : {};
      if ('action' in built) return this.#act(built.action);
    }
    await this.focusOn('.summary');
  };

  async #act(action: Parameters<typeof this.app.open.act>[1]): Promise<void> {
    const draft = this.#draft;
    // Typed or not, it is kept until the server has it: a session may have ended meanwhile.
    this.app.drafts.set(draft, this.values, this.#ticket);
    this.busy = true;
    const outcome = await this.app.open.act(this.#ticket, action);
    this.busy = false;
    if (outcome.kind === 'done') this.app.drafts.drop(draft);
    if (outcome.kind === 'refused') {
      const { problem } = outcome;
      this.problems = Object.fromEntries(problem.errors.map(({ field, message }) => [field.replace(/^.*\./, ''), message]));
      this.said = `${this.sentence(problem)} ${this.words.quote(problem.code)}`;
      await this.focusOn('.summary');
    } else this.onOutcome(outcome);
  }

  #summary(): TemplateResult | typeof nothing {
    const problems = Object.entries(this.problems);
    if (problems.length === 0 && !this.said) return nothing;
    return html`<div class="notice stop summary" role="alert" tabindex="-1"><p><strong>${this.words.action.problems.title}</strong></p>${this.said ? html`<p>${this.said}</p>` : nothing}
      ${problems.length > 0 ? html`<ul>${problems.map(([name, problem]) => html`<li><button class="link" type="button" @click=${() => this.querySelector<HTMLElement>(`#${fieldId(name)}`)?.focus()}>${problem}</button></li>`)}</ul>` : nothing}</div>`;
  }

  override render(): TemplateResult | typeof nothing {
    const { action: say, cancel } = this.words;
    const ticket = this.app.open.ticket;
    if (!ticket) return nothing;
    const text = say.text[this.action];
    const form = ACTION_FORMS[this.action];
    const use: FieldUse = {
      app: this.app, ticket, values: this.values, problems: this.problems, uploading: this.uploading, similar: this.similar,
      set: this.#set, upload: (file) => void this.#upload(file), label: (field) => labelOf(field, this.action, this.words), action: this.action,
    };
    return html`<form class="act sheet" novalidate aria-labelledby="act-title" @submit=${this.#send}>
      <h4 id="act-title">${icon(form.icon)}${text.name}</h4><p class="hint">${text.what}</p>
      ${this.#summary()}
      ${fieldsOf(this.action, ticket).map((field) => drawField(field, use))}
      ${text.message ? html`<p class="hint">${icon(form.audience === 'isPublic' && !ticket.confidential ? 'users' : 'lock')} ${say[form.audience === 'isPublic' && ticket.confidential ? 'parties' : form.audience]}</p>` : nothing}
      <div class="buttons">${this.possible ? html`<button class=${form.tone === 'stop' ? 'btn main danger' : 'btn main'} type="submit" aria-disabled=${this.busy ? 'true' : 'false'}>${this.busy ? say.sending : text.send}</button>` : nothing}
      <button class="btn" type="button" @click=${() => { this.app.drafts.drop(this.#draft); this.onLeave(); }}>${cancel}</button></div></form>`;
  }
}

define('kim-action-form', ActionFormView);

declare global {
  interface HTMLElementTagNameMap { 'kim-action-form': ActionFormView }
}
