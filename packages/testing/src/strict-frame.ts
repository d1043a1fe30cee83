/** A page of its own under the strictest policy that still lets a script of ours run: no inline style, no eval, Trusted Types enforced. */

export interface StrictFrame {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
  /** What the policy refused so far. */
  readonly violations: readonly string[];
  remove(): void;
}

/** Loads `module` (a URL) in such a page. Resolves once it ran. */
export async function strictFrame(module: string): Promise<StrictFrame> {
  const frame = document.createElement('iframe');
  frame.width = '600';
  const { origin } = location;
  const policy = `default-src 'none'; script-src ${origin}; connect-src ${origin}; img-src data:; style-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html`;
  const source = new URL(module, location.href);
  // web-test-runner adds its session to module addresses by an import map or an inline script; a frame of our own gets neither.
  frame.srcdoc = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Halaman ketat</title><meta http-equiv="Content-Security-Policy" content="${policy}"><script type="module" src="${source.href}"></script></head><body></body></html>`;
  document.body.append(frame);
  await new Promise((resolve) => { frame.addEventListener('load', resolve, { once: true }); });
  const violations: string[] = [];
  const { contentDocument, contentWindow } = frame;
  if (!contentDocument || !contentWindow) throw new Error('The frame has no page of its own.');
  contentDocument.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
    violations.push(`${violatedDirective} refused ${blockedURI} (${sourceFile}:${lineNumber})`);
  });
  return { document: contentDocument, window: contentWindow as Window & typeof globalThis, violations, remove: () => frame.remove() };
}
