/** Where a notice goes, looked up when it is sent: no address lies in the outbox. */
import type { Role } from '@kentongan/contract';
import type { AppContext } from '../../context.ts';
import type { ConsentTable, NoticeTable, TicketTable } from '../../store/database.ts';
import { staffIn } from '../../store/notices.ts';
import { contactOf } from '../../store/ticket-rows.ts';
import type { Language } from './letter.ts';

export interface CitizenReach {
  readonly email?: string | undefined;
  readonly whatsapp?: string | undefined;
  readonly language: Language;
}

/** `erased`: nothing is known any more. `no_consent`: there is none in force. */
export type Unreachable = 'erased' | 'no_consent';

/** The sender's own contact; of somebody under 18 the guardian's alone. */
export function citizenReach({ sealer }: Pick<AppContext, 'sealer'>, ticket: TicketTable, consent: ConsentTable | undefined): CitizenReach | Unreachable {
  if (ticket.erased_at !== null || ticket.contact_erased_at !== null) return 'erased';
  if (!consent) return 'no_consent';
  const language = consent.language ?? 'id';
  const { reporter, guardian } = contactOf(sealer, ticket);
  if (ticket.adult === 1) return { email: reporter?.email, whatsapp: reporter?.whatsapp, language };
  return { [guardian?.contact.includes('@') ? 'email' : 'whatsapp']: guardian?.contact.trim(), language };
}

const OFFICER = { village: 'village_officer', regency: 'regency_admin', province: 'province_admin' } as const satisfies Record<string, Role>;

/** Active accounts of the office or unit. Empty for a citizen's notice. */
export async function staffReach({ store }: Pick<AppContext, 'store'>, { recipient, office_level, region, unit }: Pick<NoticeTable, 'recipient' | 'office_level' | 'region' | 'unit'>): Promise<{ id: string; email: string }[]> {
  if (recipient === 'office' && office_level !== null && region !== null) return staffIn(store, { role: OFFICER[office_level], scope: region });
  if (recipient === 'unit' && unit !== null && region !== null) return staffIn(store, { role: 'unit_officer', scope: region, unit });
  return [];
}
