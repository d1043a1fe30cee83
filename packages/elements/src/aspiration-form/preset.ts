/** Where the form begins: the region of the page, by name when it can be read, by code when not. */
import { normalizeRegionCode } from '@kentongan/contract/regions';
import type { Region, SiteInfo } from '@kentongan/contract/schemas';
import type { ChosenRegion } from './entry.ts';
import { chosenOf, presetOf } from './region-picker.ts';

type Get = <T>(path: string) => Promise<T>;

export interface Preset {
  /** The village that the page stands for. */
  readonly village?: ChosenRegion;
  /** Else the region below which the choice begins; '' for the whole country. */
  readonly within: string;
}

/** Reads the preset of `region`, else of `site`. Never rejects; a village is told twice when its name comes later. */
export async function readPreset(region: string, site: string, get: Get, tell: (preset: Preset) => void): Promise<void> {
  try {
    const code = region ? normalizeRegionCode(region) : site ? (await get<SiteInfo>(`/v1/site?site=${encodeURIComponent(site)}`)).region.code : '';
    const { village, within = '' } = code ? presetOf(code) : {};
    if (!village) return tell({ within });
    tell({ village: { code: village, name: village, within: '' }, within });
    tell({ village: chosenOf(await get<Region>(`/v1/regions/${village}`)), within });
  } catch (error) {
    // Without a readable village name its code is enough; without any region the whole country is offered.
    if (!region || (error as { code?: string }).code === 'region_code_invalid') tell({ within: '' });
  }
}
