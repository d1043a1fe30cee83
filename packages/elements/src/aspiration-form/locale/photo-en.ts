/** English words of the photos that were chosen; loaded only when a page asks for them. */
import type { PhotoWords } from './photo-id.ts';

export const photoEn: PhotoWords = {
  removeShort: 'Remove',
  remove: (at) => `Remove photo ${at}`,
  count: (count, most) => `${count} of ${most} photos.`,
  consentHint: 'Without it, only officers see the photos.',
  problems: {
    photo_too_large: 'too large, over 5 MB.',
    photo_unreadable: 'cannot be opened. Choose a JPG or PNG photo.',
    photo_not_image: 'not a photo.',
    photos_too_many: 'left out, there are 3 photos already.',
  },
};
