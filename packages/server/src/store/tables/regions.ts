/** Tables of the regions. */

export interface RegionTable {
  code: string;
  name: string;
  level: number;
  kind: string;
  parent: string | null;
  /** Lower case, for search. */
  name_key: string;
  /** `name_key`, then the names of the parents without the words for their kind: what a search looks through. */
  search_key: string;
  valid_until: number | null;
  replaced_by: string | null;
}
