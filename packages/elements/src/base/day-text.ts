/** A day as an office's own wall calendar shows it. */
import { regionZone } from '@kentongan/contract/regions';
import { LOCALES } from './dates.ts';

/** `Jumat, 27 November 2026`, on the wall of the region's offices. A text that is no date comes back as it is. */
export function dayText(instant: string, regionCode: string, language: string): string {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) return instant;
  return new Intl.DateTimeFormat(LOCALES[language], { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: regionZone(regionCode) }).format(at);
}
