/** Finds widgets on a page whenever they appear, and makes elements of placeholders. */

type Get = (name: string) => string | null | undefined;

interface Namespace {
  script?: Record<string, string | undefined>;
  early?: Record<string, Promise<Response> | undefined>;
}

const world = globalThis as unknown as Record<symbol, Namespace>;
const KEY = Symbol.for('kentongan');
// Written out where `??=` would cost the entry its bytes: Chrome 84 has it not.
export const shared: Namespace = world[KEY] ?? (world[KEY] = {});

/** Reads the settings of the script tag that loaded `url`; without any, its origin is the API. The first script on a page wins. */
export function readScript(url: string): void {
  shared.script = shared.script ?? Object.assign({ api: new URL(url).origin }, [...document.scripts].find(({ src }) => src === url)?.dataset);
}

/** Calls `found` with the name (without `kim-`) of each widget, now and later. `names`: those to look for. */
export function watch(names: readonly string[], found: (name: string, get: Get) => void): void {
  const selector = `[data-kim-widget],kim-${names.join(',kim-')}`;
  const visit = (element: HTMLElement): void => {
    const { kimWidget } = element.dataset;
    const name = kimWidget ?? element.localName.slice(4);
    if (!names.includes(name)) return;
    if (kimWidget && element.firstElementChild?.localName !== `kim-${name}`) {
      const widget = document.createElement(`kim-${name}`);
      for (const { name: key, value } of element.attributes) if (/^data-(?!kim-)/.test(key)) widget.setAttribute(key.slice(5), value);
      widget.append(...element.childNodes);
      element.append(widget);
    }
    found(name, (key) => {
      for (let at: Element | null | undefined = element; at; at = at.parentElement?.closest('kim-site')) {
        const value = at.getAttribute(at === element && kimWidget ? `data-${key}` : key);
        if (value) return value;
      }
      return shared.script?.[key];
    });
  };
  const scan = (root: ParentNode): void => root.querySelectorAll<HTMLElement>(selector).forEach(visit);
  scan(document);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      addedNodes.forEach((node) => {
        const element = node as HTMLElement;
        // Not `instanceof`: an optimiser may bring nodes from another window.
        if (!element.matches) return;
        if (element.matches(selector)) visit(element);
        scan(element);
      });
    }
  }).observe(document, { childList: true, subtree: true });
}
