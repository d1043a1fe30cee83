/** What a script tag loads first: starts the data, and brings in parallel the code of the widgets that the page has. */
import { newsPath } from '@kentongan/elements/news-feed';
import { BUILD, CORE, FILES, VERSION } from 'kentongan:files';
import { readLanguages } from './languages.ts';
import { readScript, shared, watch } from './page.ts';

const arriving: Record<string, Promise<unknown> | undefined> = {};
let warned = false;

/** Where the core is. */
let folder = `../${VERSION}/`;

/**
 * A failure is tried once more in a folder of another name, since Firefox remembers it, of what the file imports too; then the fallback link stays, said once on a page, and the next widget to appear tries again.
 * In `~…` the core is another one, and all that follows comes from beside it: not where another widget has brought it by its own name meanwhile, since other engines forget failures. The others wait for it, and in `+…` they share it (the server's `embed-again.ts`).
 */
const bring = (name: string): void => {
  const load = (where: string): Promise<unknown> => import(`${where}${name}-${BUILD}.js`);
  arriving[name] ??= load(folder).catch(() => (name === CORE ? new Promise((later) => setTimeout(later, 1000)) : arriving[CORE])!.then(() => (name === CORE
    ? customElements.get('kim-news-feed') || load((folder += `~${+new Date()}/`))
    : load(`${folder}+${+new Date()}/`))));
  arriving[name].catch(() => {
    delete arriving[name];
    if (!warned) console.warn('kentongan: chunk_failed');
    warned = true;
  });
};

readScript(import.meta.url);
watch(Object.keys(FILES), (name, get) => {
  if (customElements.get(`kim-${name}`)) return;
  (CORE + FILES[name]!).split(' ').forEach(bring);
  readLanguages();
  if (name !== 'news-feed' || (!get('region') && get('site'))) return;
  const url = get('api')!.replace(/\/+$/, '') + newsPath(get);
  const early = shared.early ?? (shared.early = {});
  if (!early[url]) (early[url] = fetch(url, { credentials: 'omit' })).catch(() => {});
});
