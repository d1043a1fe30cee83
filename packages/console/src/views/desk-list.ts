/** The list: boxes with counts, search, and what is in the box by deadline. */
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { DESK_BOXES } from '@kentongan/client/desk';
import type { DeskItem } from '@kentongan/contract/schemas';
import { ASPIRATION_CATEGORIES, type AspirationCategory } from '@kentongan/contract/status';
import { age, daysUntil } from '../dates.ts';
import type { When } from '../i18n/id.ts';
import { icon } from '../icons.ts';
import { hashOf } from '../state/router.ts';
import { deadline, flags, state } from './marks.ts';
import { emptyPlace, failure, skeleton } from './notice.ts';
import { define, View } from './view.ts';

/** Milliseconds without a key before a search is asked. */
const TYPED = 300;

/** The API lists by deadline, so a part is one stretch of the list. */
function whenOf({ dueAt, overdue, region }: DeskItem): When {
  if (overdue) return 'overdue';
  if (dueAt === null) return 'never';
  const days = daysUntil(dueAt, region.code);
  return days <= 0 ? 'today' : days <= 7 ? 'week' : 'later';
}

export class DeskListView extends View {
  #typing: ReturnType<typeof setTimeout> | undefined;
  #seen: string | undefined;
  #open: string | undefined;
  /** The ticket that was just left for the list. */
  #left: string | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  /** The list stays where it was; the item of the open ticket is brought into view. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { open: { number }, list: { box, state: now } } = this.app;
    if (number !== this.#open) {
      this.#left = number === undefined ? this.#open : undefined;
      this.#open = number;
    }
    if (this.#left !== undefined && now !== 'loading') this.#comeBack(this.#left);
    // Counts widen the boxes: what is current may have moved out of sight.
    const seen = `${box} ${number} ${now}`;
    if (seen === this.#seen) return;
    this.#seen = seen;
    this.querySelector('.boxes [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    this.querySelector('.item[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }

  /** The focus was in what is gone: back to the row it came from. Whoever went to the list by another way keeps their place. */
  #comeBack(left: string): void {
    this.#left = undefined;
    const held = document.activeElement;
    if (held && held !== document.body && !held.closest('kim-desk-ticket')) return;
    (this.querySelector<HTMLElement>(`.item[href="${hashOf({ name: 'ticket', number: left })}"]`) ?? this.querySelector<HTMLElement>('#list-title'))?.focus();
  }

  /** Moves to the item `by` places from the focused, else the open one. */
  step(by: 1 | -1): void {
    const items = [...this.querySelectorAll<HTMLAnchorElement>('.item')];
    const focused = items.findIndex((item) => item === document.activeElement);
    const at = focused >= 0 ? focused : items.findIndex((item) => item.getAttribute('aria-current') === 'true');
    const next = items[at < 0 ? (by > 0 ? 0 : items.length - 1) : at + by];
    if (!next) return;
    // On a phone the list is out of sight while something is open: go there instead.
    if (next.offsetParent) next.focus();
    else next.click();
  }

  readonly #type = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => { void this.app.list.show({ q: value.trim() }); }, TYPED);
  };

  readonly #search = (event: Event): void => {
    event.preventDefault();
    clearTimeout(this.#typing);
    void this.app.list.show({ q: this.querySelector<HTMLInputElement>('#search')!.value.trim() });
  };

  readonly #clear = (): void => {
    clearTimeout(this.#typing);
    this.querySelector<HTMLInputElement>('#search')!.value = '';
    void this.app.list.show({ q: '', category: undefined });
  };

  #boxes(): TemplateResult {
    const { box: names, list } = this.words;
    const { counts, box: now } = this.app.list;
    return html`<nav class="boxes" aria-label=${list.boxes}>${DESK_BOXES.map((box) => {
      const count = box === 'mine' || box === 'overdue' || box === 'open' ? counts?.[box] : undefined;
      return html`<a href=${hashOf({ name: 'box', box })} aria-current=${box === now ? 'page' : nothing}>${names[box]}${count === undefined || count === 0 ? nothing : html`${' '}<span class=${box === 'overdue' ? 'count stop' : 'count'}>${count}</span>`}</a>`;
    })}</nav>`;
  }

