/** What each site software does to HTML that is pasted into it (docs/decisions/0011), as a filter over a document: written from the hosts' side, apart from the builder's own table. */
import type { HostName } from '../src/snippet/hosts.ts';

const drop = (...selectors: string[]) => (page: Document): void => page.querySelectorAll(selectors.join()).forEach((element) => element.remove());
const isOwn = (element: Element): boolean => element.localName.includes('-');
const unwrap = (page: Document): void => [...page.body.querySelectorAll('*')].filter(isOwn).forEach((element) => element.replaceWith(...element.childNodes));
const dropOwn = (page: Document): void => [...page.body.querySelectorAll('*')].filter(isOwn).forEach((element) => element.remove());
const bareFrames = (page: Document): void => page.querySelectorAll('iframe').forEach((frame) => frame.removeAttribute('style'));
const paragraphs = (page: Document): void => page.querySelectorAll('[data-kim-widget]').forEach((element) => element.prepend(page.createElement('br')));
const nothing = (): void => {};

export const FILTERS: Readonly<Record<HostName, readonly ((page: Document) => void)[]>> = {
  opensid_dynamic: [drop('script'), unwrap, bareFrames],
  opensid_article: [drop('script'), unwrap],
  opensid_static: [nothing],
  wordpress: [nothing],
  wordpress_multisite: [drop('script', 'iframe'), dropOwn, paragraphs],
  joomla: [drop('script', 'iframe'), dropOwn],
  blogger: [nothing], google_sites: [nothing], php: [nothing], html: [nothing],
};

/** A whole page of that software with `pasted` in it; `theme` was put into its template by its owner and is not filtered. */
export function published(host: HostName, pasted: string, theme = ''): string {
  const page = new DOMParser().parseFromString(`<!doctype html><html><head><title>Desa</title></head><body>${pasted}</body></html>`, 'text/html');
  for (const filter of FILTERS[host]) filter(page);
  return `<!doctype html>${page.documentElement.outerHTML.replace('</body>', () => `${theme}</body>`)}`;
}
