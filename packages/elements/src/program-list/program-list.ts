/** `<kim-program-list>`: the programs of a region as notices, and each of them whole. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Program, ProgramList } from '@kentongan/contract/schemas';
import { KimElement } from '../base/element.ts';
import { KimNavigateEvent } from '../base/events.ts';
import { controlStyles } from '../base/control-styles.ts';
import { baseStyles } from '../base/styles.ts';
import { icon } from '../icons/icon.ts';
import { card, type CardContext } from './card.ts';
import { webLink } from './contact-link.ts';
import { DetailController } from './detail-controller.ts';
import { DetailView } from './detail-view.ts';
import { FILTER_KEYS, statusesOf, type FilterKey } from './filters.ts';
import { programsPath } from './first-request.ts';
import { CLIPBOARD } from './icons.ts';
import { id, type ProgramWords } from './locale/id.ts';
import { Pages } from './pages.ts';
import { formUrl, handToForm } from './page-form.ts';
import { styles } from './styles.ts';
import { statusAt } from './timing.ts';

export { programsPath } from './first-request.ts';

/** How programs are laid out. */
export type ProgramLayout = 'grid' | 'list' | 'compact';

/**
 * @summary Program announcements of a region: status, who may, until when, bring what, where to; each with its requirements and steps.
 * @slot - What is shown while the programs load, and if they never come: a link to the region's page.
 * @fires kim-load - Fresh programs are shown.
 * @fires kim-error - The API could not be read.
 * @fires kim-navigate - Somebody is about to open a program or the form; cancelable.
 * @csspart base - The whole widget.
 * @csspart heading - The title of the list.
 * @csspart notice - The line about a saved copy or an error.
 * @csspart card - One program.
 * @csspart status - Its status.
 * @csspart name - Its name.
 * @csspart facts - The four answers.
 * @csspart button - The button that opens it.
 * @csspart actions - Share, calendar, ask, print.
 * @csspart promise - The line about its cost.
 * @csspart dialog - The open program.
 * @csspart detail-name - Its name there.
 * @csspart section - A section there.
 * @csspart outdated - The warning that its content is old.
 * @csspart close - The button that closes it.
 * @cssproperty --kim-accent - The one colour a site sets.
 * @cssproperty --kim-ink - Text.
 * @cssproperty --kim-paper - Surface under the text.
 * @cssproperty --kim-font - Font family.
 * @cssproperty --kim-radius - Corner radius.
 * @cssproperty --kim-gap - Space between cards.
 */
export class KimProgramList extends KimElement<ProgramList> {
  static override properties: PropertyDeclarations = {
    ...KimElement.properties,
    limit: { type: Number, reflect: true }, layout: { reflect: true }, status: { reflect: true }, category: { reflect: true }, heading: {}, filter: { state: true }, said: { state: true },
  };
  /** Adopted by the shadow root, in this order. */
  static override styles = [baseStyles, controlStyles, styles];

  /** Programs at first and with each further press, 1 to 50. */
  declare limit: number | undefined;
  declare layout: ProgramLayout | undefined;
  /** One or several status keys, separated by commas or spaces; then the reader gets no choice of status. */
  declare status: string | undefined;
  /** A category key. */
  declare category: string | undefined;
  /** Stands in place of "Program untuk Anda". */
  declare heading: string | undefined;
  /** The reader's choice. @internal */
  declare filter: FilterKey;
  /** A sentence about something that did not work. @internal */
  declare said: { readonly text: string; readonly url: string } | undefined;

  #words: ProgramWords = id;
  readonly #detail = new DetailController(this);
  readonly #view = new DetailView(this);
  readonly #pages = new Pages(this);

  constructor() {
    super();
    this.filter = 'all';
  }

  /** @internal */
  heldProgram(programId: string): Program | undefined {
    return this.#items().find((program) => program.id === programId);
  }

  /** @internal */
  async loadProgram(programId: string, signal: AbortSignal): Promise<Program | undefined> {
    try {
      return await this.request<Program>(`/v1/programs/${encodeURIComponent(programId)}`, signal);
    } catch (error) {
      if ((error as { status?: number }).status === 404) return undefined;
      throw error;
    }
  }

  /** @internal */
  loadPage(cursor: string, signal: AbortSignal): Promise<ProgramList> {
    return this.request<ProgramList>(this.#path(this.place() ?? '', cursor), signal);
  }

  protected override async loadWords(language: string): Promise<void> {
    const words = language === 'en' ? (await import('./locale/en.ts')).en : id;
    await super.loadWords(language);
    this.#words = words;
  }

  protected override path(): string | null {
    const region = this.place();
    return region === null ? null : this.#path(region);
  }

  protected override isEmpty(data: ProgramList): boolean {
    return !data.items.length;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.#pages.follow(this.data);
    if (!this.#detail.current) this.#view.hide();
  }

  protected override updated(): void {
    this.#view.draw(this.#detail, this.#context());
  }

  #items(): readonly Program[] {
    return [...(this.data?.items ?? []), ...this.#pages.items];
  }

  #path(region: string, cursor?: string): string {
    const given: Record<string, string | undefined> = { region, status: this.status, category: this.category, limit: this.limit ? String(this.limit) : undefined };
    return programsPath((name) => given[name], statusesOf(this.filter), cursor);
  }

  #regionOf(program?: Program): string {
    return this.place() || program?.regions[0]?.code || '';
  }

