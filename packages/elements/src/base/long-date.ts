/** A moment in full, for those who opened something. */
import { LOCALES } from './dates.ts';

/** "Sabtu, 5 Desember 2026, 09.40". */
export function longText(at: string | number, lang: string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? '' : new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: 'full', timeStyle: 'short' }).format(date);
}
