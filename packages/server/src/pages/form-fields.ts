/** What the HTML form sends, as the API's input; and the same values again when something is to be mended. */
import type { AspirationInput } from '@kentongan/contract';
import { CONSENT_PURPOSES, NOTICE_VERSION } from '@kentongan/contract';

export type FormValues = Readonly<Record<string, string>>;

/** The contract's input as the form means it; not yet checked. */
export function inputOf(values: FormValues, region: string): unknown {
  const text = (name: string): string | undefined => values[name]?.replaceAll('\r\n', '\n').trim() || undefined;
  const some = <T extends Record<string, string | undefined>>(value: T): T | undefined => (Object.values(value).some(Boolean) ? Object.fromEntries(Object.entries(value).filter(([, inner]) => inner)) as T : undefined);
  const optional = (name: keyof AspirationInput, value: unknown): Record<string, unknown> => (value === undefined ? {} : { [name]: value });
  return {
    kind: text('kind') ?? 'aspiration', category: text('category'), title: text('title') ?? '', text: text('text') ?? '', region,
    ...optional('place', text('place')), anonymous: values['anonymous'] === 'yes', confidential: values['confidential'] === 'yes',
    ...(values['aboutVillageOfficials'] === 'yes' ? { aboutVillageOfficials: true } : {}),
    ...optional('reporter', some({ name: text('name'), whatsapp: text('whatsapp'), email: text('email') })),
    adult: values['adult'] === 'yes', ...optional('guardian', text('guardianName') || text('guardianContact') ? { name: text('guardianName') ?? '', contact: text('guardianContact') ?? '' } : undefined),
    consents: CONSENT_PURPOSES.filter((purpose) => values[`consent-${purpose}`] === 'yes').map((purpose) => ({ purpose, noticeVersion: NOTICE_VERSION })),
    ...optional('programId', text('program')),
    // Only a machine fills the field that nobody sees; without a token it goes to moderation.
    ...(values['website'] ? {} : optional('formToken', text('formToken'))),
  };
}

/** Fields of the API as fields of the form. */
export function fieldName(apiField: string): string {
  return ({ 'reporter.name': 'name', 'reporter.email': 'email', 'reporter.whatsapp': 'whatsapp', reporter: 'name', guardian: 'guardianName', 'guardian.name': 'guardianName', 'guardian.contact': 'guardianContact', consents: 'consent-contact' } as Record<string, string>)[apiField] ?? apiField;
}
