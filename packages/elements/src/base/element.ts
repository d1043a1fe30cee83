/** The base of every widget: settings, words, one first request, its states, and the light-DOM fallback. */
import { adoptStyles, html, LitElement, nothing, type CSSResult, type CSSResultGroup, type PropertyDeclaration, type PropertyDeclarations, type TemplateResult } from 'lit';
import { CLOUD_OFF, icon } from '../icons/icon.ts';
import { id, type Words } from '../i18n/id.ts';
import { CONTEXT_EVENT, languageOf, setting } from './context.ts';
import { whenText } from './dates.ts';
import { defineElement, VERSION } from './define.ts';
import { KimErrorEvent, KimLoadEvent } from './events.ts';
import type { SettingName } from './namespace.ts';
import { read, ReadError } from './read.ts';
import { Room } from './room.ts';
import { saveCopy, savedCopy } from './saved-copy.ts';
import { baseStyles } from './styles.ts';
import { Tint } from './tint.ts';

export type WidgetState = 'loading' | 'ready' | 'empty' | 'stale' | 'offline' | 'error';

/** Milliseconds before a skeleton is drawn, and before a saved copy stands in for an API that does not answer. */
const SKELETON_AFTER = 150;
const COPY_AFTER = 3000;

const REFLECT: PropertyDeclaration = { reflect: true };

export abstract class KimElement<Data = unknown> extends LitElement {
  static readonly kimVersion: string = VERSION;
  static override properties: PropertyDeclarations = { api: REFLECT, site: REFLECT, region: REFLECT, lang: REFLECT, theme: REFLECT };
  /** Adopted by the shadow root, in this order. */
  static override styles: CSSResultGroup = baseStyles;

  declare api: string | undefined;
  declare site: string | undefined;
  declare region: string | undefined;
  declare lang: string;
  declare theme: 'light' | 'dark' | 'auto' | undefined;

  /** Words of base and news, in the language of the page once it is loaded. */
  protected words: Words = id;
  /** `id` or `en`. */
  protected language = 'id';
  protected data: Data | undefined;
  protected state: WidgetState = 'loading';
  /** When the copy shown was saved, in milliseconds; undefined while what is shown is fresh. */
  protected savedAt: number | undefined;

  /** @internal What a second tier draws over the widget. */
  overlay: Element | undefined;

  #url = '';
  #abort: AbortController | undefined;
  #slow = false;
  #code = '';
  #asked = '';
  #siteRegion: string | null = null;

  constructor() {
    super();
    new Tint(this);
    new Room(this);
  }

