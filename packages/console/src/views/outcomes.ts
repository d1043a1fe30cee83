/** Programs and news that came of a ticket: shown to all, chosen by whoever moderates it. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { idOfSlug } from '@kentongan/contract/codes';
import type { DeskTicket } from '@kentongan/contract/schemas';
import { define, View } from './view.ts';

interface Choice { readonly id: string; readonly title: string }

export class Outcomes extends View {
  static override properties: PropertyDeclarations = { ticket: { attribute: false }, may: { attribute: false }, open: { state: true }, choices: { state: true }, said: { state: true } };
  declare ticket: DeskTicket;
  declare may: boolean;
  declare open: boolean;
  declare choices: readonly Choice[] | undefined;
  declare said: string;

  constructor() {
    super();
    this.open = false;
    this.said = '';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const before = changed.get('ticket') as DeskTicket | undefined;
    if (before && before.number !== this.ticket.number) {
      this.open = false;
      this.choices = undefined;
      this.said = '';
    }
  }

  /** The end of a page's address is its id. */
  get #chosen(): Choice[] {
    return this.ticket.outcomes.map(({ title, url }) => ({ title, id: idOfSlug(url.replace(/^.*\//, '')) }));
  }

  readonly #edit = async (): Promise<void> => {
    this.open = true;
    this.said = '';
    const region = this.ticket.region.code;
    const [programs, news] = await Promise.all([this.app.client.programs.list({ region, limit: 20 }), this.app.client.news.list({ region, scope: 'up', limit: 20 })].map((list) => list.catch(() => ({ items: [] }))));
    const found = [...(programs?.items ?? []), ...(news?.items ?? [])].map((item) => ({ id: item.id, title: 'name' in item ? item.name : item.title }));
    const chosen = this.#chosen;
    this.choices = [...chosen, ...found.filter(({ id }) => !chosen.some((one) => one.id === id))];
  };

  readonly #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const ids = [...this.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);
    const outcome = await this.app.open.setOutcomes(this.ticket, ids.slice(0, 10));
    this.said = outcome.kind === 'done' ? this.words.ticket.outcomesSaved : outcome.kind === 'refused' ? this.sentence(outcome.problem) : this.words.unexpected;
    this.open = outcome.kind !== 'done';
  };

  override render(): TemplateResult | typeof nothing {
    const { ticket: say, cancel, loading } = this.words;
    const { outcomes } = this.ticket;
    if (outcomes.length === 0 && !this.may) return nothing;
    const chosen = new Set(this.#chosen.map(({ id }) => id));
    return html`<section aria-labelledby="outcomes-title"><h3 id="outcomes-title">${say.outcomes}</h3>
      ${this.said ? html`<p class="notice" role="status">${this.said}</p>` : nothing}
      ${outcomes.length > 0 && !this.open ? html`<ul class="links">${outcomes.map(({ title, url }) => html`<li><a href=${url}>${title}</a></li>`)}</ul>` : nothing}
      ${this.open ? html`<form @submit=${this.#save}><p class="hint">${say.outcomesHint}</p>
        ${this.choices === undefined ? html`<p role="status">${loading}</p>` : this.choices.length === 0 ? html`<p>${say.outcomesNone}</p>` : this.choices.map(({ id, title }) => html`<label class="tick"><input type="checkbox" value=${id} ?checked=${chosen.has(id)}><span>${title}</span></label>`)}
        <div class="buttons"><button class="btn main" type="submit">${say.outcomesSave}</button><button class="btn" type="button" @click=${() => { this.open = false; }}>${cancel}</button></div></form>`
        : this.may ? html`<button class="btn" type="button" @click=${this.#edit}>${outcomes.length > 0 ? say.outcomesEdit : say.outcomesAdd}</button>` : nothing}</section>`;
  }
}

define('kim-outcomes', Outcomes);

declare global {
  interface HTMLElementTagNameMap { 'kim-outcomes': Outcomes }
}
