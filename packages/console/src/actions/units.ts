/** What units are called: those of a province or regency are one thing, the sections of a village office another. */
import { regionLevel } from '@kentongan/contract/regions';
import type { DeskTicket, Unit } from '@kentongan/contract/schemas';
import type { Words } from '../i18n/id.ts';

export const ofVillage = (region: string): boolean => regionLevel(region) === 4;

/** Those of `units` that `ticket` may be forwarded to: what is about a village goes to none of its sections. */
export function unitsFor(units: readonly Unit[] | undefined, { bypassesVillage }: DeskTicket): readonly Unit[] | undefined {
  return bypassesVillage ? units?.filter(({ region }) => !ofVillage(region.code)) : units;
}

/** As an option's value: a key is unique in its region alone. */
export const unitValue = ({ key, region }: Unit): string => `${key}|${region.code}`;

/** What to call all of `units` together; where there are none, what the office at `region` would have. */
export function unitLabel(units: readonly Unit[], region: string, { level }: Words): string {
  const regions = units.length > 0 ? units.map((unit) => unit.region.code) : [region];
  return [...(regions.every(ofVillage) ? [] : [level.unit]), ...(regions.some(ofVillage) ? [level.villageUnit] : [])].join(' / ');
}
