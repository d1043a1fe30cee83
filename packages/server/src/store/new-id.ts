/** Ids of rows that many are added to: UUIDs of version 7 (RFC 9562), which grow with time, so that what is written together lies together. */
import { randomUUID } from 'node:crypto';

/** `now` in epoch milliseconds; 74 random bits keep apart what is made in the same one. */
export function newId(now: number): string {
  const time = Math.floor(now).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
