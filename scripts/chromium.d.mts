/** Types of chromium.mjs, for the tests that drive it. */
export function ensureChromium(): string;
export const CHROMIUM_FLAGS: readonly string[];
