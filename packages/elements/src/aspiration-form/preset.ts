/** Where the form begins: the region of the page, by name when it can be read, by code when not. */
import type { Region } from '@kentongan/contract/schemas';
import type { ChosenRegion } from './entry.ts';
import { chosenOf, VILLAGE } from './region.ts';

export interface Preset {
  /** The village that the page stands for. */
  readonly village?: ChosenRegion;
  /** Else the region below which the choice begins; '' for the whole country. */
  readonly within: string;
}

/** The one code that can be sent as it is, should the API not answer. */
const DOTTED_VILLAGE = /^\d\d\.\d\d\.\d\d\.\d{4}$/;

/** Tells the preset of a region code ('' when the page has none). Never rejects; a village is told at once by its code, and again by its name. */
export async function readPreset(region: string, get: <T>(path: string) => Promise<T>, tell: (preset: Preset) => void): Promise<void> {
  const isVillage = DOTTED_VILLAGE.test(region);
  if (!region) return tell({ within: '' });
  if (isVillage) tell({ village: { code: region, name: region, within: '' }, within: '' });
  try {
    const found = await get<Region>(`/v1/regions/${encodeURIComponent(region)}`);
    tell(found.level === VILLAGE ? { village: chosenOf(found), within: '' } : { within: found.code });
  } catch {
    // A village's code is enough without its name; of anything else nothing is known, so the whole country is offered.
    if (!isVillage) tell({ within: '' });
  }
}
