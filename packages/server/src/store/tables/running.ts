/** Tables that the server runs by: settings, leases, proofs that were spent. */

export interface SettingTable {
  key: string;
  value: string;
}

/** Who does a job of which there must be one at a time among all processes. */
export interface LeaseTable {
  name: string;
  holder: string;
  expires_at: number;
}

export interface SpentProofTable {
  proof_hash: string;
  expires_at: number;
}
