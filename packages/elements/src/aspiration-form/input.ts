/** From what was filled in to what travels: `AspirationInput` without what is fetched at the moment of sending. */
import type { AspirationInput } from '@kentongan/contract/schemas';
import { hasContact, type Entry } from './entry.ts';
import { NOTICE_VERSION } from './limits.ts';

/** The content of a submission; the form token and the proof of work are added when it is sent and never kept. */
export type AspirationContent = Omit<AspirationInput, 'formToken' | 'proof'>;

/** What travels beside what was filled in. */
export interface Circumstances {
  readonly programId?: string | undefined;
  /** In which consent was asked: `id` or `en`. */
  readonly language?: string;
  readonly device?: string | undefined;
  /** How many photos go along. */
  readonly photos?: number;
}

/** Only what is filled in and still asked. Call it with an entry that `validate` found nothing wrong with. */
export function contentOf(entry: Entry, { programId, language, device, photos = 0 }: Circumstances = {}): AspirationContent {
  const { kind, category, region, anonymous, confidential, adult } = entry;
  if (!category || !region || adult === null) throw new Error('The entry is incomplete: validate() it first.');
  const trimmed = (key: 'title' | 'text' | 'place' | 'name' | 'email' | 'whatsapp' | 'guardianName' | 'guardianContact'): string => entry[key].trim();
  const filled = (fields: Record<string, string>): Record<string, string> | undefined => {
    const kept = Object.entries(fields).filter(([, value]) => value);
    return kept.length ? Object.fromEntries(kept) : undefined;
  };
  const reporter = adult ? filled({ name: anonymous ? '' : trimmed('name'), email: trimmed('email'), whatsapp: trimmed('whatsapp') }) : undefined;
  const guardian = !adult && trimmed('guardianContact') ? { name: trimmed('guardianName'), contact: trimmed('guardianContact') } : undefined;
  const consent = (purpose: 'contact' | 'publication' | 'photo', given: boolean): AspirationInput['consents'] => (given ? [{ purpose, noticeVersion: NOTICE_VERSION, language: language === 'en' ? 'en' : 'id', widget: 'kim-aspiration-form' }] : []);
  return {
    kind, category, title: trimmed('title'), text: trimmed('text'), region: region.code, anonymous, confidential, adult,
    ...(trimmed('place') ? { place: trimmed('place') } : {}),
    ...(entry.aboutVillageOfficials ? { aboutVillageOfficials: true } : {}),
    ...(reporter ? { reporter } : {}),
    ...(guardian ? { guardian } : {}),
    consents: [...consent('contact', entry.contactConsent && hasContact(entry)), ...consent('publication', entry.publicationConsent && !confidential), ...consent('photo', entry.photoConsent && photos > 0 && !confidential)],
    ...(programId ? { programId } : {}),
    ...(device ? { device } : {}),
  };
}
