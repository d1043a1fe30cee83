/** `<kim-site>`: settings for every widget inside it. It draws nothing. */
import { CONTEXT_EVENT } from '../base/context.ts';
import { defineElement, VERSION } from '../base/define.ts';
import type { SettingName } from '../base/namespace.ts';

const SETTINGS: readonly SettingName[] = ['api', 'site', 'region', 'lang', 'theme'];

const Base = globalThis.HTMLElement ?? (class {} as unknown as typeof HTMLElement);

/**
 * @summary Gives api, site, region, lang and theme to the widgets inside it, also when they change later; may be nested.
 * @slot - The widgets, and anything else.
 */
export class KimSite extends Base {
  static readonly kimVersion: string = VERSION;
  static readonly observedAttributes = SETTINGS;

  declare api: string;
  declare site: string;
  declare region: string;
  declare theme: string;

  /** Registers the class under `tag`; safe to call again. */
  static define(tag = 'kim-site', registry?: CustomElementRegistry): void {
    defineElement(tag, this, registry);
  }

  connectedCallback(): void {
    for (const name of SETTINGS) {
      if (!Object.prototype.hasOwnProperty.call(this, name)) continue;
      const value = this[name];
      Reflect.deleteProperty(this, name);
      this[name] = value;
    }
    announce();
  }

  disconnectedCallback(): void {
    announce();
  }

  attributeChangedCallback(): void {
    if (this.isConnected) announce();
  }
}

for (const name of SETTINGS) {
  if (name === 'lang') continue;
  Object.defineProperty(KimSite.prototype, name, {
    configurable: true,
    get(this: HTMLElement) { return this.getAttribute(name) ?? ''; },
    set(this: HTMLElement, value: string | null | undefined) { if (value) this.setAttribute(name, value); else this.removeAttribute(name); },
  });
}

function announce(): void {
  document.dispatchEvent(new Event(CONTEXT_EVENT));
}

declare global {
  interface HTMLElementTagNameMap {
    'kim-site': KimSite;
  }
}
