/** From the relay form to what travels, or to what is missing. The limits are the server's own. */
import type { RelayInput } from '@kentongan/client/desk';
import { findPrivateNumbers } from '@kentongan/contract/private-numbers';
import type { AspirationInput } from '@kentongan/contract/schemas';
import { NOTICE_VERSION, type AspirationCategory, type AspirationKind, type ConsentPurpose } from '@kentongan/contract/status';
import type { RelayWords } from '../i18n/relay-id.ts';
import { RELAY_LIMITS, type Limit } from '../limits.ts';
import type { Values } from '../state/drafts.ts';

/** What the form holds at first: nothing is ticked for anybody. */
export const EMPTY_RELAY: Values = {
  kind: 'aspiration', category: '', title: '', text: '', place: '', adult: '', name: '', whatsapp: '', email: '', guardianName: '', guardianContact: '',
  anonymous: false, confidential: false, aboutVillageOfficials: false, contact: false, publication: false, consentNoted: false,
};

/** Text fields, by the name of their limit. */
export const LIMIT_OF = { title: 'title', text: 'text', place: 'place', name: 'reporter.name', whatsapp: 'reporter.whatsapp', email: 'reporter.email', guardianName: 'guardian.name', guardianContact: 'guardian.contact' } as const satisfies Record<string, keyof typeof RELAY_LIMITS>;
export type RelayText = keyof typeof LIMIT_OF;

const said = (values: Values, name: string): string => String(values[name] ?? '').trim();

/** Fields that are asked of this villager: no contact of a child, no name of somebody anonymous. */
export function isAsked(name: RelayText, values: Values): boolean {
  if (name === 'guardianName' || name === 'guardianContact') return values['adult'] === 'no';
  if (name === 'whatsapp' || name === 'email') return values['adult'] === 'yes';
  return name !== 'name' || (values['adult'] === 'yes' && values['anonymous'] !== true);
}

const filled = (values: Values, name: RelayText): string => (isAsked(name, values) ? said(values, name) : '');
const hasContact = (values: Values): boolean => [filled(values, 'whatsapp'), filled(values, 'email'), filled(values, 'guardianContact')].some(Boolean);

function textProblem(name: RelayText, values: Values, words: RelayWords): string | undefined {
  const text = filled(values, name);
  const limit: Limit = RELAY_LIMITS[LIMIT_OF[name]];
  const say = words.problems;
  if (!text) return limit.required ? say.empty : undefined;
  if (text.length < (limit.min ?? 0)) return say.short(limit.min! - text.length);
  if (text.length > (limit.max ?? Infinity)) return say.long(text.length - limit.max!);
  if (limit.pattern && !new RegExp(limit.pattern).test(text)) return say.form;
  if (name !== 'text' && name !== 'title') return undefined;
  const { identity, phone } = findPrivateNumbers(text);
  return identity.length + phone.length > 0 ? say.private([...identity, ...phone].join(', ')) : undefined;
}

/** In the order of the page; empty when nothing is wrong. */
export function relayProblems(values: Values, words: RelayWords): Record<string, string> {
  const say = words.problems;
  const found: Record<string, string> = {};
  const add = (name: string, problem: string | false | undefined): void => { if (problem) found[name] ??= problem; };
  add('category', !values['category'] && say.category);
  for (const name of ['title', 'text', 'place'] as const) add(name, textProblem(name, values, words));
  add('adult', !values['adult'] && say.adult);
  for (const name of ['name', 'whatsapp', 'email', 'guardianName', 'guardianContact'] as const) add(name, textProblem(name, values, words));
  add('guardianName', !filled(values, 'guardianName') !== !filled(values, 'guardianContact') && say.guardian);
  add('consentNoted', values['consentNoted'] !== true && say.noted);
  add('contact', hasContact(values) && values['contact'] !== true && say.contact);
  return found;
}

/** Call it with values that `relayProblems` found nothing wrong with. `region`: the editor's village. */
export function buildRelay(values: Values, region: string, language: 'id' | 'en'): RelayInput {
  const on = (name: string): boolean => values[name] === true;
  const reporter = Object.fromEntries((['name', 'whatsapp', 'email'] as const).map((name) => [name, filled(values, name)] as const).filter(([, text]) => text));
  const guardian = filled(values, 'guardianContact') ? { name: filled(values, 'guardianName'), contact: filled(values, 'guardianContact') } : undefined;
  const consents: AspirationInput['consents'] = ([['contact', on('contact') && hasContact(values)], ['publication', on('publication') && !on('confidential')]] as [ConsentPurpose, boolean][])
    .filter(([, given]) => given).map(([purpose]) => ({ purpose, noticeVersion: NOTICE_VERSION, language, widget: 'console-relay' }));
  return {
    kind: values['kind'] as AspirationKind, category: values['category'] as AspirationCategory, title: said(values, 'title'), text: said(values, 'text'), region,
    anonymous: on('anonymous'), confidential: on('confidential'), adult: values['adult'] === 'yes', consents, relay: { consentNoted: true },
    ...(said(values, 'place') ? { place: said(values, 'place') } : {}),
    ...(on('aboutVillageOfficials') ? { aboutVillageOfficials: true } : {}),
    ...(Object.keys(reporter).length > 0 ? { reporter } : {}),
    ...(guardian ? { guardian } : {}),
  };
}
