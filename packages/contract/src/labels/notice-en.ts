/** English words of the privacy notice in full. Part of the entry `/labels/en`; apart, so that only who shows the notice loads it. */
import type { notice as source } from './notice-id.ts';

export const notice: typeof source = {
  text: [
    'The text is used by the office that handles it, to act and to answer. What the public sees is always checked first.',
    'Contact details only serve to tell you the answer, are never shown, and are erased 90 days after it is done.',
    'With the tracking code you can view, correct, download, withdraw or erase your data.',
  ],
  version: (version) => `Notice version ${version}.`,
};
