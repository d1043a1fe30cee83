/** Links to people: numbers as villagers write them become `tel:` and `wa.me` links, or nothing when they cannot be one. */

const digitsOf = (number: string): string => number.replace(/[^\d+]/g, '').replace(/(?!^)\+/g, '');

/** `0812-3456-7890` → `https://wa.me/6281234567890`. Indonesia's 62 replaces the leading 0. */
export function whatsappLink(number: string): string | undefined {
  const digits = digitsOf(number).replace(/^\+/, '').replace(/^00/, '').replace(/^0/, '62').replace(/^8/, '628').replace(/^620/, '62');
  return /^\d{8,15}$/.test(digits) ? `https://wa.me/${digits}` : undefined;
}

/** `(0561) 123-456` → `tel:0561123456`; short emergency numbers pass. */
export function phoneLink(number: string): string | undefined {
  const digits = digitsOf(number);
  return /^\+?\d{3,15}$/.test(digits) ? `tel:${digits}` : undefined;
}

/** An http(s) address as it may stand in `href`, else nothing: what others wrote is never trusted to be a web page. */
export function webLink(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}
