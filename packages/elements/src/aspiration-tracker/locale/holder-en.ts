/** English words for whoever holds the tracking code. A missing or extra key does not compile. */
import type { HolderWords } from './holder-id.ts';

export const holderEn: HolderWords = {
  next: 'What you can do',
  sending: 'Sending…',
  cancel: 'Cancel',
  empty: 'Write something first.',
  failed: {
    conflict: 'Something new came while you were writing; it is shown now. Read it, then send again if still needed.',
    refused: 'This could not be accepted.',
    network: 'Not sent: the server cannot be reached yet. What you wrote is still here. Press again when there is a signal; it will not count twice.',
    server: 'The server has a problem. What you wrote is still here. Press again in a moment; it will not count twice.',
    gone: 'This aspiration can no longer be opened with this code.',
  },
  asked: 'The office asks you to complete this',
  askedHint: 'While they wait for you, their deadline does not run.',
  complete: { label: 'Your answer', send: 'Send the details', done: 'The details are sent.' },
  reply: { label: 'Write to the office', send: 'Send message', done: 'Message sent.' },
  attach: { label: 'Add a photo', hint: 'JPG, PNG or WebP, at most 5 MB. The position inside it is removed.', send: 'Send photo', done: 'Photo sent.', none: 'Choose a photo first.', refused: 'This is not a photo that can be opened, or it is larger than 5 MB. Choose another.', choose: 'Choose a photo' },
  agree: { title: 'The office has answered', label: 'Is this done?', send: 'Yes, it is done', no: 'Not yet', done: 'Thank you. This is done.' },
  reopen: { label: 'Not done? Reopen it', why: 'What is not done yet?', until: (day) => `Can be reopened until ${day}.`, send: 'Reopen', done: 'Reopened. The office will look at it.', short: 'Write why, in at least 5 letters.' },
  rate: { label: 'How was it handled?', comment: 'Comment (optional)', send: 'Send rating', done: 'Rating sent. Thank you.', none: 'Choose one first.' },
  confidential: {
    label: 'Confidentiality', on: 'The text is confidential: only the officers handling it read it.', off: 'The text may be shown publicly after it has been checked.', shown: 'The text is shown publicly.', never: 'The text is not shown publicly.', unagreed: 'Not shown publicly: you did not agree to it.',
    turnOn: 'Make it confidential', turnOff: 'No longer confidential', doneOn: 'The text is confidential now.', doneOff: 'The text is no longer confidential.',
  },
  withdraw: {
    label: 'Withdraw', ask: 'Withdraw this aspiration?',
    goes: 'It is no longer handled and leaves the public pages. Your personal data is erased within 3 days. This cannot be undone.',
    why: 'Reason (optional)', send: 'Yes, withdraw', done: 'Withdrawn.',
  },
  data: {
    label: 'My data', hint: 'See, download, correct or erase your data.', open: 'See my data', loading: 'Opening…',
    name: 'Name', whatsapp: 'WhatsApp', email: 'E-mail', guardian: 'Parent or guardian', place: 'Landmark', anonymous: 'Name hidden', confidential: 'Confidential', consents: 'Consents', none: 'None', yes: 'Yes', no: 'No',
    withdrawn: (day) => `withdrawn ${day}`, erasedAt: (day) => `Contact data goes by itself on ${day}.`,
    download: 'Download (JSON)', asText: 'No file came? Copy it here', copy: 'Copy', copied: 'Copied.', copyFailed: 'Not copied. Press and hold the text, then copy.',
    correct: 'Correct your contact', correctHint: 'Only used to tell you news of this. Leave empty to remove.', save: 'Save contact', saved: 'Contact saved.', consent: 'Tick that you may be contacted, or leave WhatsApp and e-mail empty.', badEmail: 'Check the e-mail address, for example name@example.id.',
  },
  erase: {
    label: 'Erase my personal data', ask: 'Erase your personal data?',
    goes: 'Your name, contact and everything that tells who sent this is erased. The office can no longer reach you. This cannot be undone. The aspiration itself is still handled.',
    send: 'Yes, erase', done: (day) => `Your personal data is erased no later than ${day}.`,
  },
};
