/** Tables of the sites that embed widgets, and of the feeds that they publish. */
import type { Flag } from './columns.ts';

export interface SiteTable {
  /** `pk_…`; says which site, is no secret. */
  key: string;
  name: string;
  url: string;
  region: string;
  status: 'pending' | 'approved';
  created_at: number;
}

export interface SiteRequestTable {
  id: string;
  /** SHA-256 of the code that opens the decision. */
  code_hash: string;
  name: string;
  url: string;
  region: string;
  /** Sealed e-mail of the office; null once erased. */
  contact: string | null;
  /** Probably no person sent it. */
  suspect: Flag;
  status: 'pending' | 'approved' | 'refused';
  /** The key that it got. */
  site_key: string | null;
  reason: string | null;
  decided_by: string | null;
  decided_at: number | null;
  created_at: number;
}

export interface SourceTable {
  id: string;
  url: string;
  region: string;
  site_key: string | null;
  enabled: Flag;
  etag: string | null;
  last_modified: string | null;
  last_run_at: number | null;
  last_error: string | null;
  created_at: number;
}
