/** Whether a Content-Security-Policy keeps something of ours out: enough of its grammar for a page's own rules. */

export type Directive = 'script-src' | 'connect-src' | 'img-src' | 'frame-src';

/** Where a directive is absent, these stand in, in this order. */
const FALLBACK: Readonly<Record<Directive, readonly string[]>> = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'], 'connect-src': ['connect-src', 'default-src'], 'img-src': ['img-src', 'default-src'], 'frame-src': ['frame-src', 'child-src', 'default-src'],
};

function matches(source: string, api: URL, base: string): boolean {
  if (source === '*') return true;
  if (source === "'self'") return URL.canParse(base) && new URL(base).origin === api.origin;
  // Nobody outside the page knows what a nonce or a hash stands on.
  if (/^'(?:nonce-|sha\d|strict-dynamic)/.test(source)) return true;
  if (/^https?:$/.test(source)) return source === api.protocol;
  const [, scheme, host = '', port] = /^(?:(https?):\/\/)?([^/:]+)(?::(\d+|\*))?/.exec(source) ?? [];
  if (scheme && `${scheme}:` !== api.protocol && !(scheme === 'http' && api.protocol === 'https:')) return false;
  const standing = api.port || (api.protocol === 'https:' ? '443' : '80');
  if (port === undefined ? api.port !== '' && !source.startsWith("'") : port !== '*' && port !== standing) return false;
  return host.startsWith('*.') ? api.hostname.endsWith(host.slice(1)) : host === api.hostname;
}

export function blocks(policy: string, directive: Directive, api: URL, base: string): boolean {
  const rules = new Map(policy.split(/[;,]/).map((rule): [string, string[]] => {
    const [name = '', ...sources] = rule.trim().split(/\s+/);
    return [name.toLowerCase(), sources];
  }));
  const [sources] = FALLBACK[directive].map((name) => rules.get(name)).filter((found) => found !== undefined);
  return sources !== undefined && !sources.some((source) => matches(source, api, base));
}
