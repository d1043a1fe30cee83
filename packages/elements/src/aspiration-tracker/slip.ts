/** The slip to print: where the aspiration stands and a QR code of its page, which asks for the code. The code itself is never on it. Loaded when somebody prints. */
import { html, nothing } from 'lit';
import type { AspirationView } from '@kentongan/contract/schemas';
import { dayText } from '../base/day-text.ts';
import { printed } from '../base/print-frame.ts';
import { sheetCss } from '../program-list/print-styles.ts';
import { qrCode } from '../program-list/qr.ts';
import type { TicketContext } from './view.ts';

/** False when this browser or this frame cannot print. */
export function printSlip({ number, title, category, region, status, heldBy, finalDueAt, url }: AspirationView, { say, labels, language }: Pick<TicketContext, 'say' | 'labels' | 'language'>, root: ParentNode): Promise<boolean> {
  const day = (at: string): string => dayText(at, region.code, language);
  const { until } = heldBy ?? {};
  const content = html`<main><header><div><h1>${number}</h1><h2>${title}</h2><p>${labels.category[category]} · ${region.name}</p></div><figure>${qrCode(url, say.scan)}<figcaption>${say.scan}</figcaption></figure></header>
<h1>${labels.ticketState[status]}</h1>${heldBy ? html`<p>${say.heldBy}: <b>${heldBy.name}</b></p>` : nothing}${until ? html`<p>${say.until(day(until))}</p>` : nothing}${finalDueAt && finalDueAt !== until ? html`<p>${say.answerBy(day(finalDueAt))}</p>` : nothing}
<footer><p class="url">${url}</p></footer></main>`;
  return printed({ title: number, language, css: sheetCss, content }, root);
}
