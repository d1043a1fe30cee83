/** `<kim-builder>`: the page. It holds what was chosen; the steps draw it. */
import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import * as labels from '@kentongan/contract/labels';
import { en } from '../i18n/en.ts';
import { id } from '../i18n/id.ts';
import type { Choice, Origin } from '../snippet/choice.ts';
import { HOSTS, modesOf } from '../snippet/hosts.ts';
import type { Widget } from '../snippet/widget.ts';
import { pinnedFile, regionOf } from '../state/api.ts';
import type { Desk } from './desk.ts';
import { STEPS } from './desk.ts';
import './key.ts';
import './paste-test.ts';
import './place.ts';
import { resultStep, type Width } from './result.ts';
import { hostStep, lookStep, updateStep, widgetStep } from './steps.ts';
import { define, View } from './view.ts';

type Language = 'id' | 'en';

const FIRST: Choice = { host: 'opensid_dynamic', mode: 'frame', place: undefined, site: '', widgets: ['news-feed'], attributes: {}, accent: '', theme: 'auto', lang: '', updates: 'floating' };

export class BuilderView extends View {
  static override properties: PropertyDeclarations = { widgets: { attribute: false }, api: {}, choice: { state: true }, language: { state: true }, pinned: { state: true }, width: { state: true }, accent: { state: true } };
  declare widgets: readonly Widget[];
  /** Origin of the API that the snippets name. */
  declare api: string;
  declare choice: Choice;
  declare language: Language;
  declare pinned: Origin['pinned'];
  declare width: Width;
  declare accent: string;

  constructor() {
    super();
    this.widgets = [];
    this.choice = FIRST;
    const query = new URLSearchParams(location.search);
    this.language = query.get('lang') === 'en' ? 'en' : 'id';
    this.width = innerWidth < 520 ? 'narrow' : 'phone';
    this.accent = '';
    const site = query.get('site');
    if (site) this.choice = { ...FIRST, site };
    const region = query.get('region');
    if (region) void regionOf(region).then(({ code, name, kind }) => this.#set({ place: { code, name, kind } }), () => {});
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void pinnedFile().then((file) => { this.pinned = file; }, () => {});
  }

  readonly #set = (change: Partial<Choice>): void => {
    const next = { ...this.choice, ...change };
    const modes = modesOf(HOSTS[next.host]);
    this.choice = modes.includes(next.mode) ? next : { ...next, mode: modes[0]! };
  };

  readonly #label = (attribute: string, value: string): string => {
    const { category, programStatus } = labels[this.language] as unknown as Record<string, Record<string, string>>;
    return (attribute === 'category' ? category?.[value] : attribute === 'status' ? programStatus?.[value] : undefined) ?? value;
  };

  get #desk(): Desk {
    return { words: this.language === 'en' ? en : id, language: this.language, choice: this.choice, widgets: this.widgets, set: this.#set, label: this.#label };
  }

  #speak(language: Language): void {
    this.language = language;
    const address = new URL(location.href);
    if (language === 'en') address.searchParams.set('lang', 'en');
    else address.searchParams.delete('lang');
    history.replaceState(null, '', address);
  }

  protected override updated(): void {
    const { words } = this.#desk;
    document.documentElement.lang = this.language;
    document.title = `${words.title} · Kentongan`;
  }

  #inside(step: (typeof STEPS)[number], desk: Desk): TemplateResult {
    const { choice } = this;
    switch (step) {
      case 'host': return hostStep(desk);
      case 'place': return html`<kim-builder-place .words=${desk.words} .place=${choice.place} .choose=${(place: Choice['place']) => this.#set({ place })}></kim-builder-place>`;
      case 'widgets': return widgetStep(desk);
      case 'look': return lookStep(desk, this.accent, (accent) => { this.accent = accent; });
      case 'updates': return updateStep(desk, this.pinned !== undefined);
      case 'key': return html`<kim-builder-key .words=${desk.words} .language=${this.language} .place=${choice.place} .site=${choice.site} .use=${(site: string) => this.#set({ site })}></kim-builder-key>`;
      case 'result': return resultStep(desk, this.#origin, this.width, (width) => { this.width = width; });
    }
  }

  get #origin(): Origin {
    return { api: this.api.replace(/\/+$/, ''), pinned: this.pinned };
  }

  override render(): TemplateResult {
    const desk = this.#desk;
    const { words } = desk;
    const tongue = (language: Language, short: string, name: string): TemplateResult => html`<button type="button" lang=${language} aria-label=${name} aria-pressed=${this.language === language ? 'true' : 'false'} @click=${() => this.#speak(language)}>${short}</button>`;
    return html`<a class="skip" href="#main">${words.skip}</a>
      <header class="bar"><a class="brand" href="/">Kentongan</a><nav aria-label="Kentongan"><a href="#step-host">${words.build}</a><a href="#test">${words.test}</a></nav><div class="languages" role="group" aria-label=${words.language}>${tongue('id', 'ID', 'ID: Bahasa Indonesia')}${tongue('en', 'EN', 'EN: English')}</div></header>
      <main id="main" tabindex="-1"><h1>${words.title}</h1><p class="lead">${words.lead}</p>
        <div class="sides"><div class="asks">${STEPS.slice(0, -1).map((step, index) => this.#step(step, index, desk))}</div><div class="gives">${this.#step('result', STEPS.length - 1, desk)}</div></div>
        <section class="step test"><kim-builder-test .desk=${desk} .origin=${this.#origin}></kim-builder-test></section></main>`;
  }

  #step(step: (typeof STEPS)[number], index: number, desk: Desk): TemplateResult {
    return html`<section class="step" id=${`step-${step}`} aria-labelledby=${`title-${step}`}><h2 id=${`title-${step}`}><span class="number">${index + 1}</span> ${desk.words.step[step]}</h2>${this.#inside(step, desk)}</section>`;
  }
}

define('kim-builder', BuilderView);

declare global {
  interface HTMLElementTagNameMap { 'kim-builder': BuilderView }
}
