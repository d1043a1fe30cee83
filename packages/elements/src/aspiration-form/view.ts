/** What every step is drawn from: the entry, the words, and how a change is told to the form. */
import type { Labels } from '@kentongan/contract/labels/id';
import type { Entry, Problems } from './entry.ts';
import type { FormWords } from './locale/id.ts';

/** The contract's words that a form asks with. */
export type AskingLabels = Pick<Labels, 'category' | 'consent' | 'kind'>;

export interface FormView {
  readonly entry: Readonly<Entry>;
  readonly say: FormWords;
  readonly labels: AskingLabels;
  readonly problems: Problems;
  readonly programName: string;
  /** The form page at the API, for what cannot be loaded. */
  readonly page: string;
  /** Takes a change of one field and draws again. */
  set<Key extends keyof Entry>(key: Key, value: Entry[Key]): void;
}
