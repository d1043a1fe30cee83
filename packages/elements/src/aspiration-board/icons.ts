/** Lucide icons (ISC) of the board. */
import type { CitizenStep } from '@kentongan/contract/status';

export const HAND = 'M7 10v12M15 5.9 14 10h5.8a2 2 0 0 1 2 2.6l-2.4 8A2 2 0 0 1 17.5 22H4a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2h2.8a2 2 0 0 0 1.8-1.1L12 2a3.1 3.1 0 0 1 3 3.9z';
export const STEP_ICONS: Readonly<Record<CitizenStep, string>> = {
  received: 'M22 12h-6l-2 3h-4l-2-3H2M5.5 5.1 2 12v6a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-6l-3.5-6.9A2 2 0 0 0 16.8 4H7.2a2 2 0 0 0-1.7 1.1z',
  checked: 'm21 21-4.3-4.3M11 19a8 8 0 1 0 0-16 8 8 0 0 0 0 16z',
  acted_on: 'M5 12h14M12 5l7 7-7 7',
  done: 'M20 6 9 17l-5-5',
};