  #context(): CardContext {
    const urlOfForm = (program: Program, kind?: string): string => formUrl(this.at(''), this.#regionOf(program), program.id, kind);
    return {
      words: this.#words, lang: this.language, now: Date.now(),
      statusOf: (program) => (this.savedAt ? statusAt(program, Date.now()) : program.status),
      formUrl: urlOfForm,
      on: {
        detail: (event, program) => { if (this.#mayGo(event, program.url, program.id)) this.#open(event, program); },
        ask: (event, program) => { if (this.#mayGo(event, urlOfForm(program), program.id)) this.#hand(event, program); },
        report: (event, program) => { if (this.#mayGo(event, urlOfForm(program, 'complaint'), program.id)) this.#hand(event, program, 'complaint'); },
        print: (event, program) => { this.#print(event, program); },
      },
    };
  }

  /** Tells the host page first; false when it wants to go there in its own way, or when the press asks for a new tab. */
  #mayGo(event: Event, url: string, programId: string): boolean {
    const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
    if (ctrlKey || metaKey || shiftKey) return false;
    if (this.dispatchEvent(new KimNavigateEvent(url, programId))) return true;
    event.preventDefault();
    return false;
  }

  #open(event: Event, program: Program): void {
    if (!this.#view.possible) return;
    event.preventDefault();
    this.#detail.open(program.id);
  }

  #hand(event: Event, program: Program, kind?: string): void {
    const open = this.#detail.current;
    this.#view.hide();
    if (!handToForm(this, program.id, kind)) {
      if (open) this.requestUpdate();
      return;
    }
    event.preventDefault();
    this.#detail.leave();
  }

  #print(event: Event, program: Program): void {
    event.preventDefault();
    const failed = (): void => { this.said = { text: this.#words.printFailed, url: program.url }; };
    void import('./print-sheet.ts').then(({ printSheet }) => printSheet(program, this.#context(), this.renderRoot as ShadowRoot)).then((printed) => { if (!printed) failed(); }, failed);
  }

  protected override renderHead(): TemplateResult {
    const region = this.#regionOf();
    return html`<div class="head"><h2 part="heading">${this.heading ?? this.#words.heading}</h2>${region ? html`<a href=${this.at(`/r/${region}`)}>${this.#words.all}</a>` : nothing}</div>
      ${this.said ? html`<div class="note" role="status">${this.said.text} <a href=${webLink(this.said.url) ?? nothing}>${this.#words.openPage}</a></div>` : nothing}`;
  }

  #renderFilter(): TemplateResult | typeof nothing {
    if (this.status || this.layout === 'compact') return nothing;
    const choose = (event: Event): void => { this.filter = (event.target as HTMLInputElement | HTMLSelectElement).value as FilterKey; };
    return html`<fieldset class="filter"><legend class="vh">${this.#words.filter}</legend>${FILTER_KEYS.map((key) => html`<label class=${key === this.filter ? 'on' : nothing}>
      <input type="radio" name="status" value=${key} .checked=${key === this.filter} @change=${choose}><span>${this.#words.filters[key]}</span></label>`)}</fieldset>
      <label class="filter narrow"><span>${this.#words.filter}</span><select .value=${this.filter} @change=${choose}>${FILTER_KEYS.map((key) => html`<option value=${key} ?selected=${key === this.filter}>${this.#words.filters[key]}</option>`)}</select></label>`;
  }

  protected override renderBody(): TemplateResult {
    const context = this.#context();
    return html`${this.#renderFilter()}<ul class="cards" role="list">${this.#items().map((program) => card(program, context))}</ul>${this.#pages.render(this.#words)}`;
  }

  protected override renderEmpty(): TemplateResult {
    const words = this.#words;
    if (this.filter !== 'all') {
      return html`${this.#renderFilter()}<div class="empty">${icon(CLIPBOARD)}<b>${words.emptyFilterTitle}</b><p class="hint">${words.emptyFilterText}</p>
        <button type="button" class="btn" @click=${() => { this.filter = 'all'; }}>${words.emptyFilterReset}</button></div>`;
    }
    const region = this.#regionOf();
    return html`<div class="empty">${icon(CLIPBOARD)}<b>${words.emptyTitle}</b><p class="hint">${words.emptyText}</p>${region ? html`<a class="btn" href=${formUrl(this.at(''), region)}>${words.emptyAsk}</a>` : nothing}</div>`;
  }

  protected override renderSkeleton(): TemplateResult {
    return html`<div class="cards">${[1, 2, 3].map(() => html`<div class="card blank"><i class="sk"></i><i class="sk tall"></i><i class="sk"></i><i class="sk"></i><i class="sk"></i><i class="sk wide"></i></div>`)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kim-program-list': KimProgramList;
  }
}
