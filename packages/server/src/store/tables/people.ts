/** Tables of who works here: units, accounts, sessions, and the trail of what they did. */
import type { Role } from '@kentongan/contract';
import type { Flag } from './columns.ts';

/** A government unit (OPD) of a region. */
export interface UnitTable {
  region: string;
  key: string;
  name: string;
  created_at: number;
}

export interface StaffTable {
  id: string;
  email: string;
  name: string;
  password_hash: string;
  active: Flag;
  created_at: number;
}

export interface StaffRoleTable {
  staff_id: string;
  role: Role;
  scope: string | null;
  unit: string | null;
}

export interface SessionTable {
  /** SHA-256 of the cookie value. */
  token_hash: string;
  staff_id: string;
  expires_at: number;
  created_at: number;
}

/** Append-only. */
export interface AuditTable {
  id: string;
  at: number;
  actor: string;
  action: string;
  subject: string;
  detail: string | null;
}
