/** The bar: where you are, who you are, and out. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { ofVillage } from '../actions/units.ts';
import { icon } from '../icons.ts';
import { hashOf } from '../state/router.ts';
import type { Language } from '../state/language.ts';
import { languageSwitch } from './language-switch.ts';
import { define, View } from './view.ts';

export class Bar extends View {
  static override properties: PropertyDeclarations = { said: { state: true } };
  declare said: string;

  constructor() {
    super();
    this.said = '';
  }

  readonly #out = async (): Promise<void> => {
    this.said = '';
    try {
      await this.app.session.signOut();
    } catch {
      this.said = this.words.bar.notOut;
    }
  };

  #who(): TemplateResult | typeof nothing {
    const { info } = this.app.session;
    if (!info) return nothing;
    const { bar, role } = this.words;
    const roles = info.roles.map((held) => [role[held.role === 'unit_officer' && held.scope && ofVillage(held.scope) ? 'village_unit_officer' : held.role], held.unit ? this.#unit(held.unit, held.scope) : '', held.scope ? this.app.places.name(held.scope) : ''].filter(Boolean).join(' · '));
    return html`<p class="who"><span class="vh">${bar.account}: </span><strong>${info.user.name}</strong> <span class="hint">${roles.join(' — ')}</span></p>`;
  }

  /** The name of the unit; its key where the API knows it no more. */
  #unit(key: string, scope: string | null): string {
    const units = this.app.places.units(scope ?? '');
    return units ? (units.find((unit) => unit.key === key)?.name ?? this.words.bar.unit(key)) : '';
  }

  override render(): TemplateResult {
    const { bar, product, list } = this.words;
    const { route } = this.app.router;
    const isIn = this.app.session.state === 'in';
    const mayRelay = this.app.session.info?.roles.some(({ role, scope }) => role === 'kim_editor' && scope) ?? false;
    const at = (name: string): 'page' | typeof nothing => (route.name === name ? 'page' : nothing);
    return html`<header class="bar">
      <p class="brand">${product}</p>
      ${isIn ? html`<nav class="places" aria-label=${product}>
        <a href=${hashOf({ name: 'box', box: this.app.list.box })} aria-current=${route.name === 'ticket' ? 'true' : at('box')}>${icon('inbox')}${bar.desk}</a>
        ${mayRelay ? html`<a href=${hashOf({ name: 'relay' })} aria-current=${at('relay')}>${icon('users')}${bar.relay}${this.app.drafts.get('titipan/form') ? html`<span class="dot"><span class="vh">${list.unsent}</span></span>` : nothing}</a>` : nothing}
        ${this.app.showsSites ? html`<a href=${hashOf({ name: 'sites' })} aria-current=${at('sites')}>${icon('signpost')}${bar.sites}</a>` : nothing}
      </nav>${this.#who()}` : nothing}
      <div class="tools">
        ${languageSwitch(this.words, this.app.speech.language, (language: Language) => this.app.speak(language))}
        ${isIn ? html`<button class="btn bare for-keys" type="button" aria-expanded=${this.app.helpShown ? 'true' : 'false'} @click=${() => this.app.showHelp(!this.app.helpShown)}>${icon('help')}${bar.help}</button>
        <button class="btn bare" type="button" @click=${this.#out}>${icon('out')}${bar.signOut}</button>` : nothing}
      </div>
      ${this.said ? html`<p class="notice stop" role="alert">${this.said}</p>` : nothing}
    </header>`;
  }
}

define('kim-bar', Bar);

declare global {
  interface HTMLElementTagNameMap { 'kim-bar': Bar }
}
