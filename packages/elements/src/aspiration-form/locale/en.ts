/** English words of the form's first step and frame; loaded only when a page asks for them. */
import { category, consent, kind } from '@kentongan/contract/labels/en';
import type { FormWords } from './id.ts';

export const labels = { category, consent, kind };

export const en: FormWords = {
  heading: 'Tell your village',
  free: 'Free of charge.',
  freeNote: 'No account, no fee.',
  steps: { tell: 'Tell', place: 'Place', photo: 'Photos', send: 'Send' },
  progress: (step, of, name) => `Step ${step} of ${of}: ${name}`,
  optional: '(optional)',

  kind: 'What would you like to tell us?',
  kindHints: {
    aspiration: 'An idea or a wish for the village',
    complaint: 'Something is broken, wrong or harmful',
    information_request: 'A question, answered within 10 working days',
  },
  category: 'About what?',
  choose: 'Choose a subject',
  title: 'Short title',
  titleHint: 'One sentence, for example: Street light out in RT 03.',
  text: 'Tell us more',
  textHint: 'What, where, since when. No need to write an identity number (NIK).',
  aboutProgram: 'About the programme',

  next: 'Continue to place',
  loading: 'Preparing the next step…',
  notLoaded: 'The next step could not be loaded. What you wrote is still here. Check the signal, then try again.',
  onPage: 'Or fill it in on our page',
};
