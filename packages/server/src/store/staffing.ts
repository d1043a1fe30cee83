/** Which offices of the install have somebody, as a transition has to know. */
import { regionLineage, type OfficeLevel } from '@kentongan/contract';
import { rows, type Queries, type UseCase } from './store.ts';

export interface Staffing {
  levels: OfficeLevel[];
  unitHasOfficer: boolean;
  /** The region of the highest office; undefined without any. */
  home: string | undefined;
}

const OFFICERS = ['village_officer', 'regency_admin', 'province_admin'] as const;
type Officer = (typeof OFFICERS)[number];

const LEVELS = { village_officer: 'village', regency_admin: 'regency', province_admin: 'province' } as const;

/** Active accounts for `region` and the regions above it, and of `unit` in `unitRegion`. Where there are none, the install's highest office stands in. */
export function* staffingAround(queries: Queries, region: string, unit: string | null, unitRegion: string | null): UseCase<Staffing> {
  const active = queries.selectFrom('staff_role').innerJoin('staff', 'staff.id', 'staff_role.staff_id').where('staff.active', '=', 1);
  const found = yield* rows(active.select(['role', 'scope', 'unit']).distinct().where('scope', 'in', [...regionLineage(region), ...(unitRegion === null ? [] : [unitRegion])]));
  const lineage = regionLineage(region);
  const [home] = found.some(({ role, scope }) => role in LEVELS && lineage.includes(scope!)) ? [] : yield* rows(active.select(['role', 'scope']).where('role', 'in', OFFICERS).where('scope', 'is not', null).orderBy((by) => by.fn<number>('length', ['scope'])).limit(1));
  const levels = new Set(found.filter(({ role, scope }) => role in LEVELS && lineage.includes(scope!)).map(({ role }) => LEVELS[role as Officer]));
  if (levels.size === 0 && home?.scope?.startsWith(`${region}.`)) levels.add(LEVELS[home.role as Officer]);
  return {
    levels: (['village', 'regency', 'province'] as const).filter((level) => levels.has(level)),
    unitHasOfficer: unit === null || found.some((office) => office.role === 'unit_officer' && office.unit === unit && office.scope === unitRegion),
    home: home?.scope ?? undefined,
  };
}
