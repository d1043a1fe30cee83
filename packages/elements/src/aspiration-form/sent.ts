/** The form's third tier, one chunk: what is needed only once something was sent. */
import { sentId, type SentWords } from './locale/sent-id.ts';

export { keptList, photosText } from './kept-list.ts';
export { refusedFields } from './refused-fields.ts';
export { ReceiptPanel } from './receipt-panel.ts';
export { sentStyles } from './sent-styles.ts';
export type { SentWords } from './locale/sent-id.ts';

/** The words of this tier in `id` or `en`. */
export async function sentWords(language: string): Promise<SentWords> {
  return language === 'en' ? (await import('./locale/sent-en.ts')).sentEn : sentId;
}
