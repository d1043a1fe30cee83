/** Sites that ask for a key: a short list, each with its address to look at, and a decision. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ProblemError } from '@kentongan/client';
import type { SiteRequestItem } from '@kentongan/contract/schemas';
import { emptyPlace, failure, skeleton } from './notice.ts';
import { define, View } from './view.ts';

export class Sites extends View {
  static override properties: PropertyDeclarations = { items: { state: true }, problem: { state: true }, said: { state: true }, busy: { state: true } };
  declare items: readonly SiteRequestItem[] | undefined;
  declare problem: ProblemError | undefined;
  declare said: string;
  declare busy: boolean;

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

  #one(item: SiteRequestItem): TemplateResult {
    const { sites } = this.words;
    const asked = new Intl.DateTimeFormat(this.app.speech.locale, { dateStyle: 'long' }).format(new Date(item.askedAt));
    return html`<li class="field"><h3>${item.name}${item.suspect ? html` <span class="warn">${sites.suspect}</span>` : nothing}</h3>
      <p>${/^https?:/i.test(item.url) ? html`<a href=${item.url} rel="noopener noreferrer">${item.url}</a>` : item.url}</p>
      <p class="hint">${item.region.name} (${item.region.code}) · ${sites.asked(asked)}${item.email ? ` · ${sites.email}: ${item.email}` : ''}</p>
      <p class="field"><label for=${`reason-${item.id}`}>${sites.reason}</label><span class="hint" id=${`reason-${item.id}-hint`}>${sites.reasonHint}</span><input class="in" id=${`reason-${item.id}`} maxlength="300" autocomplete="off" aria-describedby=${`reason-${item.id}-hint`}></p>
      <div class="buttons field"><button class="btn main" type="button" aria-label=${`${sites.approve}: ${item.name}`} @click=${() => this.#decide(item, true)}>${sites.approve}</button><button class="btn stop" type="button" aria-label=${`${sites.refuse}: ${item.name}`} @click=${() => this.#decide(item, false)}>${sites.refuse}</button></div></li>`;
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
