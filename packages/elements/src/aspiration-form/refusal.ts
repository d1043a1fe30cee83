/** Why a submission was refused, in the reader's words. */
import type { Problem } from '@kentongan/contract/schemas';
import type { Refused } from './host.ts';
import type { StepWords } from './locale/steps-id.ts';

/** One sentence for the whole. */
export function refusalText({ titles, title }: Refused, language: string, words: StepWords): string {
  return `${words.refused} ${titles?.[language as keyof Problem['titles']] ?? title ?? ''}`.trim();
}
