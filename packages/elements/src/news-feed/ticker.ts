/** Second tier: `layout="ticker"`, one headline at a time in a strip that keeps its height. It changes by itself only where nobody asked for less motion, and stops for pointer, focus and its button. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { addStyles } from '../base/add-styles.ts';
import { whenText } from '../base/dates.ts';
import { furtherWords } from '../i18n/further.ts';
import { icon } from '../icons/icon.ts';
import type { NewsFeed } from './feed.ts';

const PAUSE = 'M7 5v14M17 5v14';
const PLAY = 'M7 4v16l13-8z';
const BACK = 'm15 18-6-6 6-6';
const ON = 'm9 18 6-6-6-6';

/** Milliseconds that a headline stands: 20 words are read in six seconds. */
const STANDS = 7000;

const styles = css`
.ticker { display: grid; grid-template-columns: minmax(0, 1fr) auto; grid-template-areas: 'name keys' 'text text'; gap: 0 12px; align-items: center; border-top: 2px solid; border-bottom: 1px solid var(--_line); }
.ticker h2 { grid-area: name; font-size: 16px; line-height: 1.3; font-weight: 650; }
.ticker h2 span { margin-inline-start: 6px; font-size: 14px; font-weight: 400; color: var(--_ink-2); font-variant-numeric: tabular-nums; }
.ticker .now { grid-area: text; display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; height: 52px; margin-bottom: 6px; font-size: 17px; line-height: 26px; overflow-wrap: anywhere; }
.ticker .now a { font-weight: 600; }
.ticker .now a:hover { text-decoration: underline; text-underline-offset: 3px; }
.ticker time { margin-inline-start: 8px; font-size: 14px; color: var(--_ink-2); white-space: nowrap; }
.keys { grid-area: keys; display: flex; }
.keys button { display: grid; place-items: center; width: 44px; height: 44px; padding: 0; border: 0; border-radius: var(--kim-radius, 6px); background: none; color: var(--_accent); font: inherit; cursor: pointer; touch-action: manipulation; }
.keys button:hover { background: var(--_wash-2); }
.keys svg { width: 20px; height: 20px; }
:host([data-kim-wide]) .ticker { grid-template-columns: auto minmax(0, 1fr) auto; grid-template-areas: 'name text keys'; min-height: 60px; }
:host([data-kim-wide]) .ticker .now { height: auto; margin: 0; -webkit-line-clamp: 1; }
@media (prefers-reduced-motion: no-preference) { .ticker .fresh { animation: come .18s ease-out; } @keyframes come { from { opacity: 0; } } }
@media (forced-colors: active) { .keys button { border: 1px solid ButtonText; } .ticker a { text-decoration: underline; } }
@media print { .keys { display: none; } }
`;

export class Ticker {
  readonly #feed: NewsFeed;
  readonly #calm = matchMedia('(prefers-reduced-motion: reduce)');
  #at = 0;
  #paused = this.#calm.matches;
  /** The pointer or the focus is on it. */
  #held = false;
  /** Somebody moved it by hand: what comes is said. */
  #asked = false;
  #turn: ReturnType<typeof setTimeout> | undefined;

  constructor(feed: NewsFeed) {
    this.#feed = feed;
    addStyles(feed, styles);
  }

  /** Starts or stops the clock; an element that left the page or a page that is not seen does not tick. */
  #wind(): void {
    clearTimeout(this.#turn);
    if (this.#paused || this.#held || this.#feed.items.length < 2) return;
    this.#turn = setTimeout(() => {
      if (!this.#feed.isConnected || this.#calm.matches) return;
      if (document.hidden) this.#wind();
      else this.#go(1, false);
    }, STANDS);
  }

  #go(by: number, asked = true): void {
    const count = this.#feed.items.length;
    this.#at = (this.#at + by + count) % count;
    this.#asked = asked;
    this.#feed.requestUpdate();
  }

  readonly #hold = (event: Event): void => {
    this.#held = /enter|focusin/.test(event.type);
    this.#wind();
  };

  readonly #pause = (): void => {
    this.#paused = !this.#paused;
    this.#feed.requestUpdate();
  };

  /** `open`: what a press on a headline does. */
  render(open: (event: MouseEvent, item: NewsFeed['items'][number]) => void): TemplateResult {
    const feed = this.#feed;
    const words = furtherWords(feed);
    const { items } = feed;
    const item = items[this.#at] ?? items[0]!;
    const many = items.length > 1;
    this.#wind();
    const key = (label: string, paths: string, press: () => void): TemplateResult => html`<button type="button" aria-label=${label} title=${label} @click=${press}>${icon(paths)}</button>`;
    // Alternating places, so that each headline that comes is a new element and fades in.
    const headline = html`<a href=${item.url} @click=${(event: MouseEvent) => open(event, item)} lang="id">${item.title}</a><time datetime=${item.publishedAt}>${whenText(item.publishedAt, feed.language)}</time>`;
    return html`<div class="ticker" role="group" aria-label=${feed.heading ?? words.ticker} @pointerenter=${this.#hold} @pointerleave=${this.#hold} @focusin=${this.#hold} @focusout=${this.#hold}>
<h2 part="heading">${feed.heading ?? words.ticker}${many ? html`<span>${this.#at + 1}/${items.length}</span>` : nothing}</h2>
<div class="now" part="card" aria-live=${this.#asked ? 'polite' : 'off'}>${this.#at % 2 ? html`<div class="fresh">${headline}</div>` : html`<div class="fresh even">${headline}</div>`}</div>
${many ? html`<div class="keys">${key(words.previous, BACK, () => this.#go(-1))}${this.#calm.matches ? nothing : key(this.#paused ? words.play : words.pause, this.#paused ? PLAY : PAUSE, this.#pause)}${key(words.next, ON, () => this.#go(1))}</div>` : nothing}</div>`;
  }
}
