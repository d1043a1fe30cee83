/** Which cached replies publishing makes old. */
import { isInScope } from '@kentongan/contract/regions';

/** Made of the region tree or of the code alone; no publishing changes them. */
const UNTOUCHED = /^\/(?:v1\/regions|openapi\.json)/;

/** True when the reply of `key` (path and query, normalised) may show something of `regions`: it names one of them, an ancestor or a descendant (`scope=up`), or none. */
export function mayShow(key: string, regions: readonly string[]): boolean {
  if (UNTOUCHED.test(key)) return false;
  const mark = key.indexOf('?');
  const asked = (mark < 0 ? undefined : new URLSearchParams(key.slice(mark)).get('region')) ?? undefined;
  // Written without dots it cannot be compared; dropping too much only costs a refill.
  if (asked === undefined || /^\d{4,}$/.test(asked)) return true;
  return regions.some((region) => isInScope(region, asked) || isInScope(asked, region));
}
