/** English words of the base and the news feed that the first card does not need. */
import type { FurtherWords } from './further-id.ts';

export const en: FurtherWords = {
  category: 'Category',
  allCategories: 'All topics',
  close: 'Close',
  emptyNews: 'No news here yet',
  emptyFound: 'No news matches',
  emptyHint: 'New stories will show up here. Meanwhile, see what happens around.',
  error: 'This could not be loaded.',
  errorHint: 'Try again in a moment.',
  loading: 'Loading',
  more: 'Load more news',
  newsAround: 'News from around here',
  newsIn: (region) => `News of ${region}`,
  next: 'Next story',
  previous: 'Previous story',
  pause: 'Pause',
  play: 'Play',
  ticker: 'News',
  noSignal: 'No signal yet.',
  openPage: 'Open the news page',
  retry: 'Try again',
  saved: (age, unanswered) => `${unanswered ? 'The server is not answering; this' : 'This'} copy was saved ${age}`,
  search: 'Search news',
  share: 'Share on WhatsApp',
  showPictures: 'Show pictures',
};
