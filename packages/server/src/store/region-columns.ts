/** The code of a region and of its ancestors, a column per level, and the column in which a list around a region looks. */
import type { RegionColumns } from './database.ts';

const LENGTHS = { province: 2, regency: 5, district: 8, village: 13 } as const;
export type LevelColumn = keyof typeof LENGTHS;

/** `region` is canonical (dotted). */
export function regionColumns(region: string): RegionColumns {
  const at = (level: LevelColumn): string | null => (region.length >= LENGTHS[level] ? region.slice(0, LENGTHS[level]) : null);
  return { region, province: region.slice(0, 2), regency: at('regency'), district: at('district'), village: at('village') };
}

/** The column that holds everything at or below `region`. */
export function levelColumn(region: string): LevelColumn {
  return (Object.keys(LENGTHS) as LevelColumn[]).find((level) => LENGTHS[level] === region.length) ?? 'province';
}
