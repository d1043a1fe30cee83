/** `<kim-aspiration-board>`: what villagers said in public, how far it is, and how many stand behind it. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { AspirationList, AspirationView, Stats } from '@kentongan/contract/schemas';
import { controlStyles } from '../base/control-styles.ts';
import { KimElement, REFLECT } from '../base/element.ts';
import { KimNavigateEvent } from '../base/events.ts';
import { regionCredit } from '../base/region-credit.ts';
import { baseStyles } from '../base/styles.ts';
import { icon } from '../icons/icon.ts';
import { device, isSupported, rememberSupport } from './device.ts';
import { HAND } from './icons.ts';
import { id, type BoardWords } from './locale/id.ts';
import { note } from './note.ts';
import { styles } from './styles.ts';

/**
 * @summary The public board of a region: checked aspirations with their status, "Dukung", and how well the office answers.
 * @slot - Shown until the board is there, and when it never comes: a link to the region's page.
 * @fires kim-load - Fresh aspirations are shown.
 * @fires kim-error - The API could not be read.
 * @fires kim-navigate - One is about to be opened; cancelable.
 * @csspart base - Everything the widget draws.
 * @csspart heading - The title of the board.
 * @csspart notice - The line that tells the age of a saved copy.
 * @csspart figures - Received, answered, in time, days.
 * @csspart card - One aspiration.
 * @csspart status - Its status.
 */
export class KimAspirationBoard extends KimElement<AspirationList> {
  static override properties: PropertyDeclarations = { ...KimElement.properties, limit: { ...REFLECT, type: Number }, layout: REFLECT, category: REFLECT, heading: {} };
  /** Adopted by the shadow root, in this order. */
  static override styles = [baseStyles, controlStyles, styles];

  /** Aspirations at first and with each further press, 1 to 50. */
  declare limit: number | undefined;
  declare layout: 'list' | 'grid' | 'compact' | undefined;
  /** A category key. */
  declare category: string | undefined;
  /** Stands in place of "Aspirasi warga". */
  declare heading: string | undefined;

  #words: BoardWords = id;
  #first: AspirationList | undefined;
  #further: readonly AspirationView[] = [];
  #next: string | null = null;
  #busy = false;
  #said = '';
  #stats: Stats | undefined;
  #asked = '';
  readonly #supporters = new Map<string, number>();

  protected override async loadWords(language: string): Promise<void> {
    const words = language === 'en' ? (await import('./locale/en.ts')).en : id;
    await super.loadWords(language);
    this.#words = words;
  }

  protected override path(): string | null {
    const region = this.place();
    return region === null ? null : this.#path(region);
  }

