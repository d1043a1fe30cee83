/** Who may do what, where: role AND scope, denied unless the table says otherwise. */
import { isInScope, type Role } from '@kentongan/contract';

export type Action = 'news:publish' | 'news:draft' | 'program:publish' | 'alert:publish';

/** The table of domain rules, section 5. A unit officer holds cases only, an operator no content. */
const MAY: Readonly<Record<Role, readonly Action[]>> = {
  operator: [],
  province_admin: ['news:publish', 'news:draft', 'program:publish', 'alert:publish'],
  regency_admin: ['news:publish', 'news:draft', 'program:publish', 'alert:publish'],
  unit_officer: [],
  village_officer: ['news:publish', 'news:draft', 'program:publish', 'alert:publish'],
  kim_editor: ['news:publish', 'news:draft', 'program:publish'],
};

/** True when one of the roles may do `action` in `region` (canonical). */
export function mayDo(roles: readonly { role: Role; scope: string | null }[], action: Action, region: string): boolean {
  return roles.some(({ role, scope }) => MAY[role].includes(action) && scope !== null && isInScope(region, scope));
}
