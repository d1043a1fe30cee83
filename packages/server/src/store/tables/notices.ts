/** Tables of what people are told, and of the gateways that tell it. */
import type { OfficeLevel } from '@kentongan/contract';
import type { Flag } from './columns.ts';

/** The outbox of what people are told. Addresses are looked up when it is sent, so that none lies here. */
export interface NoticeTable {
  id: string;
  /** What it is about: one of the two. */
  ticket_id: string | null;
  site_request_id: string | null;
  /** `site`: whoever asked for a site key. */
  recipient: 'citizen' | 'office' | 'unit' | 'webhook' | 'site';
  channel: 'email' | 'webhook';
  template: string;
  office_level: OfficeLevel | null;
  region: string | null;
  unit: string | null;
  /** Id of the webhook. */
  target: string | null;
  state: 'waiting' | 'sent' | 'dropped' | 'failed';
  attempts: number;
  next_at: number;
  sent_at: number | null;
  /** A code, never an address or text. */
  error: string | null;
  /** JSON array of the ids of the staff it has reached, while it has not reached all. */
  reached: string | null;
  created_at: number;
}

export interface WebhookTable {
  id: string;
  /** Told of tickets in this region and below. */
  region: string;
  url: string;
  /** Sealed. */
  secret: string;
  enabled: Flag;
  created_at: number;
}
