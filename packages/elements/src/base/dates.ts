/** Dates by Intl in the reader's language: relative within a week, then day and month, with the year when it is another. */

export const LOCALES: Readonly<Record<string, string>> = { id: 'id-ID', en: 'en-GB' };

/** "baru saja", "2 jam yang lalu", "kemarin", "19 Nov", "3 Agu 2025". `at` in milliseconds or ISO; '' when it is no date. */
export function whenText(at: string | number, lang: string, now = Date.now()): string {
  const date = new Date(at);
  const past = now - date.getTime();
  if (!(past === past)) return '';
  const locale = LOCALES[lang];
  if (past > -6e4 && past < 6048e5) {
    const minutes = past / 6e4;
    if (minutes < 1) return lang === 'en' ? 'just now' : 'baru saja';
    const [size, unit]: [number, Intl.RelativeTimeFormatUnit] = minutes < 60 ? [1, 'minute'] : minutes < 1440 ? [60, 'hour'] : [1440, 'day'];
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.round(minutes / size), unit);
  }
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: date.getFullYear() === new Date(now).getFullYear() ? undefined : 'numeric' }).format(date);
}
