/** `/a` and `/a/{number}`: an aspiration from receipt to close. Number and code travel in POST bodies only, the POST itself answers with the page, and a page loaded again does nothing twice. */
import { html } from 'hono/html';
import type { Context } from 'hono';
import type { AppContext } from '../context.ts';
import { MOST_PHOTO_BYTES } from '../media/private-photos.ts';
import { ProblemError } from '../problem.ts';
import { clientAddress } from '../security/client-address.ts';
import { regionByCode } from '../store/regions.ts';
import { ticketByNumber, type TicketRow } from '../store/tickets.ts';
import { regionSubject, socialImage } from '../social-picture/subject.ts';
import { findTicket, type Asked } from '../use-cases/tickets/find-ticket.ts';
import { personalDataOf } from '../use-cases/tickets/personal-data.ts';
import { readTicket } from '../use-cases/tickets/read-ticket.ts';
import { aspirationView } from '../views/ticket-view.ts';
import type { Html } from './html.ts';
import { id, type PageWords } from './locale/index.ts';
import { oembedOf, respond, type Page } from './layout.ts';
import { problemWords, waitWords } from './problem-words.ts';
import { readFormWithPhoto } from './read-form.ts';
import { ACTS, isAct, NEEDS_CONFIRMATION, type Sent } from './track/acts.ts';
import { eraseView, withdrawView } from './track/confirm-view.ts';
import { dataView } from './track/data-view.ts';
import type { Held, Refused } from './track/holder-form.ts';
import { firstForHolder, moreForHolder } from './track/holder-view.ts';
import { refusal, refusalNote, saidNote, statusOf } from './track/refusal.ts';
import { TRACK_STYLE } from './track/style.ts';
import { ticketView } from './track/ticket-view.ts';

/** A photo that is too large is read whole nevertheless, up to this, so that its sender gets the page back and not a broken connection. Bytes. */
const MOST_READ = 2 * MOST_PHOTO_BYTES;

type Found = NonNullable<Awaited<ReturnType<typeof findTicket>>>;
/** What was done, or why it was not. */
interface Outcome {
  readonly said?: string | undefined;
  readonly refused?: Refused | undefined;
  readonly status?: Page['status'];
}

const page = (c: Context, { title, body, ...rest }: Page): Promise<Response> => respond(c, { title, body, isPrivate: true, moreStyle: TRACK_STYLE, ...rest });

export function askView(number: string, { problem, isTheirs = false }: { problem?: string | undefined; isTheirs?: boolean } = {}, { track: words }: PageWords = id): Html {
  return html`${isTheirs ? html`<section class="noprint"><h2>${words.yours}</h2><p>${words.yoursHint}</p>` : html`<section><h1>${words.heading}</h1><p>${words.intro}</p>`}${problem ? html`<p class="note bad" role="alert">${problem}</p>` : ''}
<form method="post" action="/a" class="door"><div class="field"><label for="number">${words.number}</label><input id="number" name="number" type="text" value="${number}" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" placeholder="KB-7Q4M-2XKD-9"></div>
<div class="field"><label for="code">${words.code}</label><span class="hint" id="code-hint">${words.caseHint}${isTheirs ? '' : ` ${words.codeHint}`}</span><input id="code" name="code" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="60" aria-describedby="code-hint"></div><button>${words.open}</button></form></section>`;
}

/** What is found, or the refusal after too many tries. */
async function look(c: Context, context: AppContext, asked: Omit<Asked, 'address'>): Promise<{ found?: Found | undefined; tooMany?: ProblemError }> {
  try {
    return { found: await findTicket(context, { ...asked, address: clientAddress(c, context.config.trustedProxies) }) };
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'too_many_requests') return { tooMany: error };
    throw error;
  }
}

function waitPage(number: string, tooMany: ProblemError, words: PageWords = id): Page {
  return { title: words.track.wait, status: 429, retryAfter: tooMany.retryAfter, body: askView(number, { problem: `${problemWords(tooMany.code, words)} ${waitWords(tooMany, words)}` }, words) };
}

async function publicPage(context: AppContext, ticket: TicketRow, words: PageWords = id): Promise<Page> {
  const view = aspirationView(await readTicket(context, ticket), false);
  // The picture is the region's: an aspiration that is withdrawn leaves none behind.
  const region = await regionByCode(context.store, view.region.code);
  return { title: `${view.title} (${view.number})`, canonical: view.url, image: region && socialImage(regionSubject(region), context.config.publicUrl), oembed: oembedOf(context.config.publicUrl, `/a/${view.number}`), description: view.text?.slice(0, 160), body: ticketView({ view, now: context.clock(), more: askView(view.number, { isTheirs: true }, words) }, words) };
}

