/** How much of a feed is read. They keep the work linear and small; no feed of a village comes near them. */

/** Bytes of one feed. */
export const MAX_FEED_BYTES = 16 * 1024 * 1024;
/** Items of one feed; the rest is left unread. */
export const MAX_ITEMS = 5000;
/** Characters of one item's HTML; what is beyond is cut. */
export const MAX_HTML_CHARS = 512 * 1024;
/** Milliseconds spent on turning items into our form; those not reached by then are left out. */
export const MAX_READ_MS = 15_000;
/** Characters of an item's id; a longer one is known by its hash, as an index takes no more. */
export const MAX_ID_CHARS = 500;
/** Characters of a title. */
export const MAX_TITLE_CHARS = 500;
/** Characters of a summary, its ellipsis included. */
export const SUMMARY_CHARS = 160;
