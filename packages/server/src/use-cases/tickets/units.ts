/** Government units (OPD) to which tickets are forwarded. */
import { isInScope, type Unit } from '@kentongan/contract';
import type { AppContext } from '../../context.ts';
import { regionNames } from '../../store/regions.ts';
import type { StaffWithRoles } from '../../store/staff.ts';
import { run, type Queries, type UseCase } from '../../store/store.ts';
import type { UnitTable } from '../../store/database.ts';

/** Units in the regions of the person's roles; with `region` those that serve it: its own, those of the regions above it, and those below. */
export async function unitsIn({ store }: AppContext, staff: StaffWithRoles, region: string | undefined): Promise<Unit[]> {
  const scopes = staff.roles.map(({ scope }) => scope).filter((scope): scope is string => scope !== null);
  const all = await store.read.selectFrom('unit').selectAll().orderBy('region').orderBy('name').limit(1000).execute();
  const mine = all.filter((unit) => scopes.some((scope) => isInScope(unit.region, scope)) && (region === undefined || isInScope(region, unit.region) || isInScope(unit.region, region)));
  const names = await regionNames(store, [...new Set(mine.map((unit) => unit.region))]);
  const officers = await store.read.selectFrom('staff_role').innerJoin('staff', 'staff.id', 'staff_role.staff_id').select(['unit', 'scope']).where('role', '=', 'unit_officer').where('staff.active', '=', 1).execute();
  return mine.map(({ key, name, region: code }) => ({ key, name, region: { code, name: names.get(code) ?? code }, staffed: officers.some(({ unit, scope }) => unit === key && scope === code) }));
}

export function* saveUnit(queries: Queries, unit: UnitTable): UseCase<void> {
  yield* run(queries.insertInto('unit').values(unit).onConflict((conflict) => conflict.columns(['region', 'key']).doUpdateSet({ name: unit.name })));
}
