/** Dates, money and links as the pages write them. */
import { encode } from 'uqr';
import { html } from 'hono/html';
import { regionZone } from '@kentongan/contract';
import type { Html } from './html.ts';
import { id } from './locale/index.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function dayFormat(locale: string, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  formats.set(key, format);
  return format;
}

/** "Selasa, 24 November 2026", in the zone of the region. */
export const longDate = (at: Date | number | string, region: string, locale = id.locale): string => dayFormat(locale, regionZone(region)).format(new Date(at));

/** As the clocks of the zones are called. */
const ZONE_NAMES: Readonly<Record<string, string>> = { 'Asia/Makassar': 'WITA', 'Asia/Jayapura': 'WIT' };

/** "Selasa, 24 November 2026 pukul 10.20 WIB", in the zone of the region. */
export function longMoment(at: Date | number | string, region: string, locale = id.locale): string {
  const timeZone = regionZone(region);
  return `${new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full', timeStyle: 'short' }).format(new Date(at))} ${ZONE_NAMES[timeZone] ?? 'WIB'}`;
}

/** A local date `YYYY-MM-DD` in words. */
export const localDay = (date: string, locale = id.locale): string => dayFormat(locale, 'UTC').format(new Date(`${date}T00:00:00Z`));

/** A whole number with its thousands marked. */
export const amount = (value: number, locale = id.locale): string => new Intl.NumberFormat(locale).format(value);
export const rupiah = (value: number, locale = id.locale): string => `Rp ${amount(value, locale)}`;
export const whatsappShare = (text: string): string => `https://wa.me/?text=${encodeURIComponent(text)}`;
export const whatsappChat = (number: string): string => `https://wa.me/${number.replace(/\D/g, '').replace(/^0/, '62')}`;

/** Dark modules as one path, a rectangle for each run of them: a third of what a square for each would weigh. */
function qrPath(modules: readonly (readonly boolean[])[]): string {
  return modules.map((row, y) => [...row.map((dark) => (dark ? '1' : '0')).join('').matchAll(/1+/g)].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`).join('')).join('');
}

export function qr(text: string, label: string): Html {
  const { data, size } = encode(text, { border: 1 });
  return html`<div class="qr" role="img" aria-label="${label}"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${qrPath(data)}"/></svg></div>`;
}
