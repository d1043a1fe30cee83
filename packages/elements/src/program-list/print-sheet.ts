/** One clean sheet for the notice board, with a QR code of the program's page. Second tier: loaded when somebody prints. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Program } from '@kentongan/contract/schemas';
import { facts, statusLine, type CardContext } from './card.ts';
import { longDate, todayAt } from './dates.ts';
import { rupiah } from './money.ts';
import { sheetCss } from './print-styles.ts';
import { qrCode } from './qr.ts';

/** Longest wait, in milliseconds, for the browser to begin printing. Sandboxed frames never do, and say nothing. */
const PATIENCE = 1500;

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

/** The sheet in a frame of its own inside `root`: the host's styles cannot reach it and the host page is not touched. Throws where style sheets cannot be constructed. */
export function sheetFrame(program: Program, context: CardContext, root: ParentNode): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = program.name;
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.className = 'sheet';
  root.append(frame);
  try {
    const page = frame.contentWindow as (Window & typeof globalThis) | null;
    if (!page) throw new Error('This page gives frames no window.');
    const styles = new page.CSSStyleSheet();
    styles.replaceSync(sheetCss);
    page.document.adoptedStyleSheets = [styles];
    page.document.title = program.name;
    page.document.documentElement.lang = context.lang;
    render(sheet(program, context), page.document.body, { creationScope: page.document });
    return frame;
  } catch (error) {
    frame.remove();
    throw error;
  }
}

/** Prints the sheet. False when this browser or this frame cannot print: send the person to the program's page. */
export async function printSheet(program: Program, context: CardContext, root: ParentNode): Promise<boolean> {
  root.querySelector('iframe.sheet')?.remove();
  let frame: HTMLIFrameElement;
  try {
    frame = sheetFrame(program, context, root);
  } catch {
    return false;
  }
  const page = frame.contentWindow!;
  const began = new Promise<boolean>((resolve) => {
    page.addEventListener('beforeprint', () => { resolve(true); }, { once: true });
    setTimeout(() => { resolve(false); }, PATIENCE);
  });
  page.addEventListener('afterprint', () => { frame.remove(); }, { once: true });
  page.focus();
  page.print();
  return began.then((printed) => {
    if (!printed) frame.remove();
    return printed;
  });
}
