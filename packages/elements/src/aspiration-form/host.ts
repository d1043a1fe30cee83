/** What the form lends to its parts. */
import type { CSSResult } from 'lit';
import type { Problem } from '@kentongan/contract/schemas';
import type { Entry } from './entry.ts';
import type { StepWords } from './locale/steps-id.ts';

export interface FormHost {
  readonly entry: () => Entry;
  readonly words: () => StepWords;
  readonly language: () => string;
  readonly root: () => ShadowRoot;
  /** Reads a path of the API. */
  readonly read: <T>(path: string, signal?: AbortSignal) => Promise<T>;
  readonly set: <Key extends keyof Entry>(key: Key, value: Entry[Key]) => void;
  /** Draws again; the focus then goes to the first match of `focus`. */
  readonly show: (focus?: string) => void;
  /** Puts what was written before into the form, with what was wrong with it. */
  readonly fill: (entry: Entry, refused?: Refused) => void;
  readonly tell: (event: Event) => void;
  readonly wear: (styles: CSSResult) => void;
}

/** What the API said when it refused. */
export type Refused = Partial<Problem> & { /** Photos that must be chosen again. */ readonly photos?: number };
