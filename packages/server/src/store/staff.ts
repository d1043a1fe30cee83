/** People who work here: accounts, roles, sessions, and the trail of what they did. */
import type { AuditTable, SessionTable, StaffRoleTable, StaffTable } from './database.ts';
import { run, type Queries, type Store, type UseCase } from './store.ts';

export interface StaffWithRoles extends StaffTable {
  roles: StaffRoleTable[];
}

async function withRoles(store: Store, staff: StaffTable | undefined): Promise<StaffWithRoles | undefined> {
  return staff && { ...staff, roles: await store.read.selectFrom('staff_role').selectAll().where('staff_id', '=', staff.id).execute() };
}

/** `email` in lower case. Active accounts only. */
export async function staffByEmail(store: Store, email: string): Promise<StaffWithRoles | undefined> {
  return withRoles(store, await store.read.selectFrom('staff').selectAll().where('email', '=', email).where('active', '=', 1).executeTakeFirst());
}

/** Who holds a session at `now`; undefined when it is unknown, over, or the account is closed. */
export async function staffBySession(store: Store, tokenHash: string, now: number): Promise<(StaffWithRoles & { session_expires_at: number }) | undefined> {
  const row = await store.read.selectFrom('session').innerJoin('staff', 'staff.id', 'session.staff_id').selectAll('staff').select('session.expires_at as session_expires_at')
    .where('token_hash', '=', tokenHash).where('session.expires_at', '>', now).where('staff.active', '=', 1).executeTakeFirst();
  const full = await withRoles(store, row);
  return full && row && { ...full, session_expires_at: row.session_expires_at };
}

export function* insertStaff(queries: Queries, staff: StaffTable, roles: readonly Omit<StaffRoleTable, 'staff_id'>[]): UseCase<void> {
  yield* run(queries.insertInto('staff').values(staff));
  if (roles.length > 0) yield* run(queries.insertInto('staff_role').values(roles.map((role) => ({ ...role, staff_id: staff.id }))));
}

export function* setPassword(queries: Queries, staffId: string, passwordHash: string): UseCase<void> {
  yield* run(queries.updateTable('staff').set({ password_hash: passwordHash }).where('id', '=', staffId));
}

export function* insertSession(queries: Queries, session: SessionTable): UseCase<void> {
  yield* run(queries.deleteFrom('session').where('expires_at', '<=', session.created_at));
  yield* run(queries.insertInto('session').values(session));
}

export function* deleteSession(queries: Queries, tokenHash: string): UseCase<void> {
  yield* run(queries.deleteFrom('session').where('token_hash', '=', tokenHash));
}

export function* appendAudit(queries: Queries, entry: AuditTable): UseCase<void> {
  yield* run(queries.insertInto('audit').values(entry));
}
