/** One sheet to print, in a frame of its own: the host's styles cannot reach it and the host page is not touched. Loaded when somebody prints. */
import { render, type TemplateResult } from 'lit';

/** Longest wait, in milliseconds, for the browser to begin printing. Sandboxed frames never do, and say nothing. */
const PATIENCE = 1500;

export interface Sheet {
  readonly title: string;
  readonly language: string;
  readonly css: string;
  readonly content: TemplateResult;
}

/** The sheet inside `root`, in place of an earlier one. Throws where style sheets cannot be constructed. */
export function printFrame({ title, language, css, content }: Sheet, root: ParentNode): HTMLIFrameElement {
  root.querySelector('iframe.sheet')?.remove();
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.className = 'sheet';
  // Takes no room; not `display: none`, which Firefox prints as nothing.
  frame.style.cssText = 'position:absolute;width:0;height:0;border:0';
  root.append(frame);
  try {
    const page = frame.contentWindow as (Window & typeof globalThis) | null;
    if (!page) throw new Error('This page gives frames no window.');
    const styles = new page.CSSStyleSheet();
    styles.replaceSync(css);
    page.document.adoptedStyleSheets = [styles];
    page.document.title = title;
    page.document.documentElement.lang = language;
    render(content, page.document.body, { creationScope: page.document });
    return frame;
  } catch (error) {
    frame.remove();
    throw error;
  }
}

/** False when this browser or this frame cannot print. */
export async function printed(sheet: Sheet, root: ParentNode): Promise<boolean> {
  let frame: HTMLIFrameElement;
  try {
    frame = printFrame(sheet, root);
  } catch {
    return false;
  }
  const page = frame.contentWindow!;
  const began = new Promise<boolean>((resolve) => {
    page.addEventListener('beforeprint', () => { resolve(true); }, { once: true });
    setTimeout(() => { resolve(false); }, PATIENCE);
  });
  page.addEventListener('afterprint', () => { frame.remove(); }, { once: true });
  page.focus();
  page.print();
  return began.then((printing) => {
    if (!printing) frame.remove();
    return printing;
  });
}
