/** Finds the text that a person can see inside an element and its shadow roots, with the size it is drawn in. */

export interface VisibleText {
  readonly text: string;
  /** Font size in px. */
  readonly size: number;
  readonly element: Element;
}

const HIDDEN = 'script, style, title, template, [hidden]';

function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  // A pixel is how text is kept for screen readers alone.
  if (width <= 1 || height <= 1) return false;
  return getComputedStyle(element).visibility === 'visible';
}

export function visibleText(root: Element | ShadowRoot): VisibleText[] {
  const found: VisibleText[] = [];
  for (const node of root.childNodes) {
    if (node instanceof Text) {
      const element = node.parentElement ?? (root as ShadowRoot).host;
      const text = node.data.trim();
      if (text && isSeen(element)) found.push({ text, size: parseFloat(getComputedStyle(element).fontSize), element });
    } else if (node instanceof Element && !node.matches(HIDDEN)) {
      if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) continue;
      found.push(...visibleText(node.shadowRoot ?? node));
    }
  }
  return found;
}
