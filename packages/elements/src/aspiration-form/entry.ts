/** What a person has filled in so far, as the form holds it: plain data, so that it survives steps, languages and a chunk that comes late. */
import type { AspirationCategory, AspirationKind } from '@kentongan/contract/status';

/** A place the aspiration is about, with the names that tell it from its namesakes. */
export interface ChosenRegion {
  readonly code: string;
  readonly name: string;
  /** `Sungai Raya, Kubu Raya, Kalimantan Barat`; empty when only the code is known. */
  readonly within: string;
}

export interface Entry {
  kind: AspirationKind;
  category: AspirationCategory | '';
  title: string;
  text: string;
  region: ChosenRegion | null;
  place: string;
  anonymous: boolean;
  confidential: boolean;
  aboutVillageOfficials: boolean;
  /** null until the question is answered. */
  adult: boolean | null;
  name: string;
  whatsapp: string;
  email: string;
  guardianName: string;
  guardianContact: string;
  contactConsent: boolean;
  publicationConsent: boolean;
  photoConsent: boolean;
  /** A confidential draft may stay on this device. */
  keepDraft: boolean;
  /** Numbers in the text that look private may be sent: the person was warned and chose so. */
  numbersIntended: boolean;
}

const EMPTY: Entry = {
  kind: 'aspiration', category: '', title: '', text: '', region: null, place: '', anonymous: false, confidential: false, aboutVillageOfficials: false, adult: null,
  name: '', whatsapp: '', email: '', guardianName: '', guardianContact: '', contactConsent: false, publicationConsent: false, photoConsent: false, keepDraft: false, numbersIntended: false,
};
export const emptyEntry = (): Entry => ({ ...EMPTY });

/** What is kept of an entry while it is written. */
export interface Draft extends Entry {
  /** Another that was still on offer when this one was written. */
  readonly earlier?: Draft | undefined;
}

/** The steps of the form, in order. */
export const STEPS = ['tell', 'place', 'photo', 'send'] as const;
export type Step = (typeof STEPS)[number];

/** A field, named by the path that the API uses for it in its errors, and the step that shows it. In the order of the page. */
export const FIELD_STEPS = {
  kind: 'tell', category: 'tell', title: 'tell', text: 'tell', region: 'place', place: 'place', adult: 'send',
  'reporter.name': 'send', 'reporter.whatsapp': 'send', 'reporter.email': 'send', 'guardian.name': 'send', 'guardian.contact': 'send', consents: 'send',
} as const satisfies Record<string, Step>;
export type Field = keyof typeof FIELD_STEPS;

/** What is wrong, by field, in the reader's language. */
export type Problems = Partial<Record<Field, string>>;

/** Whether a field that answers have hidden still counts: a minor gives no contact of their own, an anonymous sender no name. */
export function isAsked(field: Field, entry: Entry): boolean {
  if (field === 'reporter.name') return entry.adult !== false && !entry.anonymous;
  if (field.startsWith('reporter.')) return entry.adult !== false;
  if (field.startsWith('guardian.')) return entry.adult === false;
  return true;
}

/** True when something personal was filled in that is still asked, so that consent is asked too. The server refuses a name or contact without it. */
export function hasContact(entry: Entry): boolean {
  const given = entry.adult === false ? entry.guardianContact : entry.whatsapp + entry.email + (entry.anonymous ? '' : entry.name);
  return given.trim() !== '';
}

const WRITTEN = ['title', 'text', 'place', 'name', 'whatsapp', 'email', 'guardianName', 'guardianContact'] as const;

/** True when there is something that would be a pity to lose. */
export function isWritten(entry: Entry): boolean {
  return WRITTEN.some((key) => entry[key].trim());
}
