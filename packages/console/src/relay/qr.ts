/** A QR code as one SVG path, black on white in any scheme, so that every phone reads it. */
import { html, svg, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** Quiet modules around the code, as the standard asks. */
const QUIET = 4;

export function qrCode(text: string, label: string): TemplateResult {
  const { data, size } = encode(text, { border: 0, ecc: 'M' });
  const modules = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : ''))).join('');
  const side = size + 2 * QUIET;
  return html`<svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label=${label} shape-rendering="crispEdges">${svg`<path class="qr-paper" d="M0 0h${side}v${side}H0z"></path><path class="qr-ink" d=${modules}></path>`}</svg>`;
}
