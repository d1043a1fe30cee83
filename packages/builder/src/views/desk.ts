/** What the steps of the builder are given to draw with. */
import type { Words } from '../i18n/words.ts';
import type { Choice } from '../snippet/choice.ts';
import type { Widget } from '../snippet/widget.ts';

export interface Desk {
  readonly words: Words;
  readonly language: 'id' | 'en';
  readonly choice: Choice;
  readonly widgets: readonly Widget[];
  readonly set: (change: Partial<Choice>) => void;
  /** The contract's word for a value, such as a category; the value itself where there is none. */
  readonly label: (attribute: string, value: string) => string;
}

/** In the order of the page. */
export const STEPS = ['host', 'place', 'widgets', 'look', 'updates', 'key', 'result'] as const;
