/** Dates, money and links as the pages write them. */
import { renderSVG } from 'uqr';
import { html, raw } from 'hono/html';
import { regionZone } from '@kentongan/contract';
import type { Html } from './layout.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** "Selasa, 24 November 2026", in the zone of the region. */
export function longDate(at: Date | number | string, region: string): string {
  const timeZone = regionZone(region);
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('id-ID', { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  formats.set(timeZone, format);
  return format.format(new Date(at));
}

/** A local date `YYYY-MM-DD` in words. */
export function localDay(date: string): string {
  return new Intl.DateTimeFormat('id-ID', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(`${date}T00:00:00Z`));
}

export const rupiah = (amount: number): string => `Rp ${new Intl.NumberFormat('id-ID').format(amount)}`;
export const whatsappShare = (text: string): string => `https://wa.me/?text=${encodeURIComponent(text)}`;
export const whatsappChat = (number: string): string => `https://wa.me/${number.replace(/\D/g, '').replace(/^0/, '62')}`;

export function qr(text: string, label: string): Html {
  return html`<div class="qr" role="img" aria-label="${label}">${raw(renderSVG(text, { border: 1 }))}</div>`;
}
