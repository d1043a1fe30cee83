/** How long a public reply may be kept, by kind. */
export const LISTS = 'public, max-age=0, s-maxage=5, stale-while-revalidate=30';
/** Regions change by decree. */
export const REGIONS = 'public, max-age=3600, s-maxage=3600, stale-while-revalidate=86400';
export const NEVER = 'no-store';
export const ASK_AGAIN = 'no-cache';
