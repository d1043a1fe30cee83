/** What a person at a form reads when something is refused: the API speaks to programs, about JSON and keys. */
import { PROBLEMS, type ProblemCode, type ProblemError } from '../problem.ts';
import { id, type PageWords } from './locale/index.ts';

export const problemWords = (code: ProblemCode, { form, language }: PageWords = id): string => form.problems[code] ?? PROBLEMS[code][language === 'en' ? 'en' : 'id'];

/** When to come back. */
export const waitWords = ({ retryAfter = 60 }: ProblemError, { form }: PageWords = id): string => form.wait(Math.ceil(retryAfter / 60));
