/** A QR code as one SVG path: drawn as nodes, so no markup string ever meets the page. Loaded only when something is printed. */
import { html, svg, type TemplateResult } from 'lit';
import { qrModules } from './qr-modules.ts';

/** Quiet modules around the code, as the standard asks. */
const QUIET = 4;

/** The code of `text` (an address of up to some hundred characters), black on white in any scheme. */
export function qrCode(text: string, label: string): TemplateResult {
  const rows = qrModules(text);
  const path = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : ''))).join('');
  const side = rows.length + 2 * QUIET;
  return html`<svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label=${label} shape-rendering="crispEdges">${svg`<path fill="#fff" d="M0 0h${side}v${side}H0z"></path><path fill="#000" d=${path}></path>`}</svg>`;
}
