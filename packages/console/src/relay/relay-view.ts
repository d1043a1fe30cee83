/** The relay form: a KIM editor writes for a villager of the own village, consent noted. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ASPIRATION_CATEGORIES, ASPIRATION_KINDS } from '@kentongan/contract/status';
import type { Values } from '../state/drafts.ts';
import { define, View } from '../views/view.ts';
import { buildRelay, EMPTY_RELAY, relayProblems } from './build-relay.ts';
import { adultField, choiceField, relayId, textField, tickField, type RelayUse } from './relay-fields.ts';
import { slip } from './slip.ts';

/** Under which the draft is kept. */
export const RELAY_DRAFT = 'titipan/form';

export class RelayView extends View {
  static override properties: PropertyDeclarations = { problems: { state: true } };
  declare problems: Readonly<Record<string, string>>;

  constructor() {
    super();
    this.problems = {};
  }

  override firstUpdated(): void {
    void this.focusOn('h1');
  }

  get #values(): Values {
    return this.app.drafts.get(RELAY_DRAFT) ?? EMPTY_RELAY;
  }

  /** The editor's village. */
  get #village(): string | undefined {
    return this.app.session.info?.roles.find(({ role, scope }) => role === 'kim_editor' && scope)?.scope ?? undefined;
  }

  readonly #set = (name: string, value: string | boolean): void => {
    this.app.drafts.set(RELAY_DRAFT, { ...this.#values, [name]: value });
    if (this.problems[name]) this.problems = Object.fromEntries(Object.entries(this.problems).filter(([other]) => other !== name));
    this.requestUpdate();
  };

  readonly #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { app } = this;
    if (app.relay.busy) return;
    this.problems = relayProblems(this.#values, this.words.relay);
    if (Object.keys(this.problems).length > 0) return this.focusOn('.summary');
    if (await app.relay.send(buildRelay(this.#values, this.#village!, app.speech.language))) {
      app.drafts.drop(RELAY_DRAFT);
      void app.list.refresh();
      window.scrollTo(0, 0);
      return this.focusOn('h1');
    }
    const { problem } = app.relay;
    this.problems = Object.fromEntries((problem?.errors ?? []).map(({ field, message }) => [field.replace(/^.*\./, ''), message]));
    await this.focusOn('.summary');
  };

  readonly #another = (): void => {
    this.app.relay.clear();
    void this.focusOn('h1');
  };

  #summary(): TemplateResult | typeof nothing {
    const problems = Object.entries(this.problems);
    const { problem } = this.app.relay;
    if (problems.length === 0 && !problem) return nothing;
    return html`<div class="notice stop summary" role="alert" tabindex="-1"><p><strong>${this.words.relay.problems.title}</strong></p>
      ${problem ? html`<p>${problem.isTemporary ? this.words.relay.again : nothing} ${this.sentence(problem)} ${this.words.quote(problem.code)}</p>` : nothing}
      ${problems.length > 0 ? html`<ul>${problems.map(([name, text]) => html`<li><button class="link" type="button" @click=${() => this.querySelector<HTMLElement>(`#${relayId(name)}`)?.focus()}>${this.#label(name)}: ${text}</button></li>`)}</ul>` : nothing}</div>`;
  }

  #label(name: string): string {
    const say = this.words.relay;
    const labels: Readonly<Record<string, string>> = { category: say.category, title: say.heading, text: say.text, place: say.place, adult: say.adult, name: say.name, whatsapp: say.whatsapp, email: say.email, guardianName: say.guardianName, guardianContact: say.guardianContact, consentNoted: say.noted, contact: say.contact };
    return labels[name] ?? name;
  }

  override render(): TemplateResult | typeof nothing {
    const { app, words, labels } = this;
    const { relay: say } = words;
    if (app.relay.receipt) return slip(app, app.relay.receipt, this.#another);
    const village = this.#village;
    if (!village) return nothing;
    const values = this.#values;
    const use: RelayUse = { words, values, problems: this.problems, set: this.#set };
    return html`<form class="relay" novalidate aria-labelledby="relay-title" @submit=${this.#send}>
      <h1 id="relay-title" tabindex="-1">${say.title}</h1><p>${say.intro}</p>
      ${this.#summary()}
      <section class="sheet" aria-labelledby="relay-tell"><h2 id="relay-tell">${say.tell}</h2>
        <p class="fixed"><span class="label">${say.village}</span><strong>${app.places.name(village)}</strong> <span class="hint">${say.villageHint}</span></p>
        <div class="pair">${choiceField(use, 'kind', say.kind, ASPIRATION_KINDS.map((key) => [key, labels.kind[key]]))}${choiceField(use, 'category', say.category, ASPIRATION_CATEGORIES.map((key) => [key, labels.category[key]]))}</div>
        ${textField(use, 'title', say.heading, { hint: say.headingHint })}${textField(use, 'text', say.text, { hint: say.textHint, rows: 7 })}${textField(use, 'place', say.place, { hint: say.placeHint })}</section>
      <section class="sheet" aria-labelledby="relay-keep"><h2 id="relay-keep">${say.keep}</h2>
        ${tickField(use, 'anonymous', say.anonymous, say.anonymousHint)}${tickField(use, 'confidential', say.confidential, say.confidentialHint)}${tickField(use, 'aboutVillageOfficials', say.officials, say.officialsHint)}</section>
      <section class="sheet" aria-labelledby="relay-who"><h2 id="relay-who">${say.who}</h2>
        ${adultField(use)}
        ${values['adult'] === 'yes' ? html`${values['anonymous'] === true ? nothing : textField(use, 'name', say.name)}${textField(use, 'whatsapp', say.whatsapp, { hint: say.whatsappHint, type: 'tel' })}${textField(use, 'email', say.email, { type: 'email' })}<p class="hint">${say.contactHint}</p>` : nothing}
        ${values['adult'] === 'no' ? html`<h3>${say.guardian}</h3><div class="pair">${textField(use, 'guardianName', say.guardianName)}${textField(use, 'guardianContact', say.guardianContact)}</div>` : nothing}</section>
      <section class="sheet" aria-labelledby="relay-agreed"><h2 id="relay-agreed">${say.agreed}</h2><p class="hint">${say.agreedHint}</p>
        ${tickField(use, 'consentNoted', say.noted, say.notedHint)}${tickField(use, 'contact', say.contact)}${values['confidential'] === true ? nothing : tickField(use, 'publication', say.publication)}</section>
      <div class="buttons"><button class="btn main" type="submit" aria-disabled=${app.relay.busy ? 'true' : 'false'}>${app.relay.busy ? say.sending : say.send}</button></div></form>`;
  }
}

define('kim-relay', RelayView);

declare global {
  interface HTMLElementTagNameMap { 'kim-relay': RelayView }
}
