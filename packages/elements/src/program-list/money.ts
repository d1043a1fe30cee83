/** What it costs and how much is left, in the numbers of the reader's language. */
import type { Program } from '@kentongan/contract/schemas';
import type { ProgramWords } from './locale/id.ts';

const number = (value: number, lang: string): string => new Intl.NumberFormat(lang === 'en' ? 'en-GB' : 'id-ID').format(value);

/** Rupiah as it stands on a receipt: `Rp 25.000`, in English `Rp 25,000`. */
export function rupiah(fee: number, lang: string): string {
  return `Rp\u00a0${number(fee, lang)}`;
}

/** `25 dari 40 unit terisi`, with the share taken from 0 to 100; nothing when there is no quota. */
export function quotaLine(quota: Program['quota'], words: ProgramWords, lang: string): { readonly text: string; readonly percent: number } | undefined {
  if (!quota || quota.size < 1) return undefined;
  const taken = Math.min(Math.max(quota.taken, 0), quota.size);
  return { text: words.quota(number(taken, lang), number(quota.size, lang), quota.unit), percent: Math.round((taken / quota.size) * 100) };
}
