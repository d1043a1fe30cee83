/** The way from a program to the aspiration form: the one on this page when there is one, so that nobody leaves the village site. */

/** The form that a question can be handed to: defined, and seen by the reader (not in a closed tab panel). */
function formNear(element: Element): HTMLElement | undefined {
  const roots = [element.getRootNode(), element.ownerDocument].filter((root): root is Document | ShadowRoot => 'querySelectorAll' in root);
  const forms = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('kim-aspiration-form:defined')]);
  return forms.find((form) => form.getClientRects().length > 0);
}

/** Gives the program to the page's form, brings it into view and puts the focus in it. False when the page has no form: follow the link. */
export function handToForm(from: Element, programId: string, kind?: string): boolean {
  const form = formNear(from);
  if (!form) return false;
  form.setAttribute('program', programId);
  if (kind) form.setAttribute('kind', kind);
  form.scrollIntoView({ block: 'start', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  form.focus({ preventScroll: true });
  if (!form.matches(':focus-within') && form.getRootNode() instanceof Document && form.ownerDocument.activeElement !== form) {
    form.tabIndex = -1;
    form.focus({ preventScroll: true });
  }
  return true;
}

/** The form on our own pages, which works without JavaScript. */
export function formUrl(api: string, region: string, programId?: string, kind?: string): string {
  const query = new URLSearchParams({ ...(programId ? { program: programId } : {}), ...(kind ? { kind } : {}) }).toString();
  return `${api}/r/${encodeURIComponent(region)}/aspirasi${query ? `?${query}` : ''}`;
}
