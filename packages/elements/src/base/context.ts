/** Settings by nearest: the element, each `<kim-site>` around it (through shadow roots), then the script tag. */
import { namespace, type SettingName } from './namespace.ts';

/** Told to the document when a `<kim-site>` appears, changes or leaves. */
export const CONTEXT_EVENT = 'kim-context';

export function setting(element: Element, name: SettingName): string | undefined {
  let at: Element | null = element;
  while (at) {
    const value = at.getAttribute(name);
    if (value) return value;
    at = at.parentElement?.closest('kim-site') ?? hostOf(at);
    while (at && at.localName !== 'kim-site') at = at.closest('kim-site') ?? hostOf(at);
  }
  return namespace().script?.[name];
}

function hostOf(element: Element): Element | null {
  return (element.getRootNode() as ShadowRoot).host ?? null;
}

/** `id` or `en`: the element's own or nearest `lang`, `<kim-site>`, the script, the document, then Indonesian. */
export function languageOf(element: Element, own?: string): string {
  const lang = own || (setting(element, 'lang') ?? (element.closest('[lang]') ?? document.documentElement).getAttribute('lang'));
  return /^\s*en/i.test(lang!) ? 'en' : 'id';
}
