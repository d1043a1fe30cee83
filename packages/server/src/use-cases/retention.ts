/** How long contact data is kept after the end of a ticket; an install may say otherwise than the contract. */
import { CONTACT_RETENTION } from '@kentongan/contract';
import { randomUUID } from 'node:crypto';
import type { AppContext } from '../context.ts';
import { settingIn, writeSetting } from '../store/settings.ts';
import { appendAudit } from '../store/staff.ts';
import type { Queries, UseCase } from '../store/store.ts';
import { moveContactErasure } from '../store/ticket-jobs.ts';

const KEY = 'contact_retention_days';
const DAY = 86_400_000;

/** Milliseconds. */
export function* contactRetention(queries: Queries): UseCase<number> {
  const days = yield* settingIn(queries, KEY);
  return typeof days === 'number' ? days * DAY : CONTACT_RETENTION;
}

/** 0 to 3650 days. Moves what is planned already. */
export async function setContactRetention({ store, clock }: AppContext, days: number): Promise<void> {
  await store.write(function* (queries) {
    const before = yield* contactRetention(queries);
    yield* writeSetting(queries, KEY, days);
    yield* moveContactErasure(queries, days * DAY - before);
    yield* appendAudit(queries, { id: randomUUID(), at: clock(), actor: 'operator', action: 'retention:set', subject: 'contact', detail: `${days} days` });
  });
}