  /** Registers the class under `tag`; safe to call again. */
  static define(tag: string, registry?: CustomElementRegistry): void {
    defineElement(tag, this as unknown as CustomElementConstructor, registry);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener(CONTEXT_EVENT, this.#follow);
    addEventListener('online', this.#online);
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener(CONTEXT_EVENT, this.#follow);
    removeEventListener('online', this.#online);
    // An element that is only moved is connected again before the microtask runs.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#abort?.abort();
      if (this.state === 'loading') this.#url = '';
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
  protected renderHead(): unknown { return nothing; }
  protected renderEmpty(): unknown { return nothing; }
  protected renderSkeleton(): unknown { return nothing; }
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
  protected place(): string | null {
    const region = this.setting('region');
    const site = this.setting('site');
    if (region || !site || !this.setting('api')) return region ?? '';
    if (this.#asked !== site) {
      this.#asked = site;
      this.#siteRegion = null;
      void import('./site-region.ts').then(({ siteRegion }) => siteRegion(this.at(''), site)).catch(() => '').then((code) => { this.#siteRegion = code; this.requestUpdate(); });
    }
    return this.#siteRegion;
  }

  /** @internal Adds the styles of a second tier. */
  addStyles(styles: CSSResult): void {
    const root = this.shadowRoot!;
    const sheets = 'adoptedStyleSheets' in root ? root.adoptedStyleSheets : [];
    adoptStyles(root, [...sheets, styles]);
  }

  /** An absolute URL at the API; '' as the base when no API is known. */
  protected at(path: string): string {
    return (this.setting('api') ?? '').replace(/\/+$/, '') + path;
  }

  /** Reads `path` as JSON; rejects with `ReadError`. */
  protected request<T>(path: string, signal: AbortSignal): Promise<T> {
    return read<T>(this.at(path), signal);
  }

  protected override willUpdate(): void {
    const language = languageOf(this, this.lang);
    if (language !== this.language) {
      this.language = language;
      void this.loadWords(language).then(() => this.requestUpdate(), () => {});
    }
    const theme = this.setting('theme');
    if (theme === 'light' || theme === 'dark') this.dataset['kimTheme'] = theme;
    else delete this.dataset['kimTheme'];
    this.#follow();
    this.dataset['kimState'] = this.state;
  }

  protected override render(): TemplateResult {
    const { state, words } = this;
    const shown = state !== 'loading' && state !== 'error';
    return html`<div class="kim" part="base" lang=${this.language} data-theme=${this.dataset['kimTheme'] ?? nothing} aria-busy=${state === 'loading'}>
${shown || this.#slow ? this.renderHead() : nothing}
${this.savedAt || state === 'error' ? this.#notice() : nothing}
${state === 'empty' ? this.renderEmpty() : shown ? this.renderBody() : html`<slot></slot>${this.#slow && state === 'loading' ? html`<span class="vh" role="status">${words.loading}</span><div aria-hidden="true">${this.renderSkeleton()}</div>` : nothing}`}
${this.overlay ?? nothing}</div>`;
  }

  #notice(): TemplateResult {
    const { words } = this;
    return html`<div class="note" role="status" part="notice">${icon(CLOUD_OFF)}<span>${this.savedAt ? words.saved(whenText(this.savedAt, this.language)) + '. ' : ''}${this.state === 'offline' ? words.noSignal : this.savedAt ? '' : html`${words.error} ${words.errorHint} <span class="hint">(${this.#code})</span>`}</span><button class="btn bare" @click=${this.reload}>${words.retry}</button></div>`;
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
    if (path) void this.#load(url);
    else this.#show('ready');
  };

  readonly #online = (): void => {
    if (this.savedAt || this.state === 'error') this.reload();
  };

  async #load(url: string): Promise<void> {
    const abort = (this.#abort = new AbortController());
    const { signal } = abort;
    if (url === '-') return this.#fail(new ReadError('api_missing'), url);
    if (!this.data) {
      this.#slow = false;
      this.#show('loading');
    }
    const skeleton = setTimeout(() => { this.#slow = true; this.requestUpdate(); }, SKELETON_AFTER);
    const stand = setTimeout(() => this.#standIn(url), COPY_AFTER);
    try {
      const data = await read<Data>(url, signal, (error) => this.#fail(error, url));
      saveCopy(url, data);
      this.savedAt = undefined;
      this.data = data;
      this.#show(this.isEmpty(data) ? 'empty' : 'ready');
      this.dispatchEvent(new KimLoadEvent(data));
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ReadError) {
        this.#fail(error, url);
        this.dispatchEvent(new KimErrorEvent(error.code));
      }
    } finally {
      clearTimeout(skeleton);
      clearTimeout(stand);
    }
  }

  #fail(error: ReadError, url: string): void {
    this.#code = error.code;
    if (!this.#standIn(url)) this.#show('error');
  }

  /** Shows the saved copy of `url`, labelled with its age. False when there is none. */
  #standIn(url: string): boolean {
    const saved = savedCopy<Data>(url);
    if (!saved) return false;
    this.savedAt = saved.at;
    this.data = saved.data;
    this.#show(navigator.onLine === false ? 'offline' : 'stale');
    return true;
  }

  #show(state: WidgetState): void {
    this.state = state;
    this.requestUpdate();
  }
}
