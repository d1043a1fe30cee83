/** The widgets a script tag can bring, and the chunk each comes in. A new widget adds its line here, and its chunk in chunks.ts and all.ts. */
import type { bring } from './chunks.ts';

export const CHUNKS: Readonly<Record<string, keyof typeof bring>> = {
  'news-feed': 'core',
  'program-list': 'programs',
  'aspiration-form': 'form',
  site: 'core',
};
