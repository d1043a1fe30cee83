/** Signing in and out. The cookie holds a random token; the store only its hash. */
import { randomBytes } from 'node:crypto';
import type { SessionInfo } from '@kentongan/contract';
import type { AppContext } from '../context.ts';
import { ProblemError } from '../problem.ts';
import { passwordMatches } from '../security/passwords.ts';
import { sha256 } from '../security/seal.ts';
import { deleteSession, insertSession, staffByEmail, staffBySession, type StaffWithRoles } from '../store/staff.ts';

/** Milliseconds a session lasts. */
export const SESSION_LENGTH = 12 * 3_600_000;

export function sessionInfo(staff: StaffWithRoles, expiresAt: number): SessionInfo {
  return { user: { id: staff.id, name: staff.name, email: staff.email }, roles: staff.roles.map(({ role, scope, unit }) => ({ role, scope, unit })), expiresAt: new Date(expiresAt).toISOString() };
}

/** Throws `credentials_invalid`, the same for an unknown account and a wrong password. */
export async function signIn({ store, clock }: AppContext, email: string, password: string): Promise<{ token: string; info: SessionInfo }> {
  const staff = await staffByEmail(store, email.toLowerCase());
  if (!await passwordMatches(password, staff?.password_hash) || !staff) throw new ProblemError('credentials_invalid');
  const token = randomBytes(32).toString('base64url');
  const now = clock();
  await store.write((queries) => insertSession(queries, { token_hash: sha256(token), staff_id: staff.id, created_at: now, expires_at: now + SESSION_LENGTH }));
  return { token, info: sessionInfo(staff, now + SESSION_LENGTH) };
}

export async function signOut({ store }: AppContext, token: string): Promise<void> {
  await store.write((queries) => deleteSession(queries, sha256(token)));
}

/** Undefined without a session in force. */
export async function sessionOf({ store, clock }: AppContext, token: string | undefined): Promise<SessionInfo | undefined> {
  const staff = token === undefined ? undefined : await staffBySession(store, sha256(token), clock());
  return staff && sessionInfo(staff, staff.session_expires_at);
}

/** Throws `session_missing` without a session in force. */
export async function whoIs({ store, clock }: AppContext, token: string | undefined): Promise<{ staff: StaffWithRoles; info: SessionInfo }> {
  const staff = token === undefined ? undefined : await staffBySession(store, sha256(token), clock());
  if (!staff) throw new ProblemError('session_missing');
  return { staff, info: sessionInfo(staff, staff.session_expires_at) };
}
