/** What every route and use case is given: the store, the pictures, the secrets, the clock. Made once by `serve` or by a command. */
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Media } from './media/index.ts';
import type { PrivatePhotos } from './media/private-photos.ts';
import type { GuardedFetch } from './outbound/guarded-fetch.ts';
import type { Mail } from './outbound/mail.ts';
import type { LookUpLimits } from './security/look-up-limits.ts';
import type { ProofOfWork } from './security/proof-of-work.ts';
import type { Sealer } from './security/seal.ts';
import type { Store } from './store/store.ts';

/** What publishing tells the cache. */
export interface CacheControl {
  /** Drops every cached list that may show something of these regions: their own, their ancestors’ and their descendants’. */
  dropRegions(codes: readonly string[]): void;
}

export interface AppContext {
  readonly config: Config;
  readonly store: Store;
  readonly media: Media;
  readonly photos: PrivatePhotos;
  readonly fetch: GuardedFetch;
  /** For webhooks: what may be private there need not be so for feeds. */
  readonly hooks: GuardedFetch;
  /** Undefined: no e-mail is sent. */
  readonly mail: Mail | undefined;
  readonly sealer: Sealer;
  readonly lookUps: LookUpLimits;
  readonly proofs: ProofOfWork;
  readonly cache: CacheControl;
  readonly log: Logger;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}
