/** One ticket: everything the role may see, and a form for each thing it may do. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { DeskTicket, TicketPhoto } from '@kentongan/contract/schemas';
import { ACTION_FORMS, actionsOf, answerOf, type StaffAction } from '../actions/forms.ts';
import { icon } from '../icons.ts';
import type { Outcome } from '../state/open-ticket.ts';
import { hashOf } from '../state/router.ts';
import './action-form.ts';
import { conflict } from './conflict.ts';
import { emptyPlace, failure, skeleton } from './notice.ts';
import './outcomes.ts';
import { othersCan, ownUnits } from './take-on.ts';
import { ticketDue, ticketFacts, ticketHead } from './ticket-head.ts';
import { ticketHistory } from './ticket-history.ts';
import { isPublishable, moderates, ticketPhotos, type PhotoUse } from './ticket-photos.ts';
import { ticketTexts } from './ticket-texts.ts';
import { define, View } from './view.ts';

export class TicketView extends View {
  static override properties: PropertyDeclarations = { writing: { state: true }, seen: { state: true }, said: { state: true }, publishing: { state: true }, photoRefused: { state: true }, taking: { state: true } };
  /** The action whose form is open. */
  declare writing: StaffAction | undefined;
  /** The ticket as it was seen, when somebody else changed it. */
  declare seen: DeskTicket | undefined;
  declare said: string;
  declare publishing: string | undefined;
  /** Whether it is being taken on by one's own office. */
  declare taking: boolean;
  declare photoRefused: PhotoUse['refused'];
  #number: string | undefined;
  /** Opened by a person, not drawn yet. */
  #arriving = false;

  constructor() {
    super();
    this.said = '';
    this.taking = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { number, ticket } = this.app.open;
    if (number !== this.#number) {
      this.#number = number;
      this.seen = this.publishing = this.photoRefused = undefined;
      this.said = '';
      this.taking = false;
      // What was being written is taken up again.
      this.writing = this.app.drafts.of(number ?? '')[0] as StaffAction | undefined;
      this.#arriving = this.hasUpdated && number !== undefined;
    }
    if (ticket && this.writing) this.#compare(ticket, `${ticket.number}/${this.writing}`);
    // A form that holds nothing typed has no reason to stay once its action is gone.
    if (ticket && this.writing && !ticket.actions.includes(this.writing) && !this.app.drafts.get(`${ticket.number}/${this.writing}`)) this.writing = undefined;
  }

  /** The focus follows whoever opened it, once there is something to read. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { ticket, state } = this.app.open;
    if (!this.#arriving || (!ticket && state !== 'error')) return;
    this.#arriving = false;
    this.querySelector<HTMLElement>('#ticket-title, .empty')?.focus();
  }

  /** Tells when the ticket is another than the one that was written about: whoever comes back to a draft has to know. */
  #compare(ticket: DeskTicket, form: string): void {
    const about = this.app.drafts.about(form);
    if (!about || about.version === ticket.version) return;
    this.seen = about;
    this.app.drafts.look(form, ticket);
  }

  /** Opens the form of the answer, when there is one. Returns whether it did. */
  answer(): boolean {
    const action = this.app.open.ticket && answerOf(this.app.open.ticket);
    if (action) this.#write(action);
    return action !== undefined;
  }

  /** Closes the form and keeps what is typed. Returns whether one was open. */
  leaveForm(): boolean {
    if (this.taking) {
      this.taking = false;
      void this.focusOn('#take-on');
      return true;
    }
    if (!this.writing) return false;
    const left = this.writing;
    this.writing = undefined;
    void this.focusOn(`[data-action="${left}"]`);
    return true;
  }

  readonly #write = (action: StaffAction): void => {
    this.said = '';
    this.taking = false;
    this.writing = action;
    void this.focusOn('kim-action-form').then(() => this.querySelector('kim-action-form')?.enter());
  };

  readonly #takeOn = (): void => {
    this.said = '';
    this.writing = undefined;
    this.taking = true;
    void this.focusOn('kim-take-on').then(async () => {
      await this.querySelector('kim-take-on')?.updateComplete;
      this.querySelector<HTMLElement>('#take-on-title')?.focus();
    });
  };

  readonly #outcome = (outcome: Outcome, done: string): void => {
    if (outcome.kind === 'done') {
      this.writing = this.seen = undefined;
      this.taking = false;
      this.said = done;
      void this.focusOn('#said');
    } else if (outcome.kind === 'conflict') {
      this.seen = outcome.before;
      void this.focusOn('#conflict');
    }
  };

  /** What is said of an action that was done, with what it leaves to do. */
  #done(action: StaffAction): string {
    const { ticket } = this.app.open;
    const { action: { text }, ticket: say } = this.words;
    const waits = action === 'answer' && ticket?.photos.some((photo) => photo.from === 'office' && isPublishable(ticket, photo));
    return waits ? `${text[action].done} ${say.proofNotYet}` : text[action].done;
  }

  readonly #publish = async (photo: TicketPhoto): Promise<void> => {
    const { ticket } = this.app.open;
    if (!ticket) return;
    this.publishing = photo.id;
    this.photoRefused = undefined;
    const outcome = await this.app.open.publishPhoto(ticket, photo.id);
    this.publishing = undefined;
    if (outcome.kind === 'refused') this.photoRefused = { photo: photo.id, why: `${this.sentence(outcome.problem)} ${this.words.quote(outcome.problem.code)}` };
    else this.#outcome(outcome, this.words.ticket.photoPublished);
  };

  #actions(ticket: DeskTicket): TemplateResult {
    const { ticket: say, action, list } = this.words;
    const actions = actionsOf(ticket);
    const writing = this.writing;
    const own = ownUnits(this.app, ticket);
    // The way forward is marked once: to whoever has officers, else to oneself.
    const alone = own.length > 0 && !othersCan(this.app, ticket);
    const taking = this.taking && own.length > 0;
    const takeOn = own.length === 0 ? nothing : html`<button class=${alone ? 'btn main' : 'btn'} type="button" id="take-on" aria-expanded=${taking ? 'true' : 'false'} @click=${() => (taking ? this.leaveForm() : this.#takeOn())}>${icon('user')}${own.length === 1 ? action.takeOn.button(own[0]!.name) : action.takeOn.name}</button>`;
    // A form whose action is gone stays readable for as long as it holds what was typed.
    const form = writing ? html`<kim-action-form .app=${this.app} .action=${writing} .possible=${actions.includes(writing)} .onOutcome=${(outcome: Outcome) => this.#outcome(outcome, this.#done(writing))} .onLeave=${() => this.leaveForm()}></kim-action-form>` : nothing;
    return html`<section class="do" aria-labelledby="actions-title"><h3 id="actions-title">${say.actions}</h3>
      ${this.said ? html`<p class="notice good" id="said" role="status" tabindex="-1">${icon('check')}${this.said}</p>` : nothing}
      ${this.seen ? conflict(this.app.speech, this.seen, ticket, taking || (!!writing && actions.includes(writing))) : nothing}
      ${actions.length === 0 ? html`<p class="hint">${say.noActions}</p>` : html`<div class="buttons">${alone ? takeOn : nothing}${actions.map((name) => html`<button class=${`btn ${name === 'forward' && alone ? 'plain' : ACTION_FORMS[name].tone}`} type="button" data-action=${name} aria-expanded=${writing === name ? 'true' : 'false'} @click=${() => (writing === name ? this.leaveForm() : this.#write(name))}>${icon(ACTION_FORMS[name].icon)}${action.text[name].name}${this.app.drafts.get(`${ticket.number}/${name}`) ? html`<span class="dot"><span class="vh">(${list.unsent})</span></span>` : nothing}</button>${name === 'forward' && !alone ? takeOn : nothing}`)}</div>`}
      ${taking ? html`<kim-take-on .app=${this.app} .units=${own} .onOutcome=${(outcome: Outcome) => this.#outcome(outcome, action.takeOn.done)} .onLeave=${() => this.leaveForm()}></kim-take-on>` : nothing}
      ${form}</section>`;
  }

  #back(): TemplateResult {
    return html`<a class="to-list" href=${hashOf({ name: 'box', box: this.app.list.box })}>${icon('back')}${this.words.list.back}</a>`;
  }

  override render(): TemplateResult {
    const { ticket: say } = this.words;
    const { number, ticket, state, problem } = this.app.open;
    if (number === undefined) return emptyPlace('inbox', say.pick);
    if (!ticket) {
      const gone = problem?.status === 404 || problem?.status === 403;
      return html`${this.#back()}${state === 'error' ? failure(this.words, gone ? say.gone : say.failed, this.sentence(problem), problem, () => void this.app.open.reload()) : skeleton(this.words, 8)}`;
    }
    return html`${this.#back()}<article aria-labelledby="ticket-title">
      ${state === 'error' ? html`<p class="notice stop" role="alert">${say.failed} <button class="btn bare" type="button" @click=${() => void this.app.open.reload()}>${this.words.retry}</button></p>` : nothing}
      ${ticketHead(this.app, ticket)}${ticketDue(this.app, ticket)}${ticketTexts(this.words, ticket)}
      ${ticketPhotos(this.words, ticket, { busy: this.publishing, refused: this.photoRefused, publish: (photo) => void this.#publish(photo) })}
      ${this.#actions(ticket)}
      ${ticketFacts(this.app, ticket)}
      <kim-outcomes .app=${this.app} .ticket=${ticket} .may=${moderates(ticket)}></kim-outcomes>
      ${ticketHistory(this.app.speech, ticket)}</article>`;
  }
}

define('kim-desk-ticket', TicketView);

declare global {
  interface HTMLElementTagNameMap { 'kim-desk-ticket': TicketView }
}
