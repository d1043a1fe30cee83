/** English words for every key of the contract: the same keys as the Indonesian, or it does not compile. */
import { category, consent, kind } from './asking-en.ts';
import { step, ticketState } from './ticket-en.ts';
import type { Labels } from './labels.ts';

export { category, consent, kind, step, ticketState };
export { notice } from './notice-en.ts';

export const en: Labels = {
  kind, category, ticketState, step, consent,
  programStatus: {
    upcoming: 'Opening soon', open: 'Open', closing_soon: 'Closing soon', full: 'Full', closed: 'Closed', running: 'Under way', finished: 'Finished', cancelled: 'Cancelled', always: 'Always open',
  },
  programLevel: { central: 'Central government', province: 'Province', regency: 'Regency or city', village: 'Village' },
};
