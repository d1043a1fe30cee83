/** English words of what comes after sending; loaded only when a page asks for them. */
import type { SentWords } from './sent-id.ts';

export const sentEn: SentWords = {
  receipt: {
    title: 'We have received it',
    number: 'Its number',
    code: 'Tracking code, shown only once',
    codeHint: 'Keep this code. With number and code you read the answer and manage your data. Do not share it.',
    checked: 'Checked no later than',
    answered: 'Answered no later than',
    qr: 'QR code to this matter’s page',
    save: 'Save',
    saved: 'Saved as a text file. If there is no file, press Copy.',
    share: 'Share on WhatsApp',
    shareText: (number, url) => `Matter number ${number}\n${url}`,
    open: 'See how it goes',
    slip: 'RECEIPT',
    slipNote: 'Keep this tracking code and share it with nobody.',
  },
  kept: {
    heading: 'Sent from this phone',
    waiting: 'Waiting for a signal.',
    unanswered: 'The server does not answer yet. It is tried again by itself.',
    busyLead: 'The server cannot take it yet. What you sent is kept on this phone and is tried again by itself.',
    unstoredShort: 'Only on this page: do not close it.',
    photosAgain: 'Photos must be chosen again.',
    busy: 'The server cannot take it yet. It is tried again by itself.',
    arrived: (number) => `Received under number ${number}.`,
    photos: (count) => `Photos waiting to be sent: ${count}.`,
    photosRefused: (names) => `Photos that could not be accepted: ${names}.`,
    withdraw: 'Withdraw',
    mend: 'Mend',
    open: 'See the receipt',
    said: {
      trying: 'Trying…',
      withdrawn: 'Withdrawn. Nothing was sent.',
      perhaps_sent: 'Withdrawn from this phone, but it may have reached the office already.',
      sent: 'It had been received. Its receipt is here.',
      unknown: 'It is no longer on this phone.',
    },
  },
};
