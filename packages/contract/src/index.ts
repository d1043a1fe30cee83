/** Everything of the contract in one entry, for servers and tools. Widgets import the narrow entries, so that no schema rides along. */
export * from './codes.ts';
export * from './deadlines.ts';
export * from './errors.ts';
export * from './html.ts';
export * as labels from './labels.ts';
export type { Labels } from './labels.ts';
export * from './private-numbers.ts';
export * from './regions.ts';
export * as schemas from './schemas.ts';
export type * from './schemas.ts';
export * from './status.ts';
export * from './ticket/index.ts';
export * from './tokens.ts';
