/** Brings the dialog's code when it is first needed, and opens and closes the dialog itself. */
import { adoptStyles, nothing, type LitElement, type TemplateResult } from 'lit';
import type { CardContext } from './card.ts';
import type { DetailController } from './detail-controller.ts';

type DialogModule = typeof import('./detail-dialog.ts');

export class DetailView {
  readonly #host: LitElement;
  #module: DialogModule | undefined;
  #asked = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** False in browsers without `<dialog>` (Safari before 15.4): there the program's own page opens. */
  get possible(): boolean {
    return typeof HTMLDialogElement === 'function';
  }

  /** The dialog, or nothing while its code is on the way. When the code never comes, the program's page opens instead. */
  render(detail: DetailController, context: CardContext): TemplateResult | typeof nothing {
    const { current } = detail;
    if (!this.#module && !this.#asked) this.#fetch(() => { if (current?.program) location.assign(current.program.url); });
    if (!this.#module || !current || !this.possible) return nothing;
    return this.#module.detailDialog(current, context, { close: () => { detail.close(); }, retry: () => { detail.retry(); } });
  }

  show(): void {
    const root = this.#host.shadowRoot;
    if (root) this.#module?.presentDetail(root);
  }

  /** Closes before the dialog leaves the page: only then does the browser give the focus back. */
  hide(): void {
    this.#host.shadowRoot?.querySelector('dialog')?.close();
  }

  #fetch(otherwise: () => void): void {
    this.#asked = true;
    void import('./detail-dialog.ts').then((module) => {
      this.#module = module;
      adoptStyles(this.#host.renderRoot as ShadowRoot, [...(this.#host.constructor as typeof LitElement).elementStyles, module.detailStyles]);
      this.#host.requestUpdate();
    }, () => {
      this.#asked = false;
      otherwise();
    });
  }
}
