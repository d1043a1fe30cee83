/** The words of a language, chosen as the widgets choose: whatever begins with `en` is English, all else Indonesian. */
import { en } from './en.ts';
import { id, type PageWords } from './id.ts';

export { id, type PageWords };
export const wordsOf = (lang: string | undefined): PageWords => (/^\s*en/i.test(lang ?? '') ? en : id);
