/** Makes the context that the server and every command work in: store, pictures, secrets, guarded network. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pino } from 'pino';
import { ConfigError, type Config } from './config.ts';
import type { AppContext, CacheControl } from './context.ts';
import { createMedia } from './media/index.ts';
import { createPrivatePhotos } from './media/private-photos.ts';
import { createGuardedFetch } from './outbound/guarded-fetch.ts';
import { createMail } from './outbound/mail.ts';
import { createLookUpLimits } from './security/look-up-limits.ts';
import { createProofOfWork } from './security/proof-of-work.ts';
import { createSealer, type Sealer } from './security/seal.ts';
import { readSecrets } from './security/secrets.ts';
import { OTHER_SECRET, opensWith, SECRET_CHECK, sealedWord } from './security/secret-check.ts';
import { openStore } from './store/open-store.ts';
import { readSetting, writeSetting } from './store/settings.ts';
import type { Store } from './store/store.ts';

export interface OpenContext extends AppContext {
  /** Set by the server to its cache; commands have none. */
  cache: CacheControl;
  close(): Promise<void>;
}

/** Throws a `ConfigError` when the secret is another than that of the first start. */
async function checkSecret(store: Store, sealer: Sealer): Promise<void> {
  const known = await readSetting(store, SECRET_CHECK);
  if (known === undefined) await store.write((queries) => writeSetting(queries, SECRET_CHECK, sealedWord(sealer)));
  else if (!opensWith(sealer, known)) throw new ConfigError(OTHER_SECRET);
}

/** Creates folders and brings the schema up to date. */
export async function openContext(config: Config, { clock = Date.now }: { clock?: () => number } = {}): Promise<OpenContext> {
  mkdirSync(config.dataDir, { recursive: true });
  if (!config.database.includes('://')) mkdirSync(dirname(config.database), { recursive: true });
  const store = openStore(config.database);
  const sealer = createSealer(() => readSecrets(config));
  try {
    await store.migrate();
    await checkSecret(store, sealer);
  } catch (error) {
    await store.close();
    throw error;
  }
  const outbound = createGuardedFetch({ allowPrivate: config.allowPrivateFeeds });
  const hooks = createGuardedFetch({ allowPrivate: config.allowPrivateWebhooks, allowedBy: 'KENTONGAN_ALLOW_PRIVATE_WEBHOOKS' });
  return {
    config, store, clock, fetch: outbound.fetch, hooks: hooks.fetch, mail: config.mail && createMail(config.mail),
    media: createMedia({ dir: join(config.dataDir, 'media'), fetch: outbound.fetch, clock }),
    photos: createPrivatePhotos(join(config.dataDir, 'photos')),
    sealer, lookUps: createLookUpLimits(), proofs: createProofOfWork(sealer, clock),
    cache: { dropRegions: () => undefined },
    log: pino({ level: config.log, redact: ['*.text', '*.contact', '*.trackingCode', '*.authorization'] }),
    async close() {
      await Promise.all([outbound.close(), hooks.close()]);
      await store.close();
    },
  };
}