/** What anyone may read under a number, or the door for its holder. */
export async function publicTicket(c: Context, context: AppContext, number: string, words: PageWords = id): Promise<Page & { isFound: boolean }> {
  const { found, tooMany } = await look(c, context, { number, code: undefined });
  if (tooMany) return { ...waitPage(number, tooMany, words), isFound: false };
  return found ? { ...await publicPage(context, found.ticket, words), isFound: true } : { isFound: false, title: words.track.heading, body: askView(number, { problem: words.track.closedToAll }, words) };
}

export async function askPage(c: Context, context: AppContext): Promise<Response> {
  const number = (c.req.param('number') ?? '').slice(0, 40);
  return page(c, number === '' ? { title: id.track.heading, description: 'Buka perjalanan aspirasi Anda dengan nomor dan kode lacak.', canonical: `${context.config.publicUrl}/a`, oembed: oembedOf(context.config.publicUrl, '/a'), body: askView('') } : await publicTicket(c, context, number));
}

/** A wrong number and a wrong code look the same. */
export async function trackPage(c: Context, context: AppContext): Promise<Response> {
  const sent = await readFormWithPhoto(c, context.config.publicUrl, MOST_READ);
  const [number, code] = [(sent.fields['number'] ?? '').trim().slice(0, 40), (sent.fields['code'] ?? '').trim().slice(0, 60)];
  const { found, tooMany } = await look(c, context, { number, code: code === '' ? undefined : code });
  if (tooMany) return page(c, waitPage(number, tooMany));
  if (!found) return page(c, { title: 'Tidak ditemukan', status: 404, body: askView(number, { problem: code === '' ? id.track.closedToAll : 'Nomor atau kode tidak cocok. Periksa lagi, satu kelompok demi satu kelompok.' }) });
  return found.holder ? doForHolder(c, context, found.ticket, { number: found.ticket.number, code }, sent) : page(c, await publicPage(context, found.ticket));
}

async function doForHolder(c: Context, context: AppContext, ticket: TicketRow, held: Held, sent: Sent): Promise<Response> {
  const doing = sent.fields['do'] ?? '';
  if (doing === 'data') return dataPage(c, context, ticket, held, {});
  if (doing === 'download') return download(c, context, ticket);
  if (!isAct(doing)) return holderPage(c, context, ticket, held, {});
  if (NEEDS_CONFIRMATION.includes(doing) && sent.fields['confirmed'] !== 'yes') {
    const may = aspirationView(await readTicket(context, ticket), true).holder?.actions ?? [];
    if ((may as readonly string[]).includes(doing)) return page(c, { title: ticket.number, body: doing === 'withdraw' ? withdrawView(held) : eraseView(held) });
    return holderPage(c, context, ticket, held, {});
  }
  const outcome = await act(context, ticket, doing, sent);
  const now = await ticketByNumber(context.store, ticket.number) ?? ticket;
  const again: Held = { ...held, refused: outcome.refused };
  return doing === 'contact' ? dataPage(c, context, now, again, outcome) : holderPage(c, context, now, again, outcome);
}

async function act(context: AppContext, ticket: TicketRow, doing: keyof typeof ACTS, sent: Sent): Promise<Outcome> {
  try {
    return { said: await ACTS[doing](context, ticket, sent) };
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code === 'internal') throw error;
    return { refused: refusal(error, doing, sent.fields), status: statusOf(error) };
  }
}

async function holderPage(c: Context, context: AppContext, ticket: TicketRow, held: Held, { said, refused, status }: Outcome): Promise<Response> {
  const view = aspirationView(await readTicket(context, ticket), true);
  const isPossible = refused !== undefined && (view.holder?.actions as readonly string[]).includes(refused.doing === 'photo' ? 'attach' : refused.doing);
  const note = refused ? refusalNote(refused, isPossible) : said === undefined ? undefined : saidNote(said);
  const body = isPossible && refused.doing === 'withdraw' ? html`${note}${withdrawView(held)}` : ticketView({ view, now: context.clock(), said: note, first: firstForHolder(view, held), more: moreForHolder(view, held) });
  return page(c, { title: ticket.number, ...(status ? { status } : {}), body });
}

async function dataPage(c: Context, context: AppContext, ticket: TicketRow, held: Held, { said, refused, status }: Outcome): Promise<Response> {
  const canChange = aspirationView(await readTicket(context, ticket), true).holder?.actions.includes('erase') === true;
  const note = refused ? refusalNote(refused, true) : said === undefined ? undefined : saidNote(said);
  return page(c, { title: `Data saya – ${ticket.number}`, ...(status ? { status } : {}), body: dataView(await personalDataOf(context, ticket), held, { canChange, said: note }) });
}

async function download(c: Context, context: AppContext, ticket: TicketRow): Promise<Response> {
  const data = JSON.stringify(await personalDataOf(context, ticket), null, 2);
  return c.body(data, 200, { 'content-type': 'application/json; charset=utf-8', 'content-disposition': `attachment; filename="data-saya-${ticket.number}.json"`, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
}
