/** Where the form begins: the region of the page, by name when it can be read, by code when not. */
import { normalizeRegionCode } from '@kentongan/contract/regions';
import type { Region } from '@kentongan/contract/schemas';
import type { ChosenRegion } from './entry.ts';
import { chosenOf, presetOf } from './region-picker.ts';

export interface Preset {
  /** The village that the page stands for. */
  readonly village?: ChosenRegion;
  /** Else the region below which the choice begins; '' for the whole country. */
  readonly within: string;
}

/** Tells the preset of a region code ('' when the page has none). Never rejects; a village is told at once by its code, and again by its name. */
export async function readPreset(region: string, get: <T>(path: string) => Promise<T>, tell: (preset: Preset) => void): Promise<void> {
  let code = '';
  try {
    code = region && normalizeRegionCode(region);
  } catch {
    // A code that is none presets nothing.
  }
  const { village, within = '' } = code ? presetOf(code) : {};
  if (!village) return tell({ within });
  tell({ village: { code: village, name: village, within: '' }, within });
  try {
    tell({ village: chosenOf(await get<Region>(`/v1/regions/${village}`)), within });
  } catch {
    // Without its name the village's code is enough.
  }
}
