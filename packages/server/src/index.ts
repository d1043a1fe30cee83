/** The server as a library: start it, or build its application over a context of your own. */
export { createApp } from './app.ts';
export { ConfigError, readConfig, type Config } from './config.ts';
export type { AppContext, CacheControl } from './context.ts';
export { openContext, type OpenContext } from './open-context.ts';
export { startServer, type RunningServer } from './serve.ts';
export type { Media } from './media/index.ts';
export type { GuardedFetch, GuardedFetchOptions, GuardedResponse } from './outbound/guarded-fetch.ts';
export type { Sealer } from './security/seal.ts';
export type { Queries, Store, UseCase } from './store/store.ts';
