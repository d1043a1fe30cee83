/** Which fields stop the form, judged by the limits that are generated from the server's own schema. */
import { FIELD_STEPS, hasContact, isAsked, type Entry, type Field, type Problems, type Step } from './entry.ts';
import { LIMITS, type Limit } from './limits.ts';
import type { StepWords } from './locale/steps-id.ts';

/** The value of each text field, as it will be sent: without the space around it. */
const TEXTS: Readonly<Record<keyof typeof LIMITS, (entry: Entry) => string>> = {
  title: (entry) => entry.title,
  text: (entry) => entry.text,
  region: (entry) => entry.region?.code ?? '',
  place: (entry) => entry.place,
  'reporter.name': (entry) => entry.name,
  'reporter.email': (entry) => entry.email,
  'reporter.whatsapp': (entry) => entry.whatsapp,
  'guardian.name': (entry) => entry.guardianName,
  'guardian.contact': (entry) => entry.guardianContact,
};

function problemOf(field: keyof typeof LIMITS, entry: Entry, words: StepWords): string | undefined {
  const limit: Limit = LIMITS[field];
  const text = TEXTS[field](entry).trim();
  const say = words.problems;
  if (!text) {
    const needed = field.startsWith('guardian.') ? (entry.guardianName + entry.guardianContact).trim() !== '' : limit.required;
    return needed ? say.empty[field as keyof typeof say.empty] : undefined;
  }
  if (text.length < (limit.min ?? 0)) return say.short(field, (limit.min ?? 0) - text.length);
  if (text.length > (limit.max ?? Infinity)) return say.long(field, text.length - (limit.max ?? 0));
  if (limit.pattern && !new RegExp(limit.pattern).test(text)) return say.form[field as keyof typeof say.form];
  return undefined;
}

/** What is wrong with the fields of `step`, or of all steps, in the order of the page. Empty when nothing is. */
export function validate(entry: Entry, words: StepWords, step?: Step): Problems {
  const found: Problems = {};
  for (const field of Object.keys(FIELD_STEPS) as Field[]) {
    if ((step && FIELD_STEPS[field] !== step) || !isAsked(field, entry)) continue;
    let problem: string | undefined;
    if (field in LIMITS) problem = problemOf(field as keyof typeof LIMITS, entry, words);
    else if (field === 'category' && !entry.category) problem = words.problems.category;
    else if (field === 'adult' && entry.adult === null) problem = words.problems.adult;
    else if (field === 'consents' && hasContact(entry) && !entry.contactConsent) problem = words.problems.contactConsent;
    if (problem) found[field] = problem;
  }
  return found;
}
