/** The e-mail of whoever asks for a site key: what it is sealed for, and how long it is kept. */

/** The purpose that it is sealed under; its place is the id of the request. */
export const SITE_CONTACT = 'site-contact';
/** Milliseconds after which it is erased: 90 days. */
export const SITE_CONTACT_KEPT = 90 * 86_400_000;
