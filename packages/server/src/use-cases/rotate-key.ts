/** Seals everything anew under the secret in use. Each batch is a transaction, and every value says which key it is under: broken off anywhere, it goes on where it was. */
import { randomUUID } from 'node:crypto';
import type { AppContext } from '../context.ts';
import type { Sealer } from '../security/seal.ts';
import { SECRET_CHECK, sealedWord } from '../security/secret-check.ts';
import { countStale, replaceSealed, SEALED_TABLES, staleRows, type SealedRow, type SealedTable } from '../store/sealed-values.ts';
import { writeSetting } from '../store/settings.ts';
import { appendAudit } from '../store/staff.ts';
import { resealedLine, resealedTicket } from '../store/ticket-rows.ts';
import { secretPlace } from './notices/post-to-webhook.ts';
import { SITE_CONTACT } from './site-contact.ts';

/** Times that all tables are gone through: a row that was written meanwhile under the old key is found by the next. */
const MOST_ROUNDS = 5;

const again = (sealer: Sealer, purpose: string, place: string, sealed: SealedRow[string] | undefined): string => sealer.seal(purpose, place, sealer.open(purpose, place, String(sealed)));

const RESEAL: Readonly<Record<SealedTable, (sealer: Sealer, row: SealedRow) => Readonly<Record<string, string>>>> = {
  ticket: resealedTicket,
  ticket_history: resealedLine,
  site_request: (sealer, { id, contact }) => ({ contact: again(sealer, SITE_CONTACT, String(id), contact) }),
  webhook: (sealer, { id, secret }) => ({ secret: again(sealer, 'webhook', secretPlace(String(id)), secret) }),
};

/** Gives how many rows were sealed anew and how many are left under another key: none, unless somebody goes on writing under it. Throws when a value opens under neither secret. */
export async function resealAll({ store, sealer, clock }: Pick<AppContext, 'store' | 'sealer' | 'clock'>): Promise<{ resealed: number; left: number }> {
  let resealed = 0;
  let left = await countStale(store, sealer.keyId);
  for (let round = 0; left > 0 && round < MOST_ROUNDS; round += 1) {
    for (const table of SEALED_TABLES) {
      for (let after: SealedRow | undefined; ;) {
        const from = after;
        const { last, done } = await store.write(function* (queries) {
          const found = yield* staleRows(queries, table, sealer.keyId, from);
          let count = 0;
          for (const row of found) if (yield* replaceSealed(queries, table, row, RESEAL[table](sealer, row))) count += 1;
          return { last: found.at(-1), done: count };
        });
        resealed += done;
        if (!last) break;
        after = last;
      }
    }
    // Last, so that a start under the old secret alone is refused only once it could not read everything any more.
    await store.write(function* (queries) {
      yield* writeSetting(queries, SECRET_CHECK, sealedWord(sealer));
      yield* appendAudit(queries, { id: randomUUID(), at: clock(), actor: 'operator', action: 'secret:reseal', subject: sealer.keyId, detail: String(resealed) });
    });
    left = await countStale(store, sealer.keyId);
  }
  if (resealed > 0) await store.forget();
  return { resealed, left };
}
