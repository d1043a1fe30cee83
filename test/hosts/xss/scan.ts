/** Looks through a document and all its shadow roots for anything that runs or loads. Runs in the page and stands alone. */

export interface ScanOptions {
  /** Origins from which something may be loaded. */
  readonly origins: readonly string[];
  /** Documents to look at instead of the page: HTML, parsed and never run. */
  readonly html?: readonly string[];
  /** Only this part of the page. */
  readonly within?: ParentNode;
}

/** What was found, each once; and how many elements were looked at. */
export function scan({ origins, html, within }: ScanOptions): { looked: number; found: string[] } {
  const found = new Set<string>();
  let looked = 0;
  const LOADS: Readonly<Record<string, RegExp>> = { src: /^(?:img|source|video|audio|track|iframe|frame|embed|script|input)$/, srcset: /^(?:img|source)$/, href: /^(?:link|use|image|feimage|base)$/, 'xlink:href': /^(?:use|image|feimage|script)$/, data: /^object$/, poster: /^video$/, background: /./, action: /^form$/, formaction: /./, ping: /./ };
  const URLS = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'srcset', 'values', 'to', 'from', 'ping', 'background', 'cite', 'longdesc', 'codebase', 'manifest'];
  const walk = (root: ParentNode, base: string, inShadow: boolean): void => {
    root.querySelectorAll('*').forEach((element) => {
      looked += 1;
      const name = element.localName.toLowerCase();
      const say = (what: string): void => { found.add(`<${name}> ${what}`.slice(0, 200)); };
      if (inShadow && /^(?:script|iframe|frame|object|embed|base|meta|link|style|applet|portal)$/.test(name)) say('has no place here');
      for (const { name: attribute, value } of Array.from(element.attributes)) {
        if (/^on/i.test(attribute)) say(`${attribute}=${value}`);
        const plain = value.replace(/[\u0000-\u0020\u00a0\u2028\u2029\ufeff]/g, '').toLowerCase();
        if (URLS.includes(attribute) && /^(?:javascript|vbscript|livescript|feed:|jar:|view-source:|data:(?!image\/(?:png|gif|jpe?g|webp|avif)[;,]))/.test(plain)) say(`${attribute}=${value}`);
        if (attribute === 'srcdoc') say(`srcdoc=${value}`);
        if (LOADS[attribute]?.test(name) && value && !plain.startsWith('data:image/')) {
          const urls = attribute === 'srcset' ? value.split(/,\s+|\s+\d[\d.]*[wx]\s*,?\s*/).filter(Boolean) : [value];
          for (const url of urls) {
            let origin = 'no address';
            try { ({ origin } = new URL(url.trim(), base)); } catch { /* stays as said */ }
            if (!origins.includes(origin)) say(`loads ${url} from ${origin}`);
          }
        }
        if (attribute === 'style' && /url\(|expression|@import|behavior|-moz-binding/i.test(value)) say(`style=${value}`);
      }
      if (element.shadowRoot) walk(element.shadowRoot, base, true);
    });
  };
  if (html) {
    for (const text of html) walk(new DOMParser().parseFromString(text, 'text/html'), origins[0]!, false);
  } else if (within) walk(within, document.baseURI, true);
  else document.querySelectorAll('[data-kim-widget]').forEach((place) => { walk(place, document.baseURI, false); });
  return { looked, found: [...found] };
}
