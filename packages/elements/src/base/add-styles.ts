/** Adds the styles of a second tier to a widget that is drawn already. */
import { adoptStyles, type CSSResult } from 'lit';

const worn = new WeakMap<Element, Set<CSSResult>>();

/** Each sheet once; safe to call again. */
export function addStyles(host: Element, styles: CSSResult): void {
  const root = host.shadowRoot!;
  const sheets = worn.get(host) ?? new Set();
  worn.set(host, sheets);
  if (sheets.has(styles)) return;
  sheets.add(styles);
  adoptStyles(root, [...('adoptedStyleSheets' in root ? root.adoptedStyleSheets : []), styles]);
}
