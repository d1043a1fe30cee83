/** A moment in full, for those who opened something: on the clock of the region it is about, whose name it carries. */
import { regionZone } from '@kentongan/contract/regions';
import { LOCALES } from './dates.ts';

const ZONE_NAMES: Readonly<Record<string, string>> = { 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' };

/** "Sabtu, 5 Desember 2026 pukul 09.40 WIB". '' when `at` is no date. */
export function longText(at: string | number, regionCode: string, language: string): string {
  const date = new Date(at);
  const timeZone = regionZone(regionCode);
  return Number.isNaN(date.getTime()) ? '' : `${new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'full', timeStyle: 'short', timeZone }).format(date)} ${ZONE_NAMES[timeZone] ?? 'WIB'}`;
}
