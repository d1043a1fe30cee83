/** What a script tag loads first: starts the data, and brings in parallel the code of the widgets that the page has. */
import { newsPath } from '@kentongan/elements/news-feed';
import { bring } from './chunks.ts';
import { readScript, shared, watch } from './page.ts';
import { CHUNKS } from './widgets.ts';

/** The browser keeps what it imported; a failure leaves the fallback link, and the next widget to appear tries again. */
const quietly = (arriving: Promise<unknown>): void => void arriving.catch(() => {});

readScript(import.meta.url);
watch(Object.keys(CHUNKS), (name, get) => {
  if (customElements.get(`kim-${name}`)) return;
  quietly(bring.core());
  quietly(bring[CHUNKS[name]!]());
  if (name !== 'news-feed' || (!get('region') && get('site'))) return;
  const url = `${get('api')!.replace(/\/+$/, '')}${newsPath(get)}`;
  const early = (shared.early ??= new Map<string, Promise<Response>>());
  if (!early.has(url)) {
    const reply = fetch(url, { credentials: 'omit' });
    quietly(reply);
    early.set(url, reply);
  }
});
