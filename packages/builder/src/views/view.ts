/** The base of the builder's views: drawn into the page itself, for one stylesheet and one tab order. */
import { LitElement } from 'lit';

export abstract class View extends LitElement {
  protected override createRenderRoot(): this {
    return this;
  }
}

/** Registers an element unless the page has it. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
