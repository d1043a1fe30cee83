/** The region that a frame is about: the one its address names, else the one of its site. */
import { ContractError, normalizeRegionCode } from '@kentongan/contract';
import { regionByCode, type RegionWithParents } from '../store/regions.ts';
import { siteByKey } from '../store/sites.ts';
import type { Store } from '../store/store.ts';
import type { Parameters } from './parameters.ts';

/** Undefined when neither is known. */
export async function placeOf(store: Store, { region, site }: Parameters): Promise<RegionWithParents | undefined> {
  try {
    if (region !== undefined) return await regionByCode(store, normalizeRegionCode(region));
  } catch (error) {
    if (!(error instanceof ContractError)) throw error;
    return undefined;
  }
  const known = site === undefined ? undefined : await siteByKey(store, site);
  return known && regionByCode(store, known.region);
}
