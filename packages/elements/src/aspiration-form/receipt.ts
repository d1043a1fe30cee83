/** The receipt: the number, the code that is shown once, and by when somebody must answer. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AspirationReceipt } from '@kentongan/contract/schemas';
import { dayText } from '../base/day-text.ts';
import { webLink } from '../base/web-link.ts';
import { icon } from '../icons/icon.ts';
import type { SentWords } from './locale/sent-id.ts';
import type { StepWords } from './locale/steps-id.ts';

/** Lucide icons (ISC). */
const CHECK = 'M20 6 9 17l-5-5';
const SAVE = 'M12 3v12M7 10l5 5 5-5M4 21h16';
const COPY = 'M9 9h12v12H9zM5 15H3V3h12v2';
const SHARE = 'M12 2v13M16 6l-4-4-4 4M4 12v8a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-8';

/** One character after another, so that a screen reader says it as one would on the telephone: `K B, 7 Q 4 M, 2 X K D, 9`. */
export function spelled(code: string): string {
  return code.split('-').map((group) => [...group].join(' ')).join(', ');
}

/** The link that is shared: number and address, never the code. */
export function whatsappLink(receipt: AspirationReceipt, words: SentWords['receipt']): string {
  return `https://wa.me/?text=${encodeURIComponent(words.shareText(receipt.number, receipt.url))}`;
}

/** What "Simpan" keeps and "Salin" copies. */
export function slipText(receipt: AspirationReceipt, region: string, language: string, words: SentWords['receipt']): string {
  return [
    words.slip, '', `${words.number}: ${receipt.number}`, `${words.code.split(',')[0] ?? ''}: ${receipt.trackingCode}`,
    `${words.checked} ${dayText(receipt.dueAt, region, language)}`, `${words.answered} ${dayText(receipt.finalDueAt, region, language)}`, receipt.url, '', words.slipNote, '',
  ].join('\r\n');
}

export interface ReceiptView {
  readonly receipt: AspirationReceipt;
  readonly regionCode: string;
  readonly language: string;
  readonly words: SentWords['receipt'];
  readonly steps: StepWords;
  /** What became of the photos. */
  readonly photos: string;
  /** The person is elsewhere on the page: it is announced. */
  readonly away: boolean;
  /** The QR code once its chunk is there. */
  readonly qr: unknown;
  /** What the last press of a button did. */
  readonly done: string;
  save(): void;
  copy(): void;
  another(): void;
}

function code(value: string): TemplateResult {
  return html`<span aria-hidden="true">${value}</span><span class="vh">${spelled(value)}</span>`;
}

export function receiptSlip(view: ReceiptView): TemplateResult {
  const { receipt, steps, words, regionCode, language } = view;
  return html`<section class="receipt" part="receipt" aria-labelledby="receipt-title">
<div class="slip"><div class="came" role=${view.away ? 'alert' : nothing}><span aria-hidden="true">${icon(CHECK)}</span><h3 id="receipt-title" tabindex="-1">${words.title}</h3></div>
<div><p class="hint">${words.number}</p><p class="number" part="number">${code(receipt.number)}</p></div>
<div class="when"><div class="qr">${view.qr}</div><dl><div><dt>${words.checked}</dt><dd>${dayText(receipt.dueAt, regionCode, language)}</dd></div><div><dt>${words.answered}</dt><dd>${dayText(receipt.finalDueAt, regionCode, language)}</dd></div></dl></div>
<div class="tear"><p class="hint">${words.code}</p><p class="code">${code(receipt.trackingCode)}</p><p class="hint">${words.codeHint}</p></div></div>
<div class="row keep"><button type="button" class="btn main" @click=${view.save}>${icon(SAVE)}${words.save}</button><button type="button" class="btn" @click=${view.copy}>${icon(COPY)}${steps.copy}</button><a class="btn" href=${whatsappLink(receipt, words)} target="_blank" rel="noopener noreferrer">${icon(SHARE)}${words.share}</a></div>
<p class="hint" role="status">${view.photos} ${view.done || nothing}</p>
<div class="row then"><a class="btn bare" href=${webLink(receipt.url)}>${words.open}</a><button type="button" class="btn bare" @click=${view.another}>${steps.another}</button></div></section>`;
}

/** Hands the slip over as a text file. */
export function saveSlip(text: string, number: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `aspirasi-${number}.txt`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
