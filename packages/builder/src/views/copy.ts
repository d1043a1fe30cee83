/** Text to copy, and a button that also copies on plain http, where no clipboard is offered to pages. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Words } from '../i18n/words.ts';
import { define, View } from './view.ts';

/** Whether it was copied, or the person must press for it. */
export type Copied = 'copied' | 'byHand';

export function copySelection(): Copied {
  try {
    return document.execCommand('copy') ? 'copied' : 'byHand';
  } catch {
    return 'byHand';
  }
}

export class CopyText extends View {
  static override properties: PropertyDeclarations = { words: { attribute: false }, text: {}, label: {}, said: { state: true } };
  declare words: Words;
  declare text: string;
  declare label: string;
  declare said: Copied | undefined;

  protected override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('text')) this.said = undefined;
  }

  readonly #copy = (): void => {
    const area = this.querySelector('textarea')!;
    area.focus();
    area.setSelectionRange(0, area.value.length);
    this.said = copySelection();
  };

  override render(): TemplateResult {
    const { result } = this.words;
    const rows = Math.min(16, this.text.split('\n').length + Math.ceil(this.text.length / 90));
    return html`<label class="field"><b>${this.label}</b><textarea class="in code" readonly spellcheck="false" rows=${rows} .value=${this.text}></textarea></label>
      <p class="row"><button class="btn main" type="button" @click=${this.#copy}>${result.copy}</button><span role="status">${this.said ? result[this.said] : nothing}</span></p>`;
  }
}

define('kim-builder-copy', CopyText);

declare global {
  interface HTMLElementTagNameMap { 'kim-builder-copy': CopyText }
}
