/** What the HTML form sends, as the API's input; and the same values again when something is to be mended. */
import type { AspirationInput } from '@kentongan/contract';
import { CONSENT_PURPOSES, NOTICE_VERSION } from '@kentongan/contract';
import type { PageWords } from './locale/index.ts';

export type FormValues = Readonly<Record<string, string>>;

/** The contract's input as the form means it; not yet checked. */
export function inputOf(values: FormValues, region: string): unknown {
  const text = (name: string): string | undefined => values[name]?.replaceAll('\r\n', '\n').trim() || undefined;
  const some = <T extends Record<string, string | undefined>>(value: T): T | undefined => (Object.values(value).some(Boolean) ? Object.fromEntries(Object.entries(value).filter(([, inner]) => inner)) as T : undefined);
  const optional = (name: keyof AspirationInput, value: unknown): Record<string, unknown> => (value === undefined ? {} : { [name]: value });
  const guardian = values['adult'] === 'no' && (text('guardianName') ?? text('guardianContact')) !== undefined ? { name: text('guardianName') ?? '', contact: text('guardianContact') ?? '' } : undefined;
  return {
    kind: text('kind'), category: text('category'), title: text('title') ?? '', text: text('text') ?? '', region,
    ...optional('place', text('place')), anonymous: values['anonymous'] === 'yes', confidential: values['confidential'] === 'yes',
    ...(values['aboutVillageOfficials'] === 'yes' ? { aboutVillageOfficials: true } : {}),
    // A child's own contact is not kept beside a guardian's, nor the name of somebody who hides it.
    ...optional('reporter', guardian ? undefined : some({ name: values['anonymous'] === 'yes' ? undefined : text('name'), whatsapp: text('whatsapp'), email: text('email') })),
    adult: ({ yes: true, no: false } as Record<string, boolean>)[values['adult'] ?? ''], ...optional('guardian', guardian),
    consents: CONSENT_PURPOSES.filter((purpose) => values[`consent-${purpose}`] === 'yes').map((purpose) => ({ purpose, noticeVersion: NOTICE_VERSION })),
    ...optional('programId', text('program')),
    ...optional('formToken', text('formToken')),
  };
}

/** Fields of the API as fields of the form. */
export function fieldName(apiField: string): string {
  return ({ 'reporter.name': 'name', 'reporter.email': 'email', 'reporter.whatsapp': 'whatsapp', reporter: 'name', guardian: 'guardianName', 'guardian.name': 'guardianName', 'guardian.contact': 'guardianContact', consents: 'consent-contact' } as Record<string, string>)[apiField] ?? apiField;
}

/** What to do about a field of the form; `message` is the API's. */
export const fieldMessage = (name: string, message: string, { form }: PageWords): string => form.mend[name] ?? form.mendOther ?? message;
