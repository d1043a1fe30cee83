/** Second tier: which region a site key stands for, asked once a page for each key. */
import type { SiteInfo } from '@kentongan/contract/schemas';
import { read } from './read.ts';

const known = new Map<string, Promise<string>>();

/** The site's region code; '' when the API does not know the key. */
export function siteRegion(api: string, site: string): Promise<string> {
  const url = `${api}/v1/site?site=${encodeURIComponent(site)}`;
  let region = known.get(url);
  if (!region) {
    region = read<SiteInfo>(url, new AbortController().signal).then((info) => info.region.code, () => '');
    known.set(url, region);
  }
  return region;
}
