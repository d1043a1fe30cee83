/** Sites that ask for a key: a short list, each with its address to look at, and a decision. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ProblemError } from '@kentongan/client';
import type { SiteRequestItem } from '@kentongan/contract/schemas';
import { emptyPlace, failure, skeleton } from './notice.ts';
import { define, View } from './view.ts';

export class Sites extends View {
  static override properties: PropertyDeclarations = { items: { state: true }, problem: { state: true }, said: { state: true }, busy: { state: true }, confirming: { state: true } };
  declare items: readonly SiteRequestItem[] | undefined;
  declare problem: ProblemError | undefined;
  declare said: string;
  declare busy: boolean;
  /** The request that is about to be approved. */
  declare confirming: string | undefined;

  constructor() {
    super();
    this.said = '';
    this.busy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
  }

  async #read(): Promise<void> {
    this.problem = undefined;
    try {
      this.items = (await this.app.desk.siteRequests()).items;
    } catch (error) {
      if (!this.app.session.lost(error)) this.problem = error instanceof ProblemError ? error : undefined;
      this.items = undefined;
    }
  }

  async #decide({ id, name }: SiteRequestItem, approve: boolean): Promise<void> {
    const { sites } = this.words;
    const field = this.querySelector<HTMLInputElement>(`#reason-${id}`)!;
    const reason = field.value.trim();
    if (this.busy) return;
    if (!approve && !reason) {
      this.said = sites.reasonFirst;
      field.focus();
      return;
    }
    this.busy = true;
    this.confirming = undefined;
    try {
      const { key } = await this.app.desk.decideOnSite(id, { approve, ...(reason ? { reason } : {}) });
      this.said = approve ? sites.approved(name, key ?? '') : sites.refused(name);
      await this.#read();
      await this.focusOn('#sites-title');
    } catch (error) {
      if (!this.app.session.lost(error)) this.said = this.sentence(error instanceof ProblemError ? error : undefined);
    }
    this.busy = false;
  }

  readonly #ask = (id: string): void => {
    this.said = '';
    this.confirming = id;
    void this.focusOn(`#sure-${id}`);
  };

  readonly #leave = (id: string): void => {
    this.confirming = undefined;
    void this.focusOn(`#approve-${id}`);
  };

  /** What an approval opens, by its address: nothing but that origin. */
  #sure(item: SiteRequestItem): TemplateResult {
    const { sites, cancel } = this.words;
    const origin = URL.canParse(item.url) ? new URL(item.url).origin : item.url;
    return html`<div class="notice" role="group" aria-labelledby=${`sure-${item.id}`}><p><strong id=${`sure-${item.id}`} tabindex="-1">${sites.sure(item.name)}</strong></p>
      <p>${sites.opens}</p><p class="text-title"><bdi>${origin}</bdi></p><p class="hint">${sites.exactly}</p>
      <div class="buttons field"><button class="btn main" type="button" @click=${() => this.#decide(item, true)}>${sites.yes}</button><button class="btn" type="button" @click=${() => this.#leave(item.id)}>${cancel}</button></div></div>`;
  }

  #one(item: SiteRequestItem): TemplateResult {
    const { sites } = this.words;
    const asked = new Intl.DateTimeFormat(this.app.speech.locale, { dateStyle: 'long' }).format(new Date(item.askedAt));
    return html`<li class="field"><h2>${item.name}${item.suspect ? html`${' '}<span class="warn">${sites.suspect}</span>` : nothing}</h2>
      <p>${/^https?:/i.test(item.url) ? html`<a href=${item.url} rel="noopener noreferrer">${item.url}</a>` : item.url}</p>
      <p class="hint">${item.region.name} (${item.region.code}) · ${sites.asked(asked)}${item.email ? ` · ${sites.email}: ${item.email}` : ''}</p>
      <p class="field"><label for=${`reason-${item.id}`}>${sites.reason}</label><span class="hint" id=${`reason-${item.id}-hint`}>${sites.reasonHint}</span><input class="in" id=${`reason-${item.id}`} maxlength="300" autocomplete="off" aria-describedby=${`reason-${item.id}-hint`}></p>
      ${this.confirming === item.id ? this.#sure(item) : html`<div class="buttons field"><button class="btn main" type="button" id=${`approve-${item.id}`} aria-label=${`${sites.approve}: ${item.name}`} @click=${() => this.#ask(item.id)}>${sites.approve}</button><button class="btn stop" type="button" aria-label=${`${sites.refuse}: ${item.name}`} @click=${() => this.#decide(item, false)}>${sites.refuse}</button></div>`}</li>`;
  }

  override render(): TemplateResult {
    const { words, items } = this;
    const { sites } = words;
    return html`<section class="sites" aria-labelledby="sites-title"><h1 id="sites-title" tabindex="-1">${sites.title}</h1><p class="hint">${sites.lead}</p>
      <p role="status">${this.said}</p>
      ${items === undefined ? (this.problem ? failure(words, sites.failed, this.sentence(this.problem), this.problem, () => void this.#read()) : skeleton(words, 4))
        : items.length === 0 ? emptyPlace('inbox', sites.empty) : html`<ul role="list">${items.map((item) => this.#one(item))}</ul>`}</section>`;
  }
}

define('kim-sites', Sites);

declare global {
  interface HTMLElementTagNameMap { 'kim-sites': Sites }
}
