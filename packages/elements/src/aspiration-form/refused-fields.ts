/** Which fields of the form the API refused. */
import { FIELD_STEPS, type Field, type Problems } from './entry.ts';
import type { Refused } from './host.ts';
import type { StepWords } from './locale/steps-id.ts';

/** The fields of the form that the API names. Its own words are Indonesian; in another language the form says what it knows of the field. */
export function refusedFields({ errors = [] }: Refused, language: string, { problems }: StepWords): Problems {
  const found: Problems = {};
  for (const { field, message } of errors) {
    const known = (Object.keys(FIELD_STEPS) as Field[]).find((key) => field === key || field.startsWith(`${key}.`) || key.startsWith(`${field}.`));
    if (known) found[known] = (language === 'id' && message) || { ...problems.empty, ...problems.form, category: problems.category, adult: problems.adult, consents: problems.contactConsent }[known as string] || problems.unknown;
  }
  return found;
}
