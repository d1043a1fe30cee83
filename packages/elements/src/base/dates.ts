/** Dates by Intl in the reader's language: relative within a week, then day and month, with the year when it is another. */

export const LOCALES: Readonly<Record<string, string>> = { id: 'id-ID', en: 'en-GB' };
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [['day', 864e5], ['hour', 36e5], ['minute', 6e4]];

/** "2 jam yang lalu", "kemarin", "19 Nov", "3 Agu 2025". `at` in milliseconds or ISO; '' when it is no date. */
export function whenText(at: string | number, lang: string, now = Date.now()): string {
  const date = new Date(at);
  const past = now - date.getTime();
  if (!(past === past)) return '';
  const locale = LOCALES[lang];
  if (past > -6e4 && past < 6048e5) {
    const [unit, size] = UNITS.find(([, ms]) => past >= ms) ?? UNITS[2]!;
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.round(past / size), unit);
  }
  const sameYear = date.getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(date);
}
