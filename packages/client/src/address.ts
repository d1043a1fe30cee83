/** Where a call of the API goes. */

/** `api`: the address of the API; a path before `/v1` is kept. `path` follows `/v1/`; `site` is the site key. */
export const addressOf = (api: string, path: string, site?: string): string => `${api.replace(/\/+$/, '')}/v1/${path}${site ? `?site=${encodeURIComponent(site)}` : ''}`;
