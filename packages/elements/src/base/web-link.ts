/** Where a link may lead: whatever an API says, to the web and never into the page as a script. */

/** `url`, or '' (the page itself) when it is no address of the web. */
export const webLink = (url: string): string => (/^https?:\/\//i.test(url) ? url : '');
