/** What stands above the form, or in its place: a draft to go on with, what waits, the receipt. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Delivery } from './delivery.ts';
import type { FormHost } from './host.ts';

/** What was last copied, and whether it worked. */
export class DeliveryView {
  readonly #delivery: Delivery;
  readonly #host: FormHost;
  #copied: 'copied' | 'copyFailed' | '' = '';

  constructor(delivery: Delivery, host: FormHost) {
    this.#delivery = delivery;
    this.#host = host;
  }

  /** In the place of the form; nothing while it is filled in. `another`: back to it. */
  screen(another: () => void): TemplateResult | undefined {
    const { screen } = this.#delivery;
    if (!screen) return undefined;
    return html`${screen === 'receipt' ? this.#receipt(another) : nothing}${this.#kept()}
${screen === 'receipt' ? nothing : html`<div class="row"><button type="button" class="btn" @click=${another}>${this.#host.words().another}</button></div>`}`;
  }

  /** Above the form. */
  above(): unknown {
    const { offered, bring, discard } = this.#delivery;
    const { draft } = this.#host.words();
    return html`${this.#kept()}${offered ? html`<div class="alert warn wait" id="draft" role="group" aria-labelledby="draft-title"><p class="legend" id="draft-title">${draft.title}</p><p>${offered.title || offered.text.slice(0, 60)}</p>
<div class="row"><button type="button" class="btn" @click=${() => bring(offered)}>${draft.resume}</button><button type="button" class="btn bare" @click=${discard}>${draft.discard}</button></div></div>` : nothing}`;
  }

  #receipt(another: () => void): TemplateResult {
    const { later, panel, shown } = this.#delivery;
    const { number, trackingCode } = shown!.receipt!;
    const steps = this.#host.words();
    if (!later || !panel) return html`<div class="receipt" part="receipt"><h3 id="receipt-title" tabindex="-1">${steps.queue.arrived}</h3><p class="legend"><span part="number">${number}</span><br>${trackingCode}</p></div>`;
    return panel.render(later.words.receipt, steps, later.language, this.#host.root(), later.sent.photosText(shown!, later.words.kept), another);
  }

  #kept(): unknown {
    const { listed, later, screen, shown, said } = this.#delivery;
    const row = screen === 'waiting' ? listed.find(({ id }) => id === shown?.id) : undefined;
    if (!listed.length && !said) return nothing;
    const steps = this.#host.words();
    const { queue } = steps;
    const safe = `${navigator.onLine ? queue.noAnswer : queue.noSignal} ${queue.kept}`;
    const lead = row?.state === 'waiting' && (row.stored ? ((row.status && later?.words.kept.busyLead) || safe) : queue.unstored);
    const lost = listed.flatMap(({ stored, body }) => (!stored && body ? `${body.title}\n\n${body.text}` : [])).join('\n\n');
    return html`<section class="alert warn wait" aria-labelledby="waiting"><h3 id="waiting" tabindex="-1">${lead || later?.words.kept.heading || safe}</h3>
${lost && html`<p class="row"><button type="button" class="btn main" @click=${this.#copy}>${steps.copy}</button><span role="status">${this.#copied && steps[this.#copied]}</span></p><textarea class="in" readonly rows="6" aria-labelledby="waiting" .value=${lost}></textarea>`}
${later ? later.sent.keptList(this.#delivery, this.#host, later.words, steps, later.language) : nothing}</section>`;
  }

  /** Needs no code that might not come, no secure context, and leaves the text selected where the browser refuses. */
  readonly #copy = (): void => {
    this.#host.root().querySelector<HTMLTextAreaElement>('[readonly]')!.select();
    this.#copied = document.execCommand('copy') ? 'copied' : 'copyFailed';
    this.#host.show();
  };
}
