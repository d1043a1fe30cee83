/** English words of what pages and frames share, the widgets' own where a widget says the same. */
import { en as labels } from '@kentongan/contract/labels';
import { notice } from '@kentongan/contract/labels/en';
import { form } from './form-en.ts';
import type { PageWords } from './id.ts';
import { track } from './track-en.ts';

export const en: PageWords = {
  language: 'en', locale: 'en-GB',
  labels, notice, form, track,

  ownPage: 'Open it on its own page',
  next: 'Next',

  frame: {
    notShown: 'This cannot be shown yet',
    stopped: 'This cannot go on',
    find: 'Find your village',
    home: { heading: 'News, programs and aspirations of villages', text: 'News from villages and their KIM, programs for residents, and a place to say what you think. Free of charge, no account.' },
    widgetUnknown: 'This frame names a widget that nobody knows.',
    itemGone: 'This was not found, or it has been withdrawn.',
    regionMissing: 'The address of this frame names no region yet: add ?region= with a region code.',
    regionMalformed: 'What stands after region= in the address of this frame is no region code. Write a code like 33.01.02.2001, with or without dots.',
    regionUnknown: 'The region or the site key in the address of this frame is not known.',
    serverTrouble: 'Something went wrong on our side. Try again in a moment.',
  },

  news: {
    of: (region) => `News of ${region}`,
    all: (region) => `All news of ${region}`,
    none: 'No news here yet.',
    others: 'Other news',
    pinned: 'Pinned',
    source: 'Source',
    original: 'Original text',
  },

  alerts: {
    heading: 'Urgent announcements',
    of: (region) => `Urgent announcements of ${region}`,
    all: (region) => `News of ${region}`,
    none: 'No urgent announcement.',
    until: (day) => `In force until ${day}`,
    more: 'More about it',
  },

  board: {
    heading: 'What villagers say',
    of: (region) => `What villagers of ${region} say`,
    none: 'Nothing to show yet. What villagers say is shown here after it has been checked.',
    others: 'Load more',
    figures: { received: 'received', answered: 'answered', inTime: 'in time', medianDays: 'days to an answer' },
    days: (count) => count,
  },

  program: {
    of: (region) => `Programs of ${region}`,
    heading: (region) => `Programs for people of ${region}`,
    all: (region) => `All programs of ${region}`,
    none: 'No programs here yet.',
    others: 'Other programs',
    outdated: 'Old information, please confirm with the village office.',
    audience: 'Who may join',
    when: 'Until when',
    registerUntil: (day) => `Registration until ${day}`,
    from: (day) => `from ${day}`,
    until: (day) => `until ${day}`,
    noDeadline: 'No deadline',
    quota: 'Places',
    taken: (taken, size, unit) => `${taken} of ${size} ${unit} taken`,
    bring: 'What to bring',
    places: 'Places',
    fee: 'Fee',
    free: 'Free.',
    freeReport: 'Did someone ask for money?',
    feeReport: 'Asked for more?',
    report: 'Report it',
    requirements: 'Requirements',
    documents: 'Documents',
    optional: 'if you have it',
    or: 'or',
    steps: 'Steps',
    benefit: 'What you get',
    registration: 'How to register',
    opens: (day) => `Opens ${day}.`,
    closes: (day) => `Closes ${day} at 23.59.`,
    through: (channels) => `Through: ${channels}.`,
    openRegistration: 'Open the registration',
    period: 'When it runs',
    contacts: 'Contact',
    questions: 'Questions and answers',
    attachments: 'Attachments',
    organiser: 'Organiser',
    funding: 'Funding',
    source: 'Official source',
    regions: 'Valid in',
    checked: (day) => `Last checked ${day}`,
    share: 'Share on WhatsApp',
    saveToCalendar: 'Save to calendar',
    ask: 'Ask about it',
    qr: 'QR code of this program’s page',
    scan: 'Scan to read the latest version.',
  },
};
