/** From what was filled in to what travels: `AspirationInput` without what is fetched at the moment of sending. */
import type { AspirationInput } from '@kentongan/contract/schemas';
import { hasContact, type Entry } from './entry.ts';
import { NOTICE_VERSION } from './limits.ts';

/** The content of a submission; the form token and the proof of work are added when it is sent and never kept. */
export type AspirationContent = Omit<AspirationInput, 'formToken' | 'proof'>;

/** Only what is filled in and still asked. Call it with an entry that `validate` found nothing wrong with. */
export function contentOf(entry: Entry, programId?: string): AspirationContent {
  const { kind, category, region, anonymous, confidential, adult } = entry;
  if (!category || !region || adult === null) throw new Error('The entry is incomplete: category, region and age must be answered. Call validate() first and show what it finds.');
  const trimmed = (key: 'title' | 'text' | 'place' | 'name' | 'email' | 'whatsapp' | 'guardianName' | 'guardianContact'): string => entry[key].trim();
  const filled = (fields: Record<string, string>): Record<string, string> | undefined => {
    const kept = Object.entries(fields).filter(([, value]) => value);
    return kept.length ? Object.fromEntries(kept) : undefined;
  };
  const reporter = adult ? filled({ name: anonymous ? '' : trimmed('name'), email: trimmed('email'), whatsapp: trimmed('whatsapp') }) : undefined;
  const guardian = !adult && trimmed('guardianContact') ? { name: trimmed('guardianName'), contact: trimmed('guardianContact') } : undefined;
  const consent = (purpose: 'contact' | 'publication', given: boolean): AspirationInput['consents'] => (given ? [{ purpose, noticeVersion: NOTICE_VERSION }] : []);
  return {
    kind, category, title: trimmed('title'), text: trimmed('text'), region: region.code, anonymous, confidential, adult,
    ...(trimmed('place') ? { place: trimmed('place') } : {}),
    ...(entry.aboutVillageOfficials ? { aboutVillageOfficials: true } : {}),
    ...(reporter ? { reporter } : {}),
    ...(guardian ? { guardian } : {}),
    consents: [...consent('contact', entry.contactConsent && hasContact(entry)), ...consent('publication', entry.publicationConsent && !confidential)],
    ...(programId ? { programId } : {}),
  };
}
