/** One clean sheet for the notice board, with a QR code of the program's page. Second tier: loaded when somebody prints. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Program } from '@kentongan/contract/schemas';
import { printed, printFrame, type Sheet } from '../base/print-frame.ts';
import { facts, statusLine, type CardContext } from './card.ts';
import { longDate, todayAt } from './dates.ts';
import { rupiah } from './money.ts';
import { sheetCss } from './print-styles.ts';
import { qrCode } from './qr.ts';

const list = (title: string, items: readonly unknown[], ordered = false): TemplateResult | typeof nothing => {
  if (!items.length) return nothing;
  const rows = items.map((item) => html`<li>${item}</li>`);
  return html`<section><h2>${title}</h2>${ordered ? html`<ol>${rows}</ol>` : html`<ul>${rows}</ul>`}</section>`;
};

function sheet(program: Program, context: CardContext): TemplateResult {
  const { words, lang, now } = context;
  const documents = program.documents.map(({ name, required, note, alternative }) => html`${name}${required ? nothing : ` (${words.notRequired})`}${note ? html`, ${note}` : nothing}${alternative ? html`. ${words.alternative(alternative)}` : nothing}`);
  const contacts = program.contacts.map(({ office, whatsapp, phone, hours }) => [office, whatsapp && `WhatsApp ${whatsapp}`, phone, hours].filter(Boolean).join(' · '));
  return html`<main>
    <header><div>${statusLine(program, context)}<h1>${program.name}</h1><p>${program.summary}</p></div>
      <figure>${qrCode(program.url, words.scan)}<figcaption>${words.scan}</figcaption></figure></header>
    ${facts(program, context)}
    ${list(words.section.requirements, program.requirements)}
    ${list(words.section.documents, documents)}
    ${list(words.section.steps, program.steps, true)}
    ${list(words.section.contacts, contacts)}
    <p class="free"><b>${program.fee === 0 ? words.freeOfCharge : words.fee(rupiah(program.fee, lang))}</b> ${program.fee === 0 ? words.freeReport : words.feeReport} ${words.reportByCode}</p>
    <footer><p>${program.organiser}</p><p class="url">${program.url}</p><p>${words.printedFrom(new URL(program.url, location.href).host, longDate(todayAt(program, now), lang))}</p></footer>
  </main>`;
}

const framed = (program: Program, context: CardContext): Sheet => ({ title: program.name, language: context.lang, css: sheetCss, content: sheet(program, context) });

/** The sheet in its frame inside `root`. Throws where style sheets cannot be constructed. */
export function sheetFrame(program: Program, context: CardContext, root: ParentNode): HTMLIFrameElement {
  return printFrame(framed(program, context), root);
}

/** Prints the sheet. False when this browser or this frame cannot print: send the person to the program's page. */
export function printSheet(program: Program, context: CardContext, root: ParentNode): Promise<boolean> {
  return printed(framed(program, context), root);
}
