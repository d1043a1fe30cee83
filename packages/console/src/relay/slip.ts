/** The receipt for the villager: one sheet to print, number and code large. */
import { html, type TemplateResult } from 'lit';
import type { AspirationReceipt } from '@kentongan/contract/schemas';
import { longDate } from '../dates.ts';
import { icon } from '../icons.ts';
import type { Console } from '../state/console.ts';
import { hashOf } from '../state/router.ts';
import { qrCode } from './qr.ts';

/** Set in its groups, so that it can be read aloud. */
export function slip(app: Console, receipt: AspirationReceipt, another: () => void): TemplateResult {
  const { receipt: say } = app.speech.words.relay;
  const region = app.session.info?.roles.find(({ role }) => role === 'kim_editor')?.scope ?? '61';
  return html`<div class="relay"><article class="sheet slip" aria-labelledby="slip-title">
      <h1 id="slip-title" tabindex="-1">${say.title}</h1><p>${app.relay.title}</p>
      <p class="no-print notice warn">${say.onceOnly}</p>
      <dl><div><dt>${say.number}</dt><dd class="big">${receipt.number}</dd></div>
        <div><dt>${say.code}</dt><dd class="big">${receipt.trackingCode}</dd></div></dl>
      <p class="hint">${say.codeHint}</p>
      <dl class="facts"><div><dt>${say.due}</dt><dd>${longDate(app.speech, receipt.dueAt, region)}</dd></div><div><dt>${say.finalDue}</dt><dd>${longDate(app.speech, receipt.finalDueAt, region)}</dd></div>
        <div><dt>${say.where}</dt><dd>${receipt.url.replace(/^https?:\/\//, '')}</dd></div></dl>
      ${qrCode(receipt.url, say.qr)}
      <p>${say.free}</p>
      <p class="no-print">${say.give}</p></article>
    <div class="buttons no-print"><button class="btn main" type="button" @click=${() => { window.print(); }}>${icon('print')}${say.print}</button>
      <a class="btn" href=${hashOf({ name: 'ticket', number: receipt.number })}>${say.openIt}</a><button class="btn" type="button" @click=${another}>${say.another}</button></div></div>`;
}
