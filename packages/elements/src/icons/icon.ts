/** Draws a Lucide icon (ISC) from its path. Always beside a word, so hidden from screen readers. A widget keeps its own paths in its own folder. */
import { html, type TemplateResult } from 'lit';

/** `paths`: the `d` of every stroke, on a 24 by 24 grid, joined into one. */
export function icon(paths: string): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${paths}></path></svg>`;
}

export const NEWSPAPER = 'M15 18h-5M18 14h-8M4 22h16a2 2 0 0 0 2-2V4a2 2 0 0 0-2-2H8a2 2 0 0 0-2 2v16a2 2 0 0 1-4 0v-9a2 2 0 0 1 2-2h2M10 6h8v4h-8z';
export const PIN = 'M12 17v5M9 11l-4 4v2h14v-2l-4-4V6l1-1V3H8v2l1 1z';
export const CLOUD_OFF = 'm2 2 20 20M6 6a7 7 0 0 0 3 13h9M21 16a4 4 0 0 0-4-6h-2a7 7 0 0 0-5-5';
