/** The server as a library: start it, or build its application over a context of your own. */
export { createApp } from './app.ts';
export { ConfigError, readConfig, type Config, type MailConfig } from './config.ts';
export type { AppContext, CacheControl } from './context.ts';
export { openContext, type OpenContext } from './open-context.ts';
export { startServer, type RunningServer } from './serve.ts';
export type { Media } from './media/index.ts';
export type { PrivatePhotos } from './media/private-photos.ts';
export type { GuardedFetch, GuardedFetchOptions, GuardedResponse } from './outbound/guarded-fetch.ts';
export type { Letter, Mail } from './outbound/mail.ts';
export type { LookUp, LookUpLimits } from './security/look-up-limits.ts';
export type { GoodProof, ProofFault, ProofOfWork } from './security/proof-of-work.ts';
export type { Sealer } from './security/seal.ts';
export type { Queries, Store, UseCase } from './store/store.ts';
