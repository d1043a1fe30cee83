/** Where the names of regions come from, which their licence (ODbL) wants said wherever they are shown. */
import { html, type TemplateResult } from 'lit';

const LABELS: Readonly<Record<string, string>> = { id: 'Data wilayah', en: 'Region data' };

/** `language`: `id` or `en`. */
export function regionCredit(language: string): TemplateResult {
  return html`<p class="credit">${LABELS[language]}: <a href="https://github.com/fityannugroho/idn-area-data" rel="noopener">idn-area-data</a>, <a href="https://opendatacommons.org/licenses/odbl/1-0/" rel="noopener">ODbL</a></p>`;
}
