/** Registers an element once: the same version again is silent, another version warns once a page and leaves the first in place. */
import { namespace } from './namespace.ts';

/** The version of all widgets of this copy. */
export const VERSION = '0.1.0';

interface Versioned {
  readonly kimVersion?: string;
}

export function defineElement(tag: string, element: CustomElementConstructor & Versioned, registry: CustomElementRegistry = customElements): void {
  const taken = registry.get(tag) as (CustomElementConstructor & Versioned) | undefined;
  if (!taken) registry.define(tag, element);
  else if (taken.kimVersion !== element.kimVersion && !namespace().warned) {
    namespace().warned = true;
    console.warn(`kentongan: <${tag}> ${taken.kimVersion} is here, not ${element.kimVersion}. Load one.`);
  }
}
