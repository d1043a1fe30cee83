/** Words for every key of the contract, in both languages. */
export { en } from './labels/en.ts';
export { id, type Labels } from './labels/id.ts';
