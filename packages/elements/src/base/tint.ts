/** Brings the measuring of tones only where the standing palette will not do: an accent or theme of the site's own, or a dark page. */
import type { ReactiveElement } from 'lit';

/** True when tones are being brought. */
export function tint(host: ReactiveElement, theme: string | undefined): boolean {
  const style = getComputedStyle(host);
  const wanted = !!theme || ['accent', 'ink', 'paper'].some((name) => style.getPropertyValue(`--kim-${name}`).trim()) || /\((?:1[3-9]|2)\d\d?,|color/.test(style.color);
  if (wanted) import('./tones.ts').then(({ Tones }) => new Tones(host), () => {});
  return wanted;
}
