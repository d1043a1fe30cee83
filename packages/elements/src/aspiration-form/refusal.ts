/** Why a submission did not get through, in the reader's words. */
import type { Problem } from '@kentongan/contract/schemas';
import { FIELD_STEPS, type Field, type Problems } from './entry.ts';
import type { StepWords } from './locale/steps-id.ts';
import type { Failure } from './send.ts';

/** One sentence for the whole. */
export function refusalText({ reason, problem }: Failure, language: string, words: StepWords): string {
  const title = problem?.titles?.[language as keyof Problem['titles']] ?? problem?.title;
  return reason === 'refused' && title ? `${words.failed.refused} ${title}` : words.failed[reason];
}

/** The fields of the form that the API names: in its own words when it has some. */
export function refusedFields({ problem }: Failure, words: StepWords): Problems {
  const found: Problems = {};
  for (const { field, message } of problem?.errors ?? []) {
    const known = (Object.keys(FIELD_STEPS) as Field[]).find((key) => field === key || field.startsWith(`${key}.`) || key.startsWith(`${field}.`));
    if (known) found[known] = message || words.problems.unknown;
  }
  return found;
}
