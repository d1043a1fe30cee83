/** How what a widget shows is passed on: by WhatsApp, which villages use. */

/** The link that opens WhatsApp with `text` ready to send to anyone. Half a character, as of an emoji cut in two, has no place in an address. */
export const shareLink = (text: string): string => `https://wa.me/?text=${encodeURIComponent(text.replace(/[\ud800-\udfff]/gu, '\ufffd'))}`;
