/** English words of what everybody sees. A missing or extra key does not compile. */
import { category, consent, kind, step, ticketState } from '@kentongan/contract/labels/en';
import type { TrackerWords } from './id.ts';

export const labels = { category, consent, kind, step, ticketState };

export const en: TrackerWords = {
  heading: 'Track an aspiration',
  intro: 'The number and the tracking code are on your receipt.',
  number: 'Aspiration number',
  code: 'Tracking code',
  codeHint: 'Without the code only what is public is shown.',
  yours: 'Is this yours?',
  yoursHint: 'Enter the tracking code to read everything, reply, and manage your data.',
  open: 'Open',
  opening: 'Opening…',
  close: 'Close',
  closed: 'Closed. The code is not kept on this device.',
  problem: {
    number: 'Check the number: KB, then nine letters and digits, one group at a time.',
    code: 'Check the code: seventeen letters and digits, one group at a time.',
  },
  failed: {
    unknown: 'Number and code do not match. Check them again, one group at a time.',
    closedToAll: 'This number does not exist or is not public yet. If it is yours, enter its tracking code.',
    busy: (when) => `Too many tries. Try again ${when}.`,
    soon: 'in a moment',
    network: 'The server cannot be reached yet. What you typed is still here. Check the signal, then press again.',
    server: 'The server has a problem. What you typed is still here. Try again in a moment.',
  },

  progress: 'Progress',
  marks: { done: 'done', on: 'now', next: 'not yet' },
  heldBy: 'Now with',
  passedTo: 'Passed on to another office',
  address: 'Address',
  channel: 'Contact',
  since: (day) => `Since ${day}`,
  until: (day) => `By ${day}`,
  late: (day) => `Was due by ${day}. Their superior has been told.`,
  answerBy: (day) => `Answer by ${day}`,
  merged: 'Merged with a similar one. Follow it at',
  ombudsman: 'More than 60 working days without an answer. You may turn to the Ombudsman: phone 137, free of charge.',
  supporters: (count) => `${count} ${count === 1 ? 'resident supports' : 'residents support'} this`,
  outcomes: 'What came of it',
  confidential: 'Confidential',
  text: 'What was said',
  photoBy: { citizen: 'Photo from the sender', office: 'Photo from the office' },
  rated: (score) => `Rating: ${score}`,
  scores: ['Very unhappy', 'Unhappy', 'Fair', 'Happy', 'Very happy'],

  print: 'Print',
  scan: 'Scan to see the news of it',
  printFailed: (url) => `This page cannot print. Open ${url} and print from there.`,
  history: 'History',
  by: { you: 'You', citizen: 'Sender', kim: 'KIM', office: 'Office', unit: 'Officer', system: 'Automatic' },
  did: {
    submit: 'Sent', relay: 'Sent on behalf by a KIM', import: 'Moved from another system', complete: 'Completed', reply: 'Message', attach: 'Photo added', rate: 'Rated', extend: 'Given more time to answer',
    return: 'Sent back to be routed again', set_confidential: 'Confidentiality changed', edit_public_text: 'Public text edited', recommend: 'Supported by the KIM',
  },
  planned: (day) => `Planned for ${day}`,
  reasons: {
    unclear: 'Unclear', too_general: 'Too general', not_public_service: 'Not a public service', hate_speech: 'Hate speech', personal_data_of_others: 'Holds other people’s data', spam: 'Not an aspiration',
    unfounded: 'Unfounded', in_court: 'Before a court', duplicate: 'Already sent', emergency_redirected: 'An emergency, directed to emergency services',
  },
};
