/** Brings the measuring of tones at once where the standing palette will not do: an accent or theme of the site's own, or pale text; elsewhere when idle, to look at the paper behind. */
import type { ReactiveElement } from 'lit';
import { whenIdle } from './idle.ts';

/** True when tones are being brought. */
export function tint(host: ReactiveElement, theme: string | undefined): boolean {
  const style = getComputedStyle(host);
  const wanted = !!theme || ['accent', 'ink', 'paper'].some((name) => style.getPropertyValue(`--kim-${name}`).trim()) || /\((?:1[3-9]|2)\d\d?,|^[^r]/.test(style.color);
  const bring = (): unknown => import('./tones.ts').then(({ tone }) => tone(host, wanted), () => {});
  if (wanted) bring();
  else if (!host.hasUpdated) whenIdle(bring);
  return wanted;
}
