/** Indonesian words for every key of the contract: the source. */
import { category, consent, kind } from './asking-id.ts';
import { step, ticketState } from './ticket-id.ts';
import type { AspirationCategory, AspirationKind, CitizenStep, ConsentPurpose, ProgramStatus, TicketState } from '../status.ts';

export interface Labels {
  readonly kind: Readonly<Record<AspirationKind, string>>;
  readonly category: Readonly<Record<AspirationCategory, string>>;
  readonly ticketState: Readonly<Record<TicketState, string>>;
  readonly step: Readonly<Record<CitizenStep, string>>;
  readonly programStatus: Readonly<Record<ProgramStatus, string>>;
  readonly consent: Readonly<Record<ConsentPurpose, string>>;
  readonly programLevel: Readonly<Record<'central' | 'province' | 'regency' | 'village', string>>;
}

export { category, consent, kind, step, ticketState };
export { notice } from './notice-id.ts';

export const id: Labels = {
  kind, category, ticketState, step, consent,
  programStatus: {
    upcoming: 'Segera Dibuka', open: 'Dibuka', closing_soon: 'Segera Tutup', full: 'Kuota Penuh', closed: 'Ditutup', running: 'Berlangsung', finished: 'Selesai', cancelled: 'Dibatalkan', always: 'Dibuka Terus',
  },
  programLevel: { central: 'Pemerintah pusat', province: 'Provinsi', regency: 'Kabupaten/kota', village: 'Desa' },
};
