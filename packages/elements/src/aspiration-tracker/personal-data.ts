/** "Data saya": everything held about the sender, to read, take along, correct and erase. */
import { toJson } from '@kentongan/client/json';
import { html, nothing, type TemplateResult } from 'lit';
import type { AspirationView, PersonalData } from '@kentongan/contract/schemas';
import { NOTICE_VERSION } from '@kentongan/contract/status';
import { copyText } from '../aspiration-form/copy.ts';
import { dayText } from '../base/day-text.ts';
import { confirmation } from './actions.ts';
import type { Panel } from './panel.ts';

const CONTACT = ['name', 'whatsapp', 'email'] as const;
type Contact = (typeof CONTACT)[number];
const CONTROLS: Readonly<Record<Contact, readonly [type: string, autocomplete: string, max: number]>> = { name: ['text', 'name', 120], whatsapp: ['tel', 'tel', 20], email: ['email', 'email', 254] };

export class PersonalDataPart {
  readonly #panel: Panel;
  #data: PersonalData | undefined;
  #copied = '';

  constructor(panel: Panel) {
    this.#panel = panel;
  }

  readonly #open = async (): Promise<void> => {
    const data = await this.#panel.request<PersonalData>('data', '/data');
    if (!data) return;
    this.#data = data;
    this.#panel.ticket.focus('#mine');
  };

  /** Hands the data over as a file. Where downloads are forbidden nothing happens, and the text below stands in. */
  readonly #download = (): void => {
    const url = URL.createObjectURL(new Blob([this.#text()], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `aspirasi-${this.#data!.number}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };

  readonly #copy = async (): Promise<void> => {
    const { data } = this.#panel.words;
    this.#copied = (await copyText(this.#text(), this.#panel.element.renderRoot as ShadowRoot)) ? data.copied : data.copyFailed;
    this.#panel.draw();
  };

  readonly #save = async (): Promise<void> => {
    const panel = this.#panel;
    const { data: words } = panel.words;
    const reporter: Partial<Record<Contact, string>> = {};
    for (const key of CONTACT) if (panel.typed(`my-${key}`)) reporter[key] = panel.typed(`my-${key}`);
    const reachable = 'whatsapp' in reporter || 'email' in reporter;
    const consented = this.#consented || panel.control('my-consent')?.checked;
    if (panel.control('my-email')?.validity.valid === false) return panel.fail('contact', words.badEmail);
    if (reachable && !consented) return panel.fail('contact', words.consent);
    const body = toJson({ reporter, ...(reachable && !this.#consented && { consents: [...this.#given, { purpose: 'contact', noticeVersion: NOTICE_VERSION }] }) });
    if (!(await panel.request('contact', '/personal-data', { method: 'PATCH', type: 'application/json', body }))) return;
    const fresh = await panel.request<PersonalData>('data', '/data');
    if (fresh) this.#data = fresh;
    panel.ticket.say(words.saved);
  };

  readonly #erase = async (region: string): Promise<void> => {
    const panel = this.#panel;
    const erased = await panel.request<{ erasedAt: string }>('erase', '/personal-data', { method: 'DELETE' });
    if (!erased) return;
    this.#data = undefined;
    await panel.refresh();
    panel.arrived(panel.words.erase.done(dayText(erased.erasedAt, region, panel.element.language)));
  };

  /** In force now. A list that is sent without them would withdraw them. */
  get #given(): { purpose: string; noticeVersion: string }[] {
    return this.#data!.consents.filter(({ withdrawnAt }) => !withdrawnAt).map(({ purpose, noticeVersion }) => ({ purpose, noticeVersion }));
  }

  get #consented(): boolean {
    return this.#given.some(({ purpose }) => purpose === 'contact');
  }

  #text(): string {
    return JSON.stringify(this.#data, undefined, 2);
  }

  render(view: AspirationView): TemplateResult {
    const panel = this.#panel;
    const { data: words, erase } = panel.words;
    const mayErase = view.holder!.actions.includes('erase');
    return html`<details id="data"><summary>${words.label}</summary><div class="fold">${this.#data ? this.#renderData(this.#data) : html`<p>${words.hint}</p>${panel.button('data', words.open, this.#open)}`}
${mayErase ? (panel.confirming === 'erase' ? confirmation(panel, 'erase', () => this.#erase(view.region.code)) : html`<button type="button" class="btn danger" @click=${() => panel.confirm('erase')}>${erase.label}</button>`) : nothing}</div></details>`;
  }

  #renderData(data: PersonalData): TemplateResult {
    const panel = this.#panel;
    const { data: words } = panel.words;
    const { language } = panel.element;
    const day = (at: string): string => dayText(at, data.region.code, language);
    const yes = (on: boolean): string => (on ? words.yes : words.no);
    const consents = data.consents.map(({ purpose, at, withdrawnAt }) => html`<span class="each">${panel.labels.consent[purpose]} (${day(at)}${withdrawnAt ? `, ${words.withdrawn(day(withdrawnAt))}` : nothing})</span>`);
    const rows: readonly (readonly [string, unknown])[] = [
      ...CONTACT.map((key) => [words[key], data.reporter?.[key]] as const), [words.guardian, data.guardian && `${data.guardian.name}, ${data.guardian.contact}`], [words.place, data.place],
      [words.anonymous, yes(data.anonymous)], [words.confidential, yes(data.confidential)], [words.consents, consents.length ? consents : words.none],
    ];
    return html`<dl id="mine" tabindex="-1">${rows.map(([label, value]) => (value ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : nothing))}</dl>
${data.contactErasedAt ? html`<p class="hint">${words.erasedAt(day(data.contactErasedAt))}</p>` : nothing}
<div class="row"><button type="button" class="btn" @click=${this.#download}>${words.download}</button></div>
<details><summary>${words.asText}</summary><textarea class="in json" rows="8" readonly aria-label=${words.label} .value=${this.#text()}></textarea><div class="row"><button type="button" class="btn" @click=${this.#copy}>${words.copy}</button><span class="hint" role="status">${this.#copied}</span></div></details>
${data.guardian ? nothing : this.#renderContact(data)}`;
  }

  #renderContact({ anonymous, reporter }: PersonalData): TemplateResult {
    const panel = this.#panel;
    const { data: words } = panel.words;
    return html`<fieldset><legend>${words.correct}</legend><p class="hint">${words.correctHint}</p>${CONTACT.map((key) => {
      const [type, autocomplete, max] = CONTROLS[key];
      return key === 'name' && anonymous ? nothing : html`<label for="my-${key}">${words[key]}</label><input class="in" id="my-${key}" type=${type} autocomplete=${autocomplete} maxlength=${max} .value=${reporter?.[key] ?? ''}>`;
    })}${this.#consented ? nothing : html`<label class="opt"><input type="checkbox" id="my-consent"><span>${panel.labels.consent.contact}</span></label>`}${panel.button('contact', words.save, this.#save)}</fieldset>`;
  }
}
