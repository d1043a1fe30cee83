/** Types of firefox.mjs, for the tests that start it. */
export const FIREFOX: string;
export const FIREFOX_PREFERENCES: Readonly<Record<string, boolean>>;
