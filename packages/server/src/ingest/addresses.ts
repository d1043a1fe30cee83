/** Web addresses as feeds write them: relative, padded with spaces, without a scheme. Only http and https come out. */

/** What is absolute already stays as the publisher wrote it, so that it compares equal with other readers of the same feed. */
const AS_WRITTEN = /^https?:\/\/[\w.-]+(?::\d+)?(?:[/?#][\w\-.~:/?#[\]@!$&()*+,;=%]*)?$/i;

/** The absolute http(s) URL, or null. Never throws. */
export function absoluteUrl(value: string | undefined | null, base: string): string | null {
  const text = value?.trim().replace(/[\t\n\r]/g, '').replace(/&amp;/g, '&');
  if (!text || text.length > 4096) return null;
  const written = /^www\.[^\s/]+\.[a-z]/i.test(text) ? `https://${text}` : text;
  if (!URL.canParse(written, base)) return null;
  const url = new URL(written, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  return AS_WRITTEN.test(text) ? text : url.href;
}

/** The first of these that gives an absolute http(s) URL, each resolved against the ones after it; `fallback` last. */
export function baseUrl(fallback: string, ...candidates: (string | undefined | null)[]): string {
  let base = fallback;
  for (const candidate of candidates.reverse()) base = absoluteUrl(candidate, base) ?? base;
  return base;
}
