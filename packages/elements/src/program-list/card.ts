/** One program as a notice: status, name, who may, until when, bring what, where to, and that it is free. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Program } from '@kentongan/contract/schemas';
import type { ProgramStatus } from '@kentongan/contract/status';
import { icon } from '../icons/icon.ts';
import { bringText, whereTo } from './answers.ts';
import { shareLink } from '../base/share-link.ts';
import { webLink, whatsappLink } from './contact-link.ts';
import { ASK, BAN, CALENDAR, CALENDAR_PLUS, CHECK, CLOCK, FILE, LOCK, PIN, PLAY, PRINTER, SHARE, USERS } from './icons.ts';
import type { ProgramWords } from './locale/id.ts';
import { quotaLine, rupiah } from './money.ts';
import { shareText } from './share.ts';
import { countdown, hasDateAhead, whenText } from './timing.ts';

/** What a card needs to know beside the program. */
export interface CardContext {
  readonly words: ProgramWords;
  readonly lang: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly statusOf: (program: Program) => ProgramStatus;
  readonly on: {
    readonly detail: (event: Event, program: Program) => void;
    readonly ask: (event: Event, program: Program) => void;
    readonly report: (event: Event, program: Program) => void;
    readonly print: (event: Event, program: Program) => void;
  };
  readonly formUrl: (program: Program, kind?: string) => string;
}

const STATUS_ICON: Readonly<Record<ProgramStatus, string>> = {
  upcoming: CLOCK, open: CHECK, closing_soon: CLOCK, full: BAN, closed: LOCK, running: PLAY, finished: CHECK, cancelled: BAN, always: CHECK,
};

/** Nobody can join these any more: their cards stay quiet. */
const PAST: ReadonlySet<ProgramStatus> = new Set(['closed', 'finished', 'cancelled']);
const SETTLED: ReadonlySet<ProgramStatus> = new Set([...PAST, 'full']);

/** Icon, word, countdown: colour comes last and says nothing that the word does not. */
export function statusLine(program: Program, { words, statusOf, now }: CardContext): TemplateResult {
  const status = statusOf(program);
  const left = countdown(program, status, words, now);
  return html`<p class="status" part="status" data-status=${status}>${icon(STATUS_ICON[status])}<span><b>${words.status[status]}</b>${left ? html`${' '}<span class="left">· <span class="keep">${left}</span></span>` : nothing}</span></p>`;
}

/** The four facts and the promise, in the order in which they are asked. */
export function facts(program: Program, context: CardContext): TemplateResult {
  const { words, lang, statusOf } = context;
  const status = statusOf(program);
  const when = whenText(program, status, words, lang);
  const quota = quotaLine(program.quota, words, lang);
  const where = whereTo(program, words);
  const chat = where.whatsapp ? whatsappLink(where.whatsapp) : undefined;
  const row = (path: string, label: string, key: string, body: unknown): TemplateResult => html`<div class=${key}>${icon(path)}<dt>${label}</dt><dd>${body}</dd></div>`;
  return html`<dl class="facts" part="facts">
    ${row(USERS, words.label.audience, 'who', html`<span lang="id">${program.audience}</span>`)}
    ${row(CALENDAR, words.label.when, 'when', html`${when.lead}${when.date ? html`${' '}<b>${when.date}</b>` : nothing}
      ${quota && !PAST.has(status) ? html`<progress max="100" value=${quota.percent} aria-hidden="true"></progress>` : nothing}${quota ? html`<span class="hint">${quota.text}</span>` : nothing}`)}
    ${row(FILE, words.label.bring, 'bring', bringText(program, words))}
    ${row(PIN, words.label.where, 'where', html`${where.place}${where.hours ? `, ${where.hours}` : nothing}${chat ? html`, <a href=${chat} rel="noopener">${words.orWhatsapp}</a>` : nothing}`)}
  </dl>`;
}

/** `Gratis. Ada yang memungut? Laporkan.`: the line that stops a broker. */
export function promise(program: Program, { words, lang, on, formUrl }: CardContext): TemplateResult {
  const free = program.fee === 0;
  return html`<p class="free" part="promise"><b>${free ? words.free : words.fee(rupiah(program.fee, lang))}</b> ${free ? words.freeReport : words.feeReport}
    <a href=${formUrl(program, 'complaint')} aria-label=${words.reportAbout(program.name)} @click=${(event: Event) => { on.report(event, program); }}>${words.report}</a>.</p>`;
}

/** Share, save, ask, print. The calendar is offered only while a date lies ahead. */
export function actions(program: Program, context: CardContext): TemplateResult {
  const { words, lang, now, on, statusOf, formUrl } = context;
  const page = webLink(program.url);
  return html`<div class="acts" part="actions">
    <a class="act" href=${shareLink(shareText(program, statusOf(program), words, lang))} rel="noopener" aria-label=${words.shareLabel(program.name)}>${icon(SHARE)}${words.share}</a>
    ${page && hasDateAhead(program, now) ? html`<a class="act" href="${page}.ics" aria-label=${words.calendarLabel(program.name)}>${icon(CALENDAR_PLUS)}${words.calendar}</a>` : nothing}
    <a class="act" href=${formUrl(program)} aria-label=${words.askLabel(program.name)} @click=${(event: Event) => { on.ask(event, program); }}>${icon(ASK)}${words.ask}</a>
    <a class="act" href=${page ?? nothing} aria-label=${words.printLabel(program.name)} @click=${(event: Event) => { on.print(event, program); }}>${icon(PRINTER)}${words.print}</a>
  </div>`;
}

/** The whole card. Without its code the main button is still a link to the program's own page. */
export function card(program: Program, context: CardContext): TemplateResult {
  const { words, on } = context;
  return html`<li><article class="card" part="card" aria-labelledby="n-${program.id}">
    ${statusLine(program, context)}
    <h3 id="n-${program.id}" part="name" lang="id">${program.name}</h3>
    ${facts(program, context)}
    <a class=${SETTLED.has(context.statusOf(program)) ? 'btn go' : 'btn main go'} part="button" href=${webLink(program.url) ?? nothing} aria-describedby="n-${program.id}" @click=${(event: Event) => { on.detail(event, program); }}>${words.detail}</a>
    ${actions(program, context)}
    ${promise(program, context)}
  </article></li>`;
}
