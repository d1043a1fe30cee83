/** From what would have travelled back to what a person can change. */
import { emptyEntry, type Entry } from './entry.ts';
import type { AspirationContent } from './input.ts';

/** The region has its code for a name until it is looked up. */
export function entryOf({ kind, category, title, text, region, place = '', anonymous, confidential, aboutVillageOfficials = false, adult, reporter = {}, guardian, consents }: AspirationContent): Entry {
  const agreed = (purpose: string): boolean => consents.some((consent) => consent.purpose === purpose);
  const { name = '', whatsapp = '', email = '' } = reporter;
  return {
    ...emptyEntry(), kind, category, title, text, region: { code: region, name: region, within: '' }, place, anonymous, confidential, aboutVillageOfficials, adult, name, whatsapp, email,
    guardianName: guardian?.name ?? '', guardianContact: guardian?.contact ?? '', contactConsent: agreed('contact'), publicationConsent: agreed('publication'), photoConsent: agreed('photo'),
    // The person was warned before it was sent.
    numbersIntended: true,
  };
}
