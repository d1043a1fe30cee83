/** "Tes tempel": the source of a page in, plain words and a snippet that will survive out. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { survivingMode } from '../paste-test/advice.ts';
import { examine, type Examined, type Known } from '../paste-test/examine.ts';
import { HOST_NAMES, type HostName } from '../snippet/hosts.ts';
import type { Origin } from '../snippet/choice.ts';
import { snippetOf } from '../snippet/snippet.ts';
import { fetchPage, Refused, regionOf } from '../state/api.ts';
import './copy.ts';
import type { Desk } from './desk.ts';
import { define, View } from './view.ts';

export class PasteTest extends View {
  static override properties: PropertyDeclarations = { desk: { attribute: false }, origin: { attribute: false }, examined: { state: true }, failure: { state: true }, fetching: { state: true }, placeName: { state: true } };
  declare desk: Desk;
  declare origin: Origin;
  declare examined: Examined | undefined;
  declare failure: string;
  declare fetching: boolean;
  declare placeName: string;
  #source: Pick<Known, 'pageUrl' | 'policy'> = {};

  constructor() {
    super();
    this.failure = '';
    this.fetching = false;
    this.placeName = '';
  }

  readonly #go = (event?: Event): void => {
    event?.preventDefault();
    const text = this.querySelector('textarea')!.value;
    this.failure = text.trim() ? '' : this.desk.words.paste.empty;
    if (this.failure) return;
    const widgets = new Map(this.desk.widgets.map(({ name, attributes }) => [name, new Set(attributes.map((attribute) => attribute.name))]));
    const examined = (this.examined = examine(text, { api: this.origin.api, widgets, ...this.#source }));
    this.placeName = '';
    if (examined.region) void regionOf(examined.region).then(({ name }) => { this.placeName = name; }, () => {});
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.verdict')?.focus());
  };

  readonly #fetch = async (): Promise<void> => {
    const { paste, key } = this.desk.words;
    this.fetching = true;
    this.failure = '';
    try {
      const { html: text, url, policy } = await fetchPage(this.querySelector<HTMLInputElement>('#page-url')!.value.trim());
      this.querySelector('textarea')!.value = text;
      this.#source = policy === undefined ? { pageUrl: url } : { pageUrl: url, policy };
      this.#go();
    } catch (error) {
      this.failure = error instanceof Refused && error.status === 401 ? paste.signedOut : (error instanceof Refused ? error.titles?.[this.desk.language] : undefined) ?? key.failed;
    }
    this.fetching = false;
  };

  #advice(examined: Examined): TemplateResult | typeof nothing {
    const { words, choice } = this.desk;
    const { widgets, region, site } = examined;
    const mode = survivingMode(examined, choice.host);
    if (mode === undefined) return nothing;
    const place = region ? { code: region, name: this.placeName || choice.place?.name || region, kind: '' } : choice.place;
    if (!place) return html`<p class="hint">${words.place.missing}: <a href="#step-place">${words.step.place}</a></p>`;
    const snippet = snippetOf({ ...choice, mode, place, site: site || choice.site, widgets: widgets.length > 0 ? widgets : choice.widgets.length > 0 ? choice.widgets : ['news-feed'] }, this.origin, words.result.link);
    return html`<h3>${words.paste.instead(words.mode[mode][0])}</h3><p class="hint">${words.mode[mode][1]}</p>
      ${snippet.once === undefined ? nothing : html`<kim-builder-copy .words=${words} .text=${snippet.once} .label=${words.result.once}></kim-builder-copy>`}
      <kim-builder-copy class="instead" .words=${words} .text=${snippet.body} .label=${mode === 'oembed' ? words.result.address : words.result.code}></kim-builder-copy>`;
  }

  override render(): TemplateResult {
    const { words, choice, set } = this.desk;
    const { paste } = words;
    const { examined } = this;
    const order = { bad: 0, note: 1, good: 2 } as const;
    return html`<h2 id="test" tabindex="-1">${paste.title}</h2><p>${paste.lead}</p>
      <form @submit=${this.#go}>
        <p class="field"><label for="test-host">${paste.host}</label><select class="in" id="test-host" @change=${(event: Event) => set({ host: (event.target as HTMLSelectElement).value as HostName })}>${HOST_NAMES.map((host) => html`<option value=${host} .selected=${choice.host === host}>${words.host[host][0]}</option>`)}</select></p>
        <p class="field"><label for="source">${paste.label}</label><span class="hint" id="source-hint">${paste.how}</span><textarea class="in code" id="source" rows="8" spellcheck="false" aria-describedby="source-hint" @input=${() => { this.#source = {}; }}></textarea></p>
        <p class="row"><button class="btn main" type="submit">${paste.go}</button></p>
        <details class="settings"><summary>${paste.url}</summary><p class="field"><label for="page-url">${words.key.url}</label><span class="hint" id="page-url-hint">${paste.urlHint}</span><input class="in" id="page-url" type="url" aria-describedby="page-url-hint"></p><p class="row"><button class="btn" type="button" @click=${this.#fetch}>${this.fetching ? paste.fetching : paste.fetch}</button></p></details>
      </form>
      ${this.failure ? html`<p class="problem" role="alert">${this.failure}</p>` : nothing}
      ${examined ? html`<div class=${`verdict ${examined.verdict}`} tabindex="-1"><p><b>${paste.verdict[examined.verdict]}</b></p>
        <ul class="findings" role="list">${[...examined.findings].sort((a, b) => order[a.weight] - order[b.weight]).map(({ code, weight, what = '' }) => html`<li class=${weight}><b>${paste.weight[weight]}</b> ${paste.finding[code](words.widget[what]?.[0] ?? what)}</li>`)}</ul></div>${this.#advice(examined)}` : nothing}`;
  }
}

define('kim-builder-test', PasteTest);

declare global {
  interface HTMLElementTagNameMap { 'kim-builder-test': PasteTest }
}
