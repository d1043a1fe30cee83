/** The sign of our own pages: a slit drum and its mallet. */
export const FAVICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="6" y="2" width="13" height="28" rx="6.5" fill="#8a4b1f"/><rect x="11" y="8" width="3" height="16" rx="1.5" fill="#fff3dc"/><path stroke="#c98a3d" stroke-width="3" stroke-linecap="round" d="M22 17 28 9"/></svg>';

/** What a page's head says of it. */
export const FAVICON_LINK = '<link rel="icon" href="/favicon.svg" type="image/svg+xml">';
