/** The calls of the builder, to the server that its page came from. */

export interface RegionItem {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly level: number;
  /** From the province down. */
  readonly parents?: readonly { readonly code: string; readonly name: string }[];
}
export interface SiteStatus { readonly status: 'pending' | 'approved' | 'refused'; readonly name: string; readonly key?: string; readonly reason?: string }
export interface Asked { readonly code: string; readonly office: { readonly level: 'village' | 'regency' | 'province' } }

/** What the API refused with, in both languages. */
export class Refused extends Error {
  readonly status: number;
  readonly titles: { readonly id: string; readonly en: string } | undefined;
  readonly fields: readonly string[];
  constructor(status: number, body: { titles?: { id: string; en: string }; errors?: { field: string }[] } = {}) {
    super(`The API answered ${status}.`);
    this.status = status;
    this.titles = body.titles;
    this.fields = (body.errors ?? []).map(({ field }) => field);
  }
}

async function call<T>(path: string, options: RequestInit = {}): Promise<T> {
  const reply = await fetch(path, options);
  const body = await reply.json() as T;
  if (!reply.ok) throw new Refused(reply.status, body as ConstructorParameters<typeof Refused>[1]);
  return body;
}

const json = (body: unknown): RequestInit => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** By name, or the one of a code. */
export async function findRegions(words: string, signal: AbortSignal): Promise<{ items: readonly RegionItem[]; more: boolean }> {
  const code = words.replaceAll(/[.\s]/g, '');
  if (/^\d+$/.test(code)) {
    // Half a code is still being typed.
    if (!/^(?:\d\d|\d{4}|\d{6}|\d{10})$/.test(code)) return { items: [], more: false };
    const one = await call<RegionItem>(`/v1/regions/${code}`, { signal, credentials: 'omit' }).catch((error: unknown) => {
      if (error instanceof Refused && error.status === 404) return undefined;
      throw error;
    });
    return { items: one ? [one] : [], more: false };
  }
  const { items, nextCursor } = await call<{ items: RegionItem[]; nextCursor: string | null }>(`/v1/regions?limit=20&q=${encodeURIComponent(words)}`, { signal, credentials: 'omit' });
  return { items, more: nextCursor !== null };
}

export const regionOf = (code: string): Promise<RegionItem> => call(`/v1/regions/${encodeURIComponent(code)}`, { credentials: 'omit' });

/** What lies above a village bears its kind in its code: the third group of a district, and cities from 71 on. */
export function kindAbove(code: string): string {
  const [, second, third] = code.split('.');
  return third ? 'district' : !second ? 'province' : second >= '71' ? 'city' : 'regency';
}

/** The single file of the newest version, with its integrity. */
export async function pinnedFile(): Promise<{ file: string; integrity: string } | undefined> {
  const { files } = await call<{ files: { file: string; integrity: string }[] }>('/embed/v1/manifest.json', { credentials: 'omit' });
  return files.find(({ file }) => file.endsWith('/kentongan.all.js'));
}

export const formToken = async (): Promise<string> => (await call<{ formToken: string }>('/v1/challenge', { credentials: 'omit' })).formToken;
export const askForSite = (request: { name: string; url: string; region: string; email: string; formToken: string; website: string }): Promise<Asked> => call('/v1/sites', { ...json(request), credentials: 'omit' });
export const siteStatus = (code: string): Promise<SiteStatus> => call('/v1/sites/request', { headers: { authorization: `Tracking ${code.trim()}` }, credentials: 'omit' });
/** For people signed in at the desk. */
export const fetchPage = (url: string): Promise<{ url: string; html: string; policy?: string }> => call('/v1/staff/pages', json({ url }));
