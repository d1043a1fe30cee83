/** Which offices of the install have somebody, as a transition has to know. */
import { regionLineage, type OfficeLevel } from '@kentongan/contract';
import { fixed } from './fixed.ts';
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

const active = (queries: Queries) => queries.selectFrom('staff_role').innerJoin('staff', 'staff.id', 'staff_role.staff_id').where('staff.active', '=', 1);
const rolesIn = fixed((queries: Queries, scopes: readonly string[]) => active(queries).select(['role', 'scope', 'unit']).distinct().where('scope', 'in', scopes));
const highest = fixed((queries: Queries) => active(queries).select(['role', 'scope']).where('role', 'in', OFFICERS).where('scope', 'is not', null).orderBy((by) => by.fn<number>('length', ['scope'])).limit(1));

/** Active accounts for `region` and the regions above it, and of `unit` in `unitRegion`. Where there are none, the install's highest office stands in. */
export function* staffingAround(queries: Queries, region: string, unit: string | null, unitRegion: string | null): UseCase<Staffing> {
  const lineage = regionLineage(region);
  const found = yield* rows(rolesIn(queries, [...lineage, ...(unitRegion === null ? [] : [unitRegion])]));
  const [home] = found.some(({ role, scope }) => role in LEVELS && lineage.includes(scope!)) ? [] : yield* rows(highest(queries));
  const levels = new Set(found.filter(({ role, scope }) => role in LEVELS && lineage.includes(scope!)).map(({ role }) => LEVELS[role as Officer]));
  if (levels.size === 0 && home?.scope?.startsWith(`${region}.`)) levels.add(LEVELS[home.role as Officer]);
  return {
    levels: (['village', 'regency', 'province'] as const).filter((level) => levels.has(level)),
    unitHasOfficer: unit === null || found.some((office) => office.role === 'unit_officer' && office.unit === unit && office.scope === unitRegion),
    home: home?.scope ?? undefined,
  };
}
