/** Draws a Lucide icon (ISC) from its path. Always beside a word, so hidden from screen readers. A widget keeps its own paths in its own folder. */
import { html, type TemplateResult } from 'lit';

/** `paths`: the `d` of every stroke, on a 24 by 24 grid, joined into one. */
export function icon(paths: string): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${paths}></path></svg>`;
}

export const NEWSPAPER = 'M4 4h12v16H6a2 2 0 0 1-2-2zM16 9h4v9a2 2 0 0 1-4 0M8 8h4M8 12h4M8 16h4';
export const PIN = 'M12 17v5M9 11l-4 4v2h14v-2l-4-4V6l1-1V3H8v2l1 1z';
