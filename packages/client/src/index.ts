/** The typed HTTP client of the Kentongan API. */
export { createClient } from './client.ts';
export type { AspirationQuery, CallOptions, Client, ClientOptions, NewsQuery, PageQuery, ProgramQuery, RegionQuery, SubmitOptions } from './client.ts';
export { newIdempotencyKey } from './key.ts';
export { ProblemError } from './problem-error.ts';
export type { Fetch } from './send.ts';
