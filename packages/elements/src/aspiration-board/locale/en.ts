/** English words of the board. */
import { category, ticketState } from '@kentongan/contract/labels/en';
import type { BoardWords } from './id.ts';

export const en: BoardWords = {
  heading: 'What villagers say',
  all: 'All aspirations',
  anonymous: 'A villager',
  support: 'Support',
  supported: 'You support this',
  people: 'in support',
  supportFailed: 'Your support was not sent. Check your connection and press again.',
  outcome: 'What came of it',
  more: 'Load more',
  loading: 'Loading…',
  emptyTitle: 'Nothing to show yet',
  emptyText: 'What villagers say is shown here after it has been checked. You may be the first.',
  emptyAsk: 'Say something',
  figures: { received: 'received', answered: 'answered', inTime: 'in time', medianDays: 'days to an answer' },
  labels: { category, ticketState },
};
