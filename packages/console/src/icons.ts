/** Lucide icons (ISC), only those used. Always beside a word, so hidden from screen readers. */
import { html, type TemplateResult } from 'lit';

const PATHS = {
  answer: 'M22 2 11 13M22 2l-7 20-4-9-9-4z',
  back: 'M19 12H5M12 19l-7-7 7-7',
  box: 'M3 4h18v4H3zM5 8v12h14V8M10 12h4',
  check: 'M20 6 9 17l-5-5',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3 2',
  edit: 'M12 20h9M16.5 3.5a2.1 2.1 0 0 1 3 3L7 19l-4 1 1-4z',
  forward: 'M5 12h14M12 5l7 7-7 7',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9.1 9a3 3 0 0 1 5.8 1c0 2-3 3-3 3M12 17h.01',
  inbox: 'M22 12h-6l-2 3h-4l-2-3H2M5.5 5 2 12v7h20v-7l-3.5-7z',
  lock: 'M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4',
  merge: 'M6 3v6a6 6 0 0 0 6 6h7M6 21v-6M15 11l4 4-4 4',
  out: 'M9 21H4V3h5M16 17l5-5-5-5M21 12H9',
  play: 'M6 4l14 8-14 8z',
  print: 'M6 9V3h12v6M6 18H3v-8h18v8h-3M6 14h12v7H6z',
  question: 'M21 12a8 8 0 0 1-8 8H4l2-3a8 8 0 1 1 15-5M10 10a2 2 0 1 1 3 1.700q-1 .5-1 1.300M12 16h.01',
  reply: 'M9 14 4 9l5-5M4 9h9a7 7 0 0 1 7 7v4',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M21 21l-4.500-4.500',
  signpost: 'M12 3v18M12 5h7l2 2.500-2 2.500h-7M12 11H5l-2 2.500L5 16h7',
  stop: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M5.700 5.700l12.600 12.600',
  thumb: 'M7 11v10H3V11zM7 11l4-8a2.500 2.500 0 0 1 2.500 2.500V9h5.500a2 2 0 0 1 2 2.300l-1.200 7.700a2 2 0 0 1-2 2H7',
  user: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M4 21a8 8 0 0 1 16 0',
  users: 'M9 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8M1.500 21a7.500 7.500 0 0 1 15 0M16 4.500a4 4 0 0 1 0 7M19 14.500a7.500 7.500 0 0 1 3.500 6.500',
  warning: 'M12 3 2 20h20zM12 10v4M12 17h.01',
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]}></path></svg>`;
}
