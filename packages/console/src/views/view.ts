/** The base of the console's views: drawn into the page itself, again whenever the console changes. */
import { LitElement, type PropertyDeclarations } from 'lit';
import type { ProblemError } from '@kentongan/client';
import type { Labels } from '@kentongan/contract/labels';
import type { Words } from '../i18n/id.ts';
import type { Console } from '../state/console.ts';

export abstract class View extends LitElement {
  static override properties: PropertyDeclarations = { app: { attribute: false } };
  declare app: Console;
  #stop = (): void => {};

  protected get words(): Words {
    return this.app.speech.words;
  }

  protected get labels(): Labels {
    return this.app.speech.labels;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.app.follow(() => { this.requestUpdate(); });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  /** No shadow root: one stylesheet, one tab order, one document to print. */
  protected override createRenderRoot(): this {
    return this;
  }

  /** Focuses the first match, once it is drawn. */
  protected async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus();
  }

  /** What a refusal says to the person. */
  protected sentence(problem: ProblemError | undefined): string {
    return problem?.title(this.app.speech.language) ?? this.words.unexpected;
  }
}

/** Registers an element unless the page has it. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
