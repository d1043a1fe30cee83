/** Where a link may lead: whatever an API says, to the web and never into the page as a script. */

/** `url`, or '' (the page itself) when it is no address of the web. */
export const webLink = (url: string): string => (/^https?:\/\//i.test(url) ? url : '');

/** The link that opens WhatsApp with `text` ready to send to anyone. Half a character, as of an emoji cut in two, has no place in an address. */
export const shareLink = (text: string): string => `https://wa.me/?text=${encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd'))}`;
