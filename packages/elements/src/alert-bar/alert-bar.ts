/** `<kim-alert-bar>`: what a village must know at once, in one strip that never moves the page. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Alert } from '@kentongan/contract/schemas';
import { whenText } from '../base/dates.ts';
import { KimElement } from '../base/element.ts';
import { KimNavigateEvent } from '../base/events.ts';
import { longText } from '../base/long-date.ts';
import { regionCredit } from '../base/region-credit.ts';
import { baseStyles } from '../base/styles.ts';
import { webLink } from '../base/web-link.ts';
import { icon } from '../icons/icon.ts';
import { hiddenAlerts, hideAlerts } from './hidden.ts';
import { CALM, DOWN, LEVEL_ICONS, UP } from './icons.ts';
import { id, type AlertWords } from './locale/id.ts';
import { styles } from './styles.ts';

type Severity = Alert['severity'];
const URGENCY: readonly Severity[] = ['danger', 'warning', 'info'];
/** Milliseconds between two looks while the page is seen: an alert raised now must not wait for the next visit. */
const LOOK_EVERY = 120_000;

/**
 * @summary Urgent announcements in force for a region, the most urgent first: one strip of the same height with and without any; the words unfold when asked for.
 * @slot - Shown until the announcements are there, and when they never come: a link to the region's page.
 * @fires kim-load - Fresh announcements are shown.
 * @fires kim-error - The API could not be read.
 * @fires kim-navigate - The page of an announcement is about to be opened; cancelable.
 * @csspart base - Everything the widget draws.
 * @csspart notice - What is said when the API cannot be read.
 * @csspart bar - The strip, and what unfolds under it.
 * @csspart alert - One announcement, unfolded.
 */
export class KimAlertBar extends KimElement<{ readonly items: readonly Alert[] }> {
  /** Adopted by the shadow root, in this order. */
  static override styles = [baseStyles, styles];

  #words: AlertWords = id;
  #open = false;
  #said = '';
  #readAt = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#look);
    this.#readAt = Date.now();
    this.#timer = setInterval(this.#look, LOOK_EVERY);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#look);
    clearInterval(this.#timer);
  }

  protected override async loadWords(language: string): Promise<void> {
    const words = language === 'en' ? (await import('./locale/en.ts')).en : id;
    await super.loadWords(language);
    this.#words = words;
  }

  protected override path(): string | null {
    const region = this.place();
    return region === null ? null : `/v1/alerts${region ? `?region=${encodeURIComponent(region)}` : ''}`;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    // Content stands in the strip whatever its age: a line above it would move the page.
    if (this.data) this.notice = undefined;
  }

  /** Told once a list has been drawn, politely, for those who do not see it. */
  protected override updated(): void {
    if (this.state === 'loading' || this.state === 'error') return;
    const [first] = this.#shown();
    const said = first ? `${this.#words.level[first.severity]}: ${first.title}` : '';
    if (said === this.#said) return;
    this.#said = said;
    this.requestUpdate();
  }

  /** In force now, also when they come from a saved copy; the most urgent first, as the API has them. */
  #inForce(): readonly Alert[] {
    const now = Date.now();
    const items = (this.data?.items ?? []).filter(({ endsAt }) => !(Date.parse(endsAt) <= now));
    return URGENCY.flatMap((level) => items.filter(({ severity }) => severity === level));
  }

  #shown(): readonly Alert[] {
    const hidden = hiddenAlerts();
    return this.#inForce().filter((alert) => !hidden.includes(alert.id));
  }

  readonly #look = (): void => {
    if (document.hidden || Date.now() - this.#readAt < LOOK_EVERY / 2) return;
    this.#readAt = Date.now();
    if (this.hasUpdated) this.reload();
    this.requestUpdate();
  };

  readonly #fold = (): void => {
    this.#open = !this.#open;
    this.requestUpdate();
  };

  async #hide(alert: Alert): Promise<void> {
    hideAlerts([...hiddenAlerts(), alert.id]);
    if (!this.#shown().length) this.#open = false;
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.line button')?.focus();
  }

  readonly #showAgain = async (): Promise<void> => {
    const here = this.#inForce().map((alert) => alert.id);
    hideAlerts(hiddenAlerts().filter((each) => !here.includes(each)));
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.line button')?.focus();
  };

  readonly #follow = (event: MouseEvent, url: string, alert: string): void => {
    if (!this.dispatchEvent(new KimNavigateEvent(url, alert))) event.preventDefault();
  };

  #item(alert: Alert): TemplateResult {
    const words = this.#words;
    const { title, text, url, severity, region, endsAt } = alert;
    const link = webLink(url ?? '') || this.at(`/r/${region.code}`);
    return html`<li class=${severity} part="alert"><h3>${icon(LEVEL_ICONS[severity])} <span class="level">${words.level[severity]}:</span> ${title}</h3>
${text ? html`<p lang="id">${text}</p>` : nothing}<p class="hint">${region.name} · ${words.until(longText(endsAt, region.code, this.language))}</p>
<div class="acts"><a class="go" href=${link} @click=${(event: MouseEvent) => this.#follow(event, link, alert.id)}>${words.more}<span class="vh">: ${title}</span></a><button type="button" @click=${() => void this.#hide(alert)}>${words.hide}<span class="vh">: ${title}</span></button></div></li>`;
  }

  #line(words: string, action: TemplateResult | typeof nothing = nothing, sign = CALM): TemplateResult {
    return html`<section class="bar calm" part="bar" aria-label=${this.#words.heading}><div class="line">${icon(sign)}<p>${words}</p>${action}</div></section>`;
  }

  protected override renderBody(): TemplateResult {
    return html`<div class="vh" role="status">${this.#said}</div>${this.#strip()}`;
  }

  protected override renderEmpty(): TemplateResult {
    return this.renderBody();
  }

  protected override isEmpty({ items }: { readonly items: readonly Alert[] }): boolean {
    return !items.length;
  }

  #strip(): TemplateResult {
    const words = this.#words;
    const [first, ...others] = this.#shown();
    const age = this.savedAt === undefined ? '' : words.saved(whenText(this.savedAt, this.language));
    if (!first) {
      const count = this.#inForce().length;
      if (count) return this.#line(words.hidden(count), html`<button type="button" @click=${this.#showAgain}>${words.showAgain}</button>`);
      return age ? this.#line(words.unknown, nothing, LEVEL_ICONS.info) : this.#line(words.calm);
    }
    const { severity, title } = first;
    const open = this.#open;
    return html`<section class="bar ${severity}" part="bar" aria-label=${words.heading}><div class="line">${icon(LEVEL_ICONS[severity])}<p><span class="level">${words.level[severity]}:</span> ${title}${age ? html` <span class="age">${age}</span>` : nothing}</p>
<button type="button" aria-expanded=${open} aria-controls="alerts" @click=${this.#fold}>${open ? words.fold : html`${words.read}${others.length ? html` (${others.length + 1})<span class="vh"> ${words.announcements}</span>` : nothing}`}${icon(open ? UP : DOWN)}</button></div>
<ul id="alerts" role="list" ?hidden=${!open}>${open ? [first, ...others].map((alert) => this.#item(alert)) : nothing}</ul>${open ? regionCredit(this.language) : nothing}</section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kim-alert-bar': KimAlertBar;
  }
}
