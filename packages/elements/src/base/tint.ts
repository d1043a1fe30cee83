/** Brings the measuring of tones: at once where an accent, a theme or pale text says that the standing palette will not do; elsewhere when idle, to look at the paper behind. */
import type { ReactiveElement } from 'lit';
import { whenIdle } from './idle.ts';

/** True when tones are being brought at once. */
export function tint(host: ReactiveElement, theme: string | undefined): boolean {
  const style = getComputedStyle(host);
  const wanted = !!theme || !!style.getPropertyValue('--kim-accent') || /\((1[3-9]|2\d)\d,|^[^r]/.test(style.color);
  if (wanted || !host.hasUpdated) (wanted ? queueMicrotask : whenIdle)(() => void import('./tones.ts').then(({ tone }) => tone(host, wanted), () => {}));
  return wanted;
}
