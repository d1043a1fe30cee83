/** Pictures of the screens where something is pasted: drawn by hand, and labelled as sketches. */
import { html, svg, type TemplateResult } from 'lit';
import type { Guide } from '../i18n/words.ts';

const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** `code`: how what is pasted begins and ends. */
export function sketch({ menu, active, title, fields, button }: NonNullable<Guide['screen']>, caption: string, code: readonly [first: string, last: string]): TemplateResult {
  const rows = fields.map((field, index) => ({ text: field.replace('*', ''), isCode: field.startsWith('*'), y: 62 + index * 34 + (fields.slice(0, index).some((before) => before.startsWith('*')) ? 44 : 0) }));
  const bottom = 62 + fields.length * 34 + (rows.some(({ isCode }) => isCode) ? 44 : 0);
  return html`<figure class="sketch"><svg viewBox="0 0 480 ${bottom + 52}" role="img" aria-label=${`${menu[active]}: ${title}. ${fields.map((field) => field.replace('*', '')).filter(Boolean).join(', ')}. ${button}`}>
    ${svg`<rect class="window" x="1" y="1" width="478" height="${bottom + 50}" rx="8"></rect><path class="hair" d="M1 26H479M130 26V${bottom + 51}"></path><circle class="dot" cx="16" cy="14" r="4"></circle><circle class="dot" cx="30" cy="14" r="4"></circle><circle class="dot" cx="44" cy="14" r="4"></circle>
    ${menu.map((item, index) => svg`${index === active ? svg`<rect class="on" x="8" y="${36 + index * 28}" width="114" height="24" rx="4"></rect>` : ''}<text class="${index === active ? 'strong' : 'soft'}" x="16" y="${52 + index * 28}">${shortened(item, 16)}</text>`)}
    <text class="strong" x="146" y="48">${title}</text>
    ${rows.map(({ text, isCode, y }) => (isCode
      ? svg`<text class="soft" x="146" y="${y + 8}">${text}</text><rect class="paste" x="146" y="${y + 14}" width="318" height="50" rx="4"></rect><text class="mono" x="156" y="${y + 35}">${shortened(code[0], 44)}</text><text class="mono" x="156" y="${y + 52}">${shortened(code[1], 44)}</text>`
      : svg`<rect class="field" x="146" y="${y}" width="318" height="24" rx="4"></rect><text class="soft" x="156" y="${y + 16}">${shortened(text, 44)}</text>`))}
    <rect class="press" x="146" y="${bottom + 12}" width="110" height="26" rx="4"></rect><text class="press-text" x="201" y="${bottom + 30}">${button}</text>`}
  </svg><figcaption class="hint">${caption}</figcaption></figure>`;
}
