/** English words of the alert bar; loaded only when a page asks for them. */
import type { AlertWords } from './id.ts';

export const en: AlertWords = {
  heading: 'Urgent announcements',
  level: { danger: 'Danger', warning: 'Warning', info: 'Notice' },
  calm: 'No urgent announcement.',
  unknown: 'Urgent announcements could not be checked.',
  hidden: (count) => (count === 1 ? 'You have hidden 1 announcement.' : `You have hidden ${count} announcements.`),
  showAgain: 'Show again',
  read: 'Read',
  announcements: 'announcements',
  fold: 'Close',
  until: (when) => `In force until ${when}`,
  more: 'More about it',
  hide: 'Hide',
  saved: (age) => `Saved ${age}`,
};
