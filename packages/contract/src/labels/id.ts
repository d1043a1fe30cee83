/** Indonesian words for every key of the contract: the source. */
import { category, consent, kind } from './asking-id.ts';
import { step, ticketState } from './ticket-id.ts';
import type { Labels } from './labels.ts';

export type { Labels };
export { category, consent, kind, step, ticketState };
export { notice } from './notice-id.ts';

export const id: Labels = {
  kind, category, ticketState, step, consent,
  programStatus: {
    upcoming: 'Segera Dibuka', open: 'Dibuka', closing_soon: 'Segera Tutup', full: 'Kuota Penuh', closed: 'Ditutup', running: 'Berlangsung', finished: 'Selesai', cancelled: 'Dibatalkan', always: 'Dibuka Terus',
  },
  programLevel: { central: 'Pemerintah pusat', province: 'Provinsi', regency: 'Kabupaten/kota', village: 'Desa' },
};
