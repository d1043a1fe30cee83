/** Lucide icons (ISC) of the alert bar, by how urgent it is. */
export const LEVEL_ICONS = {
  danger: 'M15.3 2H8.7L2 8.7v6.6L8.7 22h6.6l6.7-6.7V8.7zM12 8v4M12 16h.01',
  warning: 'm21.7 18-8-14a2 2 0 0 0-3.4 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.7-3zM12 9v4M12 17h.01',
  info: 'M12 22a10 10 0 1 0 0-20 10 10 0 0 0 0 20zM12 16v-4M12 8h.01',
} as const;
export const CALM = 'M22 11.1V12a10 10 0 1 1-5.9-9.1M22 4 12 14l-3-3';
export const DOWN = 'm6 9 6 6 6-6';
export const UP = 'm18 15-6-6-6 6';
