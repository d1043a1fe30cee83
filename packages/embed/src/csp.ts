/** The strictest Content-Security-Policy under which the widgets work. Tests open pages under it, and the guide prints it: one text for both. */

export interface PolicyOptions {
  /** Origin of the API, without a slash at the end. */
  readonly api: string;
  /** Sources of scripts: `'nonce-…' 'strict-dynamic'` for the floating file, the `'sha384-…'` of its `integrity` for `kentongan.all.js`. */
  readonly script: string;
  /** Names in `trusted-types`. Several copies of Lit on a page, ours and the page's own, share one name. */
  readonly types?: string;
}

/** The header's value. */
export function policy({ api, script, types = "lit-html 'allow-duplicates'" }: PolicyOptions): string {
  return `default-src 'none'; script-src ${script}; style-src 'self'; connect-src ${api}; img-src ${api}; require-trusted-types-for 'script'; trusted-types ${types}`;
}
