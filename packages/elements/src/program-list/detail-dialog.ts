/** The dialog that shows one program whole. Second tier: its code arrives after the cards, or with the first press. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.ts';
import { actions, facts, promise, statusLine, type CardContext } from './card.ts';
import { webLink } from './contact-link.ts';
import type { OpenProgram } from './detail-controller.ts';
import { detailBody } from './detail-content.ts';
import { detailStyles } from './detail-styles.ts';
import { X } from './icons.ts';

export interface DetailHandlers {
  readonly close: () => void;
  readonly retry: () => void;
  /** The browser closed the dialog of this program by itself: a second Esc cannot be cancelled. */
  readonly closed: (programId: string) => void;
}

export { detailStyles };

function body(open: OpenProgram, context: CardContext, handlers: DetailHandlers): TemplateResult {
  const { words } = context;
  if (open.program) {
    return html`${statusLine(open.program, context)}
      <h2 id="detail-name" tabindex="-1" part="detail-name" lang="id">${open.program.name}</h2>
      ${facts(open.program, context)}${promise(open.program, context)}${detailBody(open.program, context)}
      <footer>${actions(open.program, context)}<a class="act" href=${webLink(open.program.url) ?? nothing}>${words.openPage}</a></footer>`;
  }
  const sentence = { loading: words.loadingDetail, missing: words.notFound, failed: words.detailFailed, ready: '' }[open.state];
  return html`<p id="detail-name" tabindex="-1" role="status">${sentence}</p>${open.state === 'failed' ? html`<button type="button" class="btn" @click=${handlers.retry}>${words.retry}</button>` : nothing}`;
}

/** A modal `<dialog>`: the browser keeps the focus inside and gives it back; Esc, the button and a press beside the sheet close it. */
export function detailDialog(open: OpenProgram, context: CardContext, handlers: DetailHandlers): TemplateResult {
  const beside = (event: Event): void => {
    if (event.target === event.currentTarget) handlers.close();
  };
  // Host pages that act on keys must not act on those pressed here.
  const keep = (event: Event): void => { event.stopPropagation(); };
  const closed = (event: Event): void => {
    const { isConnected, open: shown } = event.target as HTMLDialogElement;
    // Told late of a dialog that Back took away, it must not close what Forward has opened since.
    if (isConnected && !shown) handlers.closed(open.id);
  };
  const cancel = (event: Event): void => {
    event.preventDefault();
    handlers.close();
  };
  return html`<dialog part="dialog" aria-labelledby="detail-name" @cancel=${cancel} @close=${closed} @click=${beside} @keydown=${keep}>
    <div class="sheet-of"><button type="button" class="close" part="close" @click=${handlers.close}>${icon(X)}<span>${context.words.close}</span></button>${body(open, context, handlers)}</div>
  </dialog>`;
}

/** Shows the dialog in `root` as a modal one and puts the focus on the name, so that a screen reader starts there; again when the program has come. */
export function presentDetail(root: ParentNode & DocumentOrShadowRoot): void {
  const dialog = root.querySelector('dialog');
  if (!dialog) return;
  const opening = !dialog.open;
  if (opening) dialog.showModal();
  if (!opening && dialog.contains(root.activeElement)) return;
  dialog.querySelector<HTMLElement>('#detail-name')?.focus();
  dialog.scrollTop = 0;
}