  #item(item: DeskItem): TemplateResult {
    const { speech, open, drafts } = this.app;
    const { list, box } = this.words;
    return html`<li><a class="item" href=${hashOf({ name: 'ticket', number: item.number })} aria-current=${open.number === item.number ? 'true' : nothing}>
      <span class="item-top">${deadline(item, speech)}${' '}${state(item.status, speech)}</span>
      <span class="item-title">${item.title || list.untitled}</span>
      <span class="item-meta">${this.labels.category[item.category]} · ${item.region.name} · ${age(speech, item.createdAt)}</span>
      ${item.confidential || item.anonymous || item.relayed || item.inModeration || drafts.of(item.number).length > 0 || (item.mine && this.app.list.box !== 'mine') ? html`<span class="chips">${drafts.of(item.number).length > 0 ? html`<span class="chip draft">${icon('edit')}${list.unsent}</span>` : nothing}${item.mine && this.app.list.box !== 'mine' ? html`<span class="chip mine">${icon('inbox')}${box.mine}</span>` : nothing}${flags(item, speech)}</span>` : nothing}
    </a></li>`;
  }

  /** What is done has no deadline to be parted by. */
  #parts(items: readonly DeskItem[]): TemplateResult | TemplateResult[] {
    const list = (some: readonly DeskItem[]): TemplateResult => html`<ol class="items" role="list">${repeat(some, ({ number }) => number, (item) => this.#item(item))}</ol>`;
    if (this.app.list.box === 'done' || this.app.list.box === 'all') return list(items);
    const parts = new Map<When, DeskItem[]>();
    for (const item of items) parts.set(whenOf(item), [...(parts.get(whenOf(item)) ?? []), item]);
    return [...parts].map(([when, some]) => html`<h2 class=${when === 'overdue' ? 'part stop' : 'part'}>${this.words.when[when]} <span class="hint">${some.length}</span></h2>${list(some)}`);
  }

  #content(): TemplateResult {
    const { list, empty, operator } = this.words;
    const { items, state: now, problem, nextCursor, q, category, box } = this.app.list;
    const again = (): void => void this.app.list.refresh();
    if (now === 'error' && items.length === 0) return failure(this.words, list.failed, this.sentence(problem), problem, again);
    if (items.length === 0) {
      if (now === 'loading') return skeleton(this.words, 6);
      if (q || category) return emptyPlace('search', [list.nothingFound, ''], html`<button class="btn" type="button" @click=${this.#clear}>${list.clear}</button>`);
      if (this.app.session.info?.roles.every(({ role }) => role === 'operator')) return emptyPlace('signpost', [operator.title, operator.what], html`<ul class="next">${operator.next.map(([command, what]) => html`<li><code>${command}</code> ${what}</li>`)}</ul>`);
      return emptyPlace('check', empty[box]);
    }
    return html`${now === 'error' ? html`<p class="notice stop" role="alert">${list.failed} <button class="btn bare" type="button" @click=${again}>${this.words.retry}</button></p>` : nothing}
      ${this.#parts(items)}
      ${nextCursor === null ? nothing : html`<button class="btn wide" type="button" @click=${() => void this.app.list.more()}>${list.more}</button>`}`;
  }

  override render(): TemplateResult {
    const { list, box, title } = this.words;
    return html`<section class="list" aria-labelledby="list-title">
      <h1 class="vh" id="list-title" tabindex="-1">${title}: ${box[this.app.list.box]}</h1>
      ${this.#boxes()}
      <form class="search" role="search" @submit=${this.#search}>
        <div class="grow"><label class="vh" for="search">${list.search}</label><input class="in" id="search" type="search" enterkeyhint="search" autocomplete="off" placeholder=${list.searchHint} @input=${this.#type}></div>
        <div><label class="vh" for="by-category">${list.category}</label><select class="in" id="by-category" @change=${(event: Event) => void this.app.list.show({ category: ((event.target as HTMLSelectElement).value || undefined) as AspirationCategory | undefined })}>
          <option value="" ?selected=${!this.app.list.category}>${list.allCategories}</option>${ASPIRATION_CATEGORIES.map((key) => html`<option value=${key} ?selected=${this.app.list.category === key}>${this.labels.category[key]}</option>`)}</select></div>
      </form>
      <div class="scroll">${this.#content()}</div></section>`;
  }
}

define('kim-desk-list', DeskListView);

declare global {
  interface HTMLElementTagNameMap { 'kim-desk-list': DeskListView }
}
