/** What columns of several tables are made of. */

export type Flag = 0 | 1;

/** The code itself and its ancestors by level; null below the level of `region`. */
export interface RegionColumns {
  region: string;
  province: string;
  regency: string | null;
  district: string | null;
  village: string | null;
}
