/** Regions as the form names them. */
import type { Region } from '@kentongan/contract/schemas';
import type { ChosenRegion } from './entry.ts';

/** The level of a village; 1 is a province. */
export const VILLAGE = 4;

/** Nearest parent first, as an address is said. */
export function chosenOf({ code, name, parents }: Region): ChosenRegion {
  return { code, name, within: [...parents].sort((a, b) => b.code.length - a.code.length).map((parent) => parent.name).join(', ') };
}

/** Where the choice begins again when a preset village is not the right one: its regency. */
export const around = (code: string): string => code.slice(0, 5);
