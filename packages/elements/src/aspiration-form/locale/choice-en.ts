/** English words of choosing a village; loaded only when a page asks for them. */
import type { ChoiceWords } from './choice-id.ts';

export const choiceEn: ChoiceWords = {
  find: 'Search for a village',
  findHint: 'Write at least 3 letters.',
  found: (count) => (count ? `${count} places found. Choose one.` : 'Nothing found. Try another spelling, or choose step by step.'),
  finding: 'Searching…',
  orStepwise: 'Or choose step by step',
  levels: ['Province', 'Regency or city', 'District', 'Village'],
  chooseOne: 'Choose',
  loadingList: 'Loading…',
  credit: 'Region data: idn-area-data (ODbL)',
};
