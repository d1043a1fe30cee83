/** Step 2: a region, found by its name or code. A list of buttons: Tab and Enter are all it takes; the arrows walk it too, and Enter in the field goes to the first. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Words } from '../i18n/words.ts';
import type { Place } from '../snippet/choice.ts';
import { findRegions, kindAbove, type RegionItem } from '../state/api.ts';
import { define, View } from './view.ts';

/** Milliseconds of quiet before the API is asked. */
const QUIET = 250;

export class PlaceChoice extends View {
  static override properties: PropertyDeclarations = { words: { attribute: false }, place: { attribute: false }, found: { state: true }, failed: { state: true } };
  declare words: Words;
  declare place: Place | undefined;
  declare found: { items: readonly RegionItem[]; more: boolean } | undefined;
  declare failed: boolean;
  /** Told of a choice, and of its being taken back. */
  choose: (place: Place | undefined) => void = () => {};
  #asking: AbortController | undefined;
  /** The control that was pressed goes away: the focus goes to the one in its place. */
  #moves = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#asking?.abort();
  }

  readonly #typed = (event: Event): void => {
    const words = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.#timer);
    this.#asking?.abort();
    if (words.length < 2) this.found = undefined;
    else this.#timer = setTimeout(() => void this.#find(words), QUIET);
  };

  async #find(words: string): Promise<void> {
    const { signal } = (this.#asking = new AbortController());
    try {
      const found = await findRegions(words, signal);
      if (signal.aborted) return;
      this.found = found;
      this.failed = false;
    } catch {
      if (!signal.aborted) this.failed = true;
    }
  }

  readonly #walk = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    const step = event.key === 'ArrowDown' || (event.key === 'Enter' && target.localName === 'input') ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!step) return;
    const stops = [...this.querySelectorAll<HTMLElement>('input, .region')];
    stops[stops.indexOf(target) + step]?.focus();
    event.preventDefault();
  };

  #pick({ code, name, kind }: RegionItem): void {
    this.found = undefined;
    this.#moves = true;
    this.choose({ code, name, kind });
  }

  #again(): void {
    this.#moves = true;
    this.choose(undefined);
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.#moves || !changed.has('place')) return;
    this.#moves = false;
    this.querySelector<HTMLElement>(this.place ? '.chosen button' : 'input')?.focus();
  }

  override render(): TemplateResult {
    const { place: say } = this.words;
    if (this.place) return html`<div class="chosen"><p><b>${say.chosen(say.titled(this.place.kind, this.place.name), this.place.code)}</b></p><button class="btn" type="button" @click=${() => this.#again()}>${say.change}</button></div>`;
    const { found } = this;
    return html`<p class="field"><label for="region">${say.label}</label><span class="hint" id="region-hint">${say.hint}</span><input class="in" id="region" type="search" autocomplete="off" aria-describedby="region-hint" @input=${this.#typed} @keydown=${this.#walk}></p>
      <p class="hint" role="status">${this.failed ? say.failed : found ? (found.items.length > 0 ? say.found(found.items.length) : say.none) : ''}</p>
      ${found && found.items.length > 0 ? html`<ul class="regions" role="list" @keydown=${this.#walk}>${found.items.map((item) => html`<li><button class="region" type="button" @click=${() => this.#pick(item)}><b>${say.titled(item.kind, item.name)}</b> <span class="hint">${[...(item.parents ?? [])].reverse().map(({ code, name }) => say.titled(kindAbove(code), name)).join(', ')}${item.parents?.length ? ' · ' : ''}${item.code}</span></button></li>`)}</ul>${found.more ? html`<p class="hint">${say.more}</p>` : nothing}` : nothing}`;
  }
}

define('kim-builder-place', PlaceChoice);

declare global {
  interface HTMLElementTagNameMap { 'kim-builder-place': PlaceChoice }
}
