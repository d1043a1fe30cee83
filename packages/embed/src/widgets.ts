/** The widgets a script tag can bring, and the chunk each comes in. A new widget adds its line here, and its chunk beside core.ts. */
export const CHUNKS: Readonly<Record<string, string>> = {
  'news-feed': 'core',
  'program-list': 'programs',
  'aspiration-form': 'form',
  'aspiration-board': 'board',
  'aspiration-tracker': 'tracker',
  'alert-bar': 'alert-bar',
  site: 'site',
};
