/** Dates, money and links as the pages write them. */
import { encode } from 'uqr';
import { html } from 'hono/html';
import { regionZone } from '@kentongan/contract';
import type { Html } from './html.ts';

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

/** Dark modules as one path, a rectangle for each run of them: a third of what a square for each would weigh. */
function qrPath(modules: readonly (readonly boolean[])[]): string {
  return modules.map((row, y) => [...row.map((dark) => (dark ? '1' : '0')).join('').matchAll(/1+/g)].map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`).join('')).join('');
}

export function qr(text: string, label: string): Html {
  const { data, size } = encode(text, { border: 1 });
  return html`<div class="qr" role="img" aria-label="${label}"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${qrPath(data)}"/></svg></div>`;
}
