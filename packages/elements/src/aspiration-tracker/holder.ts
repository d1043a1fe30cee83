/** Second tier, one chunk: what only the holder of a tracking code needs. */
export { HolderPanel } from './holder-panel.ts';
