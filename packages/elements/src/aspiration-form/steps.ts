/** The form's second tier, one chunk: what is needed only after the first step has been read. */
import { stepsId, type StepWords } from './locale/steps-id.ts';

export { contentOf } from './input.ts';
export { findPrivateNumbers, withoutPrivateNumbers } from '@kentongan/contract/private-numbers';
export { around, RegionPicker } from './region-picker.ts';
export { ReceiptPanel } from './receipt-panel.ts';
export { readPreset } from './preset.ts';
export { refusalText, refusedFields } from './refusal.ts';
export { Sender } from './send.ts';
export { placeStep } from './step-place.ts';
export { sendStep } from './step-send.ts';
export { validate } from './validate.ts';

/** The words of the later steps in `id` or `en`. */
export async function stepWords(language: string): Promise<StepWords> {
  return language === 'en' ? (await import('./locale/steps-en.ts')).stepsEn : stepsId;
}
