/** Brings the dialog's code when it is first needed, draws it over the list in any state, opens and closes it. */
import { adoptStyles, nothing, render, type LitElement, type ReactiveController } from 'lit';
import type { CardContext } from './card.ts';
import { webLink } from './contact-link.ts';
import type { DetailController } from './detail-controller.ts';
import type * as Dialog from './detail-dialog.ts';

type DialogModule = typeof Dialog;
type Host = LitElement & { overlay: Element | undefined };

export class DetailView implements ReactiveController {
  readonly #host: Host;
  #module: DialogModule | undefined;
  #layer: HTMLElement | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** False in browsers without `<dialog>` (Safari before 15.4): there the program's own page opens. */
  get possible(): boolean {
    return typeof HTMLDialogElement === 'function';
  }

  /** Shows what is open. When the code never comes, the program's page opens instead. */
  draw(detail: DetailController, context: CardContext): void {
    const { current } = detail;
    if (current && !this.#layer && this.possible) {
      this.#host.overlay = this.#layer = document.createElement('div');
      void this.#fetch(() => {
        detail.leave();
        const page = webLink(current.program?.url);
        if (page) location.assign(page);
      });
    }
    if (!this.#module || !this.#layer) return;
    const handlers = {
      close: () => { detail.close(); },
      retry: () => { detail.retry(); },
      closed: (programId: string) => { if (detail.current?.id === programId) detail.close(); },
    };
    render(current ? this.#module.detailDialog(current, context, handlers) : nothing, this.#layer);
    if (current) this.#module.presentDetail(this.#host.renderRoot as ShadowRoot);
  }

  /** A dialog that is moved with its list leaves the top layer: it is shown again where the list arrives. */
  hostDisconnected(): void {
    this.hide();
  }

  /** Closes before the dialog leaves the page: only then does the browser give the focus back. */
  hide(): void {
    this.#layer?.querySelector('dialog')?.close();
  }

  async #fetch(otherwise: () => void): Promise<void> {
    try {
      this.#module = await import('./detail-dialog.ts');
      adoptStyles(this.#host.renderRoot as ShadowRoot, [...(this.#host.constructor as typeof LitElement).elementStyles, this.#module.detailStyles]);
    } catch {
      this.#layer = undefined;
      otherwise();
    }
    this.#host.requestUpdate();
  }
}