  #path(region: string, cursor = ''): string {
    const values = { region, category: this.category, cursor };
    const query = Object.entries(values).map(([name, value]) => (value ? `${name}=${encodeURIComponent(value)}&` : '')).join('');
    return `/v1/aspirations?${query}limit=${this.limit || 6}`;
  }

  protected override isEmpty(data: AspirationList): boolean {
    return !data.items.length;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.data !== this.#first) {
      this.#first = this.data;
      this.#further = [];
      this.#next = this.data?.nextCursor ?? null;
    }
  }

  /** The figures come after the aspirations; a board without them is a board. */
  protected override updated(): void {
    const region = this.place();
    if (this.state !== 'ready' || !region || region === this.#asked) return;
    this.#asked = region;
    this.request<Stats>(`/v1/stats?region=${encodeURIComponent(region)}`).then((stats) => {
      this.#stats = stats;
      this.requestUpdate();
    }, () => {});
  }

  readonly #open = (event: MouseEvent, { url, number }: AspirationView): void => {
    if (!this.dispatchEvent(new KimNavigateEvent(url, number))) event.preventDefault();
  };

  /** Shown at once; taken back when it did not arrive. */
  readonly #support = async ({ number, supporters }: AspirationView): Promise<void> => {
    if (isSupported(number)) return;
    const before = this.#supporters.get(number) ?? supporters;
    this.#supporters.set(number, before + 1);
    this.#said = '';
    this.requestUpdate();
    try {
      const reply = await fetch(this.at(`/v1/aspirations/${encodeURIComponent(number)}/support`), { method: 'POST', credentials: 'omit', headers: { 'content-type': 'application/json' }, body: `{"device":"${device()}"}` });
      if (!reply.ok) throw new Error(String(reply.status));
      this.#supporters.set(number, ((await reply.json()) as { supporters: number }).supporters);
      rememberSupport(number);
    } catch {
      this.#supporters.set(number, before);
      this.#said = this.#words.supportFailed;
    }
    this.requestUpdate();
  };

  readonly #more = async (): Promise<void> => {
    const cursor = this.#next;
    if (!cursor || this.#busy) return;
    const count = (this.data?.items.length ?? 0) + this.#further.length;
    this.#busy = true;
    this.requestUpdate();
    try {
      const page = await this.request<AspirationList>(this.#path(this.place() ?? '', cursor));
      this.#further = [...this.#further, ...page.items];
      this.#next = page.nextCursor;
    } catch {
      // The button stays to be pressed again.
    }
    this.#busy = false;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('h3 a')[count]?.focus();
  };

  protected override renderHead(): TemplateResult {
    const region = this.place();
    return html`<div class="head"><h2 part="heading">${this.heading ?? this.#words.heading}</h2>${region ? html`<a href=${this.at(`/r/${region}`)}>${this.#words.all}</a>` : nothing}</div>${this.#figures()}`;
  }

  #figures(): TemplateResult | typeof nothing {
    const { received, answered, inTime, medianDays } = this.#stats?.aspirations ?? {};
    if (!received || this.layout === 'compact') return nothing;
    const words = this.#words.figures;
    const figure = (value: string | number, word: string): TemplateResult => html`<span><b>${value}</b> ${word}</span>`;
    return html`<div class="figures" part="figures">${figure(received, words.received)}${answered ? figure(answered, words.answered) : nothing}${typeof inTime === 'number' ? figure(`${inTime} %`, words.inTime) : nothing}${typeof medianDays === 'number' ? figure(medianDays, words.medianDays) : nothing}</div>`;
  }

  protected override renderBody(): TemplateResult {
    const words = this.#words;
    const context = {
      words, language: this.language, open: this.#open, support: (item: AspirationView) => void this.#support(item),
      supporters: ({ number, supporters }: AspirationView) => this.#supporters.get(number) ?? supporters, isSupported: ({ number }: AspirationView) => isSupported(number),
    };
    const layout = this.layout === 'grid' || this.layout === 'compact' ? this.layout : 'list';
    return html`<div class=${layout}><ul class="notes" role="list">${[...this.data!.items, ...this.#further].map((item) => note(item, context))}</ul></div>
${this.#said ? html`<p class="note" role="alert">${this.#said}</p>` : nothing}
${this.#next ? html`<div class="more"><button type="button" class="btn" aria-disabled=${this.#busy} @click=${() => void this.#more()}>${this.#busy ? words.loading : words.more}</button></div>` : nothing}${regionCredit(this.language)}`;
  }

  protected override renderEmpty(): TemplateResult {
    const words = this.#words;
    const region = this.place();
    return html`<div class="empty">${icon(HAND)}<b>${words.emptyTitle}</b><span class="hint">${words.emptyText}</span>${region ? html`<a class="btn" href=${this.at(`/r/${region}/aspirasi`)}>${words.emptyAsk}</a>` : nothing}</div>`;
  }

  protected override renderSkeleton(): TemplateResult {
    const bars = html`<li><i class="sk"></i><i class="sk"></i><i class="sk"></i></li>`;
    return html`<ul class="notes">${[bars, bars, bars]}</ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kim-aspiration-board': KimAspirationBoard;
  }
}
