/** A form on a page whose API is `FormApi`: opened, filled in and read as a person would. */
import { fixture, html } from '@open-wc/testing';
import type { KimAspirationForm } from '../../src/aspiration-form/aspiration-form.ts';
import '../../src/aspiration-form/define.ts';
import { API, forgetKept, FormApi } from './form-api.ts';
import { waitUntil } from '../../../testing/src/wait-until.ts';

export const TITLE = 'Lampu jalan padam';
export const TEXT = 'Lampu jalan di RT 03 padam sejak hari Senin.';
/** Room for all steps on one page. */
export const WIDE = '760px';

export class FormPage {
  api!: FormApi;
  form!: KimAspirationForm;
  #undo: (() => void)[] = [];

  /** For one `describe`: each of its tests has an API of its own, and leaves nothing on the device. */
  constructor() {
    beforeEach(() => {
      localStorage.clear();
      this.api = new FormApi();
    });
    afterEach(async () => {
      this.#undo.reverse().forEach((step) => step());
      this.#undo = [];
      this.form.remove();
      await forgetKept();
      this.api.restore();
    });
  }

  /** A visit of its own: what was on the page before is gone. */
  readonly open = async (attributes: Record<string, string> = {}, width = '360px'): Promise<void> => {
    this.form?.remove();
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.style.width = width;
    this.form = document.createElement('kim-aspiration-form');
    for (const [name, value] of Object.entries({ api: API, region: '61.12.01.2001', site: 'pk_desa', ...attributes })) this.form.setAttribute(name, value);
    box.append(this.form);
    await this.rest();
  };

  /** A visit with all steps on one page. */
  readonly visit = async (attributes: Record<string, string> = {}): Promise<void> => {
    await this.open(attributes, WIDE);
    await waitUntil(() => this.$('#f-adult, .receipt'), 'all steps, or the receipt of the visit before');
    await this.rest();
  };

  readonly $ = (selector: string): HTMLElement => this.form.shadowRoot!.querySelector<HTMLElement>(selector)!;
  readonly all = (selector: string): NodeListOf<HTMLElement> => this.form.shadowRoot!.querySelectorAll<HTMLElement>(selector);
  readonly control = (selector: string): HTMLInputElement => this.$(selector) as HTMLInputElement;
  readonly text = (selector: string): string => (this.$(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  readonly focused = (): string => this.form.shadowRoot!.activeElement?.id ?? '';
  readonly rest = async (): Promise<void> => { await this.form.updateComplete; await this.form.updateComplete; };
  readonly button = (word: string): HTMLButtonElement | undefined => [...this.form.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent === word);
  readonly press = (): void => this.$('.nav .main').click();

  readonly fill = async (selector: string, value: string): Promise<void> => {
    const field = this.control(selector);
    field.value = value;
    field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
    await this.rest();
  };

  /** The first step. */
  readonly tell = async (title = TITLE): Promise<void> => {
    await this.fill('#f-category', 'electricity');
    await this.fill('#f-title', title);
    await this.fill('#f-text', TEXT);
  };

  /** All that must be filled in where all steps are on one page. */
  readonly write = async (title = TITLE): Promise<void> => {
    await this.tell(title);
    this.$('#f-adult').click();
    await this.rest();
  };

  /** Runs after the test, last first. */
  readonly later = (step: () => void): void => { this.#undo.push(step); };

  /** Another value for a property of the browser, until the test ends; gives what brings the old one back. */
  readonly replace = (of: object, name: PropertyKey, value: unknown): (() => void) => {
    const own = Object.getOwnPropertyDescriptor(of, name);
    Object.defineProperty(of, name, { configurable: true, value });
    const back = (): void => { if (own) Object.defineProperty(of, name, own); else delete (of as Record<PropertyKey, unknown>)[name]; };
    this.later(back);
    return back;
  };
}
