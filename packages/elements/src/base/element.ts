/** The base of every widget: settings, words, one first request, its states, and the light-DOM fallback. */
import { html, LitElement, nothing, type CSSResultGroup, type PropertyDeclaration, type PropertyDeclarations, type TemplateResult } from 'lit';
import { id, type Words } from '../i18n/id.ts';
import { CONTEXT_EVENT, languageOf, setting } from './context.ts';
import { defineElement, VERSION } from './define.ts';
import { KimLoadEvent } from './events.ts';
import { readFirst } from './first-read.ts';
import { whenIdle } from './idle.ts';
import type { SettingName } from './namespace.ts';
import type { Rescued, WidgetState } from './rescued.ts';
import { followRoom } from './room.ts';
import { baseStyles } from './styles.ts';
import { tint } from './tint.ts';

export type { KimErrorEvent } from './error-event.ts';
export type { KimLoadEvent, KimNavigateEvent } from './events.ts';
export type { WidgetState } from './rescued.ts';

/** Milliseconds before a skeleton is drawn, and before an API that does not answer is taken for gone. */
const SKELETON_AFTER = 150;
const RESCUE_AFTER = 3000;

/** @internal A property that stands in its attribute. */
export const REFLECT: PropertyDeclaration = { reflect: true };

/** How a listener hears it, for TypeScript. */
export interface KimElement<Data = unknown> {
  addEventListener(type: 'kim-load', listener: (this: this, event: KimLoadEvent<Data>) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener<K extends keyof HTMLElementEventMap>(type: K, listener: (this: this, event: HTMLElementEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** What every widget is built on: say what to ask (`path`) and how to draw it (`renderBody`); settings, states, the saved copy and the fallback are the base's. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- the interface says of addEventListener what is so: the data of its kim-load are the widget's
export abstract class KimElement<Data = unknown> extends LitElement implements Rescued {
  static readonly kimVersion: string = VERSION;
  static override properties: PropertyDeclarations = { api: REFLECT, site: REFLECT, region: REFLECT, lang: REFLECT, theme: REFLECT };
  /** Adopted by the shadow root, in this order. */
  static override styles: CSSResultGroup = baseStyles;

  declare api: string | undefined;
  declare site: string | undefined;
  declare region: string | undefined;
  declare lang: string;
  declare theme: 'light' | 'dark' | 'auto' | undefined;

  /** Words of the first card, in the language of the page once it is loaded. */
  protected words: Words = id;
  /** `id` or `en`. */
  language = 'id';
  /** @internal The first reply; `savedAt` tells whether it is fresh. */
  data: Data | undefined;
  /** @internal */
  state: WidgetState = 'loading';
  /** When the copy shown was saved, in milliseconds; undefined while what is shown is fresh. */
  savedAt: number | undefined;

  /** @internal What a second tier draws over the widget, and above its content. */
  overlay: Element | undefined;
  /** @internal */
  notice: (() => TemplateResult) | undefined;

  #url = '';
  #abort: AbortController | undefined;
  #slow = false;
  #theme: string | undefined;
  #tinted = false;
  #asked = '';
  #siteRegion: string | null = null;

  /** Registers the class under `tag`; safe to call again. */
  static define(tag: string, registry?: CustomElementRegistry): void {
    defineElement(tag, this as unknown as CustomElementConstructor, registry);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener(CONTEXT_EVENT, this.#follow);
    if (!this.hasUpdated) followRoom(this);
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener(CONTEXT_EVENT, this.#follow);
    // An element that is only moved is connected again before the microtask runs.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#abort?.abort();
      if (this.notice || this.state === 'loading') this.#url = '';
    });
  }

  /** Reads the first request again. */
  reload(): void {
    this.#url = '';
    this.#follow();
  }

  /** Path and query of the first request, from `/v1/`; undefined when the widget needs none, null while something else must be known first. */
  protected abstract path(): string | null | undefined;
  /** What stands below the heading once there is something to show. */
  protected abstract renderBody(): unknown;
  /** What stands above the content, in every state but loading and error. */
  protected renderHead(): unknown { return nothing; }
  /** What stands in place of the content when `isEmpty` says so. */
  protected renderEmpty(): unknown { return nothing; }
  /** What stands in place of the content while it loads, after 150 ms; hidden from screen readers. */
  protected renderSkeleton(): unknown { return nothing; }
  /** True when the reply holds nothing to show. */
  protected isEmpty(_data: Data): boolean { return false; }
  /** Fetches the words of another language; overridden by widgets with words of their own (call super). */
  protected async loadWords(language: string): Promise<void> {
    this.words = language === 'en' ? (await import('../i18n/en.ts')).en : id;
  }

  /** A setting from the nearest place that has it. */
  protected setting(name: SettingName): string | undefined {
    return this[name] || setting(this, name);
  }

  /** The region to show: set, else the site's own, which is asked for once: null until it is known. '' without either. */
  place(): string | null {
    const region = this.setting('region');
    const site = this.setting('site');
    if (region || !site || !this.setting('api')) return region ?? '';
    if (this.#asked !== site) {
      this.#asked = site;
      this.#siteRegion = null;
      void import('./patient-read.ts').then(({ siteRegion }) => siteRegion(this.at(''), site)).catch(() => '').then((code) => { this.#siteRegion = code; this.requestUpdate(); });
    }
    return this.#siteRegion;
  }

  /** An absolute URL at the API; '' as the base when no API is known. */
  at(path: string): string {
    return (this.setting('api') ?? '').replace(/\/+$/, '') + path;
  }

  /** @internal Where a picture is loaded from: the API, whatever address its reply gives. One that calls itself by another name (http for https, behind a proxy) still shows its pictures, one that names a stranger sends nobody there. Raster `data:` stays as it is. */
  own(url: string): string {
    const api = this.at('/');
    return url.replace(api, '').replace(/^(?!data:image\/\w+;)(\w+:\/\/[^/]*)?\W*/, api);
  }

  /** @internal A `srcset` as the API writes it, each address `own`: what else it may hold would be asked of the page's own site. */
  ownSet(srcset?: string): string | undefined {
    return srcset?.match(/[^, ]+ \d+w/g)?.map(this.own, this).join();
  }

  /** Reads `path` as JSON, patiently; rejects with `ReadError`. */
  async request<T>(path: string, signal?: AbortSignal): Promise<T> {
    const { read } = await import('./patient-read.ts');
    return read<T>(this.at(path), signal);
  }

  /** @internal Shows `data`, or the lack of it; `savedAt` when it is a saved copy. */
  present(state: WidgetState, data?: unknown, savedAt?: number): void {
    this.savedAt = savedAt;
    if (data) this.data = data as Data;
    this.state = state;
    this.requestUpdate();
  }

  /** @internal Shows what the API has just answered. */
  arrive(data: unknown): void {
    this.notice = undefined;
    this.present(this.isEmpty(data as Data) ? 'empty' : 'ready', data);
    this.dispatchEvent(new KimLoadEvent(data));
  }

  protected override willUpdate(): void {
    const language = languageOf(this, this.lang);
    if (language !== this.language) {
      this.language = language;
      void this.loadWords(language).then(() => this.requestUpdate(), () => {});
    }
    this.#theme = /^(?:light|dark)$/.exec(this.setting('theme') ?? '')?.[0];
    this.#follow();
    this.dataset['kimState'] = this.state;
    if (!this.#tinted) this.#tinted = tint(this, this.#theme);
  }

  protected override render(): TemplateResult {
    const { state, words } = this;
    // What the page itself shows stays at the top until there is more: nothing of it is ever moved.
    const shown = state !== 'loading' && state !== 'error';
    return html`<div class="kim" part="base" lang=${this.language} data-theme=${this.#theme ?? nothing} aria-busy=${state === 'loading'}>
${shown ? this.renderHead() : html`<slot></slot>`}
${this.notice?.() ?? nothing}
${state === 'empty' ? this.renderEmpty() : shown ? this.renderBody() : this.#slow && state === 'loading' ? html`<span class="vh" role="status">${words.loading}</span><div aria-hidden="true">${this.renderSkeleton()}</div>` : nothing}
${this.overlay ?? nothing}</div>`;
  }

  /** Starts the first request when it is a new one; otherwise only draws again. */
  readonly #follow = (): void => {
    if (!this.isConnected) return;
    const path = this.path();
    if (path === null) return;
    const url = path && this.setting('api') ? this.at(path) : '-';
    if (url === this.#url) return;
    this.#url = url;
    this.#abort?.abort();
    if (path) this.#load(url);
    else this.present('ready');
  };

  #load(url: string): void {
    const { signal } = (this.#abort = new AbortController());
    if (!this.data) {
      this.#slow = false;
      this.present('loading');
      setTimeout(() => {
        this.#slow = true;
        if (this.state === 'loading') this.requestUpdate();
      }, SKELETON_AFTER);
    }
    const first = url === '-' ? Promise.reject<Data>(Error()) : readFirst<Data>(url, signal);
    const arrived = (data: Data): void => {
      if (signal.aborted) return;
      this.arrive(data);
      whenIdle(() => import('./rescue.ts').then(({ saveCopy }) => saveCopy(url, data), () => {}));
    };
    Promise.race([first, new Promise<never>((_, late) => setTimeout(late, RESCUE_AFTER))]).then(arrived, () => {
      if (!signal.aborted) import('./rescue.ts').then(({ rescue }) => rescue(this, url, signal, first), () => first.then(arrived, () => this.present('error')));
    });
  }
}
