/** The card's short answers: what to bring and where to go, cut to what fits on a notice board. */
import type { Program } from '@kentongan/contract/schemas';
import type { ProgramWords } from './locale/id.ts';

/** Documents that a card names before it says how many more there are. */
const NAMED = 4;

/** `KTP, KK, surat tanah, foto rumah, dan 2 lagi`: the required ones first; those not required say so. */
export function bringText(program: Pick<Program, 'documents'>, words: ProgramWords): string {
  const { documents } = program;
  if (!documents.length) return words.bringNothing;
  const sorted = [...documents].sort((a, b) => Number(b.required) - Number(a.required));
  const named = sorted.slice(0, documents.length === NAMED + 1 ? NAMED + 1 : NAMED).map(({ name, required }) => (required ? name : `${name} (${words.optional})`));
  const left = documents.length - named.length;
  return left > 0 ? `${named.join(', ')}, ${words.andMore(left)}` : named.join(', ');
}

/** Where a villager goes. */
export interface Where {
  readonly place: string;
  readonly hours?: string;
  /** A number that reaches a person, as it was written. */
  readonly whatsapp?: string;
}

/** The first place, else the first office; office hours only where that office is. */
export function whereTo(program: Pick<Program, 'places' | 'contacts'>, words: ProgramWords): Where {
  const place = program.places[0] ?? program.contacts[0]?.office ?? words.askOffice;
  const office = program.contacts.find((one) => place.toLowerCase().includes(one.office.toLowerCase()));
  const whatsapp = program.contacts.find((one) => one.whatsapp)?.whatsapp;
  return { place, ...(office?.hours && !place.includes(office.hours) ? { hours: office.hours } : {}), ...(whatsapp ? { whatsapp } : {}) };
}
