/** Step 6: the site key, asked for where there is none, and the decision by the code of the request. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Words } from '../i18n/words.ts';
import type { Place } from '../snippet/choice.ts';
import { askForSite, formToken, Refused, siteStatus, type Asked, type SiteStatus } from '../state/api.ts';
import { copySelection, type Copied } from './copy.ts';
import { define, View } from './view.ts';

export class SiteKey extends View {
  static override properties: PropertyDeclarations = { words: { attribute: false }, language: {}, place: { attribute: false }, site: {}, asked: { state: true }, decided: { state: true }, busy: { state: true }, failure: { state: true }, said: { state: true }, wrong: { state: true } };
  declare words: Words;
  declare language: 'id' | 'en';
  declare place: Place | undefined;
  declare site: string;
  declare asked: Asked | undefined;
  declare decided: SiteStatus | undefined;
  declare busy: boolean;
  declare failure: string;
  declare said: Copied | undefined;
  declare wrong: readonly string[];
  use: (key: string) => void = () => {};
  /** Asked for when the form is opened, so that it is old enough when it is sent. */
  #token: Promise<string> | undefined;

  constructor() {
    super();
    this.busy = false;
    this.failure = '';
    this.wrong = [];
  }

  readonly #opened = (event: Event): void => {
    if ((event.target as HTMLDetailsElement).open) this.#token ??= formToken().catch(() => '');
  };

  #refused(error: unknown): void {
    this.failure = (error instanceof Refused ? error.titles?.[this.language] : undefined) ?? this.words.key.failed;
    this.wrong = error instanceof Refused ? error.fields : [];
  }

  readonly #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    if (!this.place) {
      this.failure = this.words.key.placeFirst;
      return;
    }
    const form = new FormData(event.target as HTMLFormElement);
    const field = (name: string): string => (form.get(name) as string).trim();
    this.busy = true;
    this.failure = '';
    this.wrong = [];
    try {
      this.asked = await askForSite({ name: field('name'), url: field('url'), region: this.place.code, email: field('email'), website: field('website'), formToken: (await this.#token) ?? '' });
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('.receipt')?.focus());
    } catch (error) {
      this.#refused(error);
    }
    this.busy = false;
  };

  readonly #look = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.failure = '';
    try {
      this.decided = await siteStatus(this.querySelector<HTMLInputElement>('#request-code')!.value);
    } catch (error) {
      this.decided = undefined;
      this.#refused(error);
    }
  };

  readonly #copy = (): void => {
    getSelection()!.selectAllChildren(this.querySelector('.receipt .big')!);
    this.said = copySelection();
  };

  #field(name: string, type: string, label: string, hint = ''): TemplateResult {
    return html`<p class="field"><label for=${`site-${name}`}>${label}</label>${hint ? html`<span class="hint" id=${`site-${name}-hint`}>${hint}</span>` : nothing}<input class="in" id=${`site-${name}`} name=${name} type=${type} required maxlength="200" aria-describedby=${hint ? `site-${name}-hint` : nothing} aria-invalid=${this.wrong.includes(name) ? 'true' : nothing}></p>`;
  }

  override render(): TemplateResult {
    const { key, result } = this.words;
    const { asked, decided } = this;
    return html`<p class="field"><label for="site">${key.label}</label><span class="hint" id="site-hint">${key.hint}</span><input class="in" id="site" type="text" autocomplete="off" spellcheck="false" maxlength="80" aria-describedby="site-hint" .value=${this.site} @change=${(event: Event) => this.use((event.target as HTMLInputElement).value.trim())}></p>
      <details class="settings" @toggle=${this.#opened}><summary>${key.ask}</summary><div>${asked
        ? html`<div class="receipt" tabindex="-1"><p><b>${key.sent(key.offices[asked.office.level])}</b></p><p>${key.code}</p><p class="big">${asked.code}</p><p class="row"><button class="btn main" type="button" @click=${this.#copy}>${result.copy}</button><span role="status">${this.said ? result[this.said] : nothing}</span></p><p class="hint">${key.codeHint}</p></div>`
        : html`<form class="request" @submit=${this.#send}><p class="hint">${key.askHint}</p>
          ${this.#field('name', 'text', key.name)}${this.#field('url', 'url', key.url, 'https://…')}${this.#field('email', 'email', key.email, key.emailHint)}
          <p class="pot" aria-hidden="true"><label for="site-website">${key.trap}</label><input id="site-website" name="website" type="text" tabindex="-1" autocomplete="off"></p>
          <p class="row"><button class="btn main" type="submit" aria-disabled=${this.busy ? 'true' : nothing}>${this.busy ? key.sending : key.send}</button></p></form>`}</div></details>
      <details class="settings"><summary>${key.status}</summary><form class="status" @submit=${this.#look}>
        <p class="field"><label for="request-code">${key.statusLabel}</label><input class="in" id="request-code" type="text" required autocomplete="off" spellcheck="false"></p><p class="row"><button class="btn" type="submit">${key.look}</button></p></form></details>
      <div role="status">${decided ? html`<p class="note"><b>${decided.name}</b>: ${key.states[decided.status]}${decided.reason ? html`<br>${key.reason}: ${decided.reason}` : nothing}${decided.key ? html`<br><code>${decided.key}</code>` : nothing}</p>${decided.key ? html`<p><button class="btn" type="button" @click=${() => this.use(decided.key!)}>${key.use}</button></p>` : nothing}` : nothing}</div>
      ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : nothing}`;
  }
}

define('kim-builder-key', SiteKey);

declare global {
  interface HTMLElementTagNameMap { 'kim-builder-key': SiteKey }
}
