/** What a script tag loads first: starts the data, and brings in parallel the code of the widgets that the page has. */
import { newsPath } from '@kentongan/elements/news-feed';
import { bring } from './chunks.ts';
import { readScript, shared, watch } from './page.ts';
import { CHUNKS } from './widgets.ts';

const started = new Set<unknown>();
const once = (key: unknown, start: () => Promise<unknown>): void => {
  if (started.has(key)) return;
  started.add(key);
  start().catch(() => started.delete(key));
};

readScript(import.meta.url);
watch(Object.keys(CHUNKS), (name, get) => {
  const { core } = bring;
  if (customElements.get(`kim-${name}`)) return;
  once('core', core);
  once(CHUNKS[name], bring[CHUNKS[name]!]);
  if (name !== 'news-feed' || (!get('region') && get('site'))) return;
  const url = `${get('api')!.replace(/\/+$/, '')}${newsPath(get)}`;
  const early = (shared.early ??= new Map<string, Promise<Response>>());
  if (!early.has(url)) {
    const reply = fetch(url, { credentials: 'omit' });
    reply.catch(() => {});
    early.set(url, reply);
  }
});
