/** English words of the privacy notice; loaded only when a page asks for them. */
import type { NoticeWords } from './notice-id.ts';

export const noticeEn: NoticeWords = {
  text: [
    'The text is used by the office that handles it, to act and to answer. What the public sees is always checked first.',
    'Contact details only serve to tell you the answer, are never shown, and are erased 90 days after it is done.',
    'With the tracking code you can view, correct, download, withdraw or erase your data.',
  ],
  version: (version) => `Notice version ${version}.`,
};
