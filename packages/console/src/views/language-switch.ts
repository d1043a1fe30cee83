/** Indonesian or English, for this browser. */
import { html, type TemplateResult } from 'lit';
import type { Words } from '../i18n/id.ts';
import type { Language } from '../state/language.ts';

export function languageSwitch(words: Words, now: Language, choose: (language: Language) => void): TemplateResult {
  const one = (language: Language, short: string, name: string): TemplateResult =>
    html`<button type="button" lang=${language} aria-label=${name} aria-pressed=${now === language ? 'true' : 'false'} @click=${() => choose(language)}>${short}</button>`;
  return html`<div class="languages" role="group" aria-label=${words.language}>${one('id', 'ID', 'ID: Bahasa Indonesia')}${one('en', 'EN', 'EN: English')}</div>`;
}
