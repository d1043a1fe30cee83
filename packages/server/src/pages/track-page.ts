/** `/a` and `/a/{number}`: where an aspiration stands. The code travels in a POST body only. */
import { html } from 'hono/html';
import type { Context } from 'hono';
import { CITIZEN_STEPS, CITIZEN_STEP_OF, labels, type AspirationView } from '@kentongan/contract';
import type { AppContext } from '../context.ts';
import { ProblemError } from '../problem.ts';
import { clientAddress } from '../security/client-address.ts';
import { findTicket, type Asked } from '../use-cases/tickets/find-ticket.ts';
import { readTicket } from '../use-cases/tickets/read-ticket.ts';
import { aspirationView } from '../views/ticket-view.ts';
import { respond, type Html } from './layout.ts';
import { readForm } from './read-form.ts';
import { problemWords, waitWords } from './problem-words.ts';
import { longDate } from './words.ts';

function askView(number: string, problem?: string): Html {
  return html`<h1>Lacak aspirasi</h1>${problem ? html`<p class="note bad" role="alert">${problem}</p>` : ''}
<form method="post" action="/a"><div class="field"><label for="number">Nomor</label><input id="number" name="number" type="text" value="${number}" autocomplete="off" placeholder="KB-7Q4M-2XKD-9"></div>
<div class="field"><label for="code">Kode lacak</label><span class="hint" id="code-hint">Ada di tanda terima Anda. Huruf besar atau kecil sama saja.</span><input id="code" name="code" type="text" autocomplete="off" aria-describedby="code-hint"></div><button>Lihat</button></form>`;
}

function ticketView(view: AspirationView): Html {
  const at = CITIZEN_STEPS.indexOf(CITIZEN_STEP_OF[view.status]);
  return html`<p class="meta">${view.number} · ${labels.id.kind[view.kind]} · ${labels.id.category[view.category]} · ${view.region.name}</p><h1>${view.title}</h1>
<ol class="steps">${CITIZEN_STEPS.map((step, i) => html`<li class="${i <= at ? 'done' : ''}" ${i === at ? html`aria-current="step"` : ''}>${i < at ? '✓ ' : ''}${labels.id.step[step]}</li>`)}</ol>
<p class="status">${labels.id.ticketState[view.status]}</p>
${view.dueAt ? html`<p>Langkah berikutnya paling lambat <strong>${longDate(view.dueAt, view.region.code)}</strong>${view.finalDueAt ? html`; jawaban paling lambat <strong>${longDate(view.finalDueAt, view.region.code)}</strong>` : ''}.</p>` : ''}
${view.text ? html`<h2>Yang Anda sampaikan</h2>${view.text.split('\n').map((line) => html`<p>${line}</p>`)}` : ''}
<h2>Riwayat</h2><ul class="items">${view.history.map((entry) => html`<li><p class="meta">${longDate(entry.at, view.region.code)}</p><h3>${labels.id.ticketState[entry.status]}</h3>${entry.message ? html`<p>${entry.message}</p>` : ''}</li>`)}</ul>`;
}

type Found = Awaited<ReturnType<typeof findTicket>>;

/** What is found, or the refusal after too many tries. */
async function look(c: Context, context: AppContext, asked: Omit<Asked, 'address'>): Promise<{ found?: Found; tooMany?: ProblemError }> {
  try {
    return { found: await findTicket(context, { ...asked, address: clientAddress(c, context.config.trustedProxies) }) };
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'too_many_requests') return { tooMany: error };
    throw error;
  }
}

export async function askPage(c: Context, context: AppContext): Promise<Response> {
  const number = (c.req.param('number') ?? '').slice(0, 40);
  const { found } = number === '' ? {} : await look(c, context, { number, code: undefined });
  const shown = found ? ticketView(aspirationView(await readTicket(context, found.ticket), false)) : '';
  return respond(c, { title: 'Lacak aspirasi', isPrivate: true, body: html`${shown}${askView(number)}` });
}

/** A wrong number and a wrong code look the same. */
export async function trackPage(c: Context, context: AppContext): Promise<Response> {
  const { number = '', code = '' } = await readForm(c, context.config.publicUrl);
  const { found, tooMany } = await look(c, context, { number, code });
  if (tooMany) {
    const words = `${problemWords(tooMany.code)} ${waitWords(tooMany)}`;
    return respond(c, { title: 'Tunggu sebentar', status: 429, retryAfter: tooMany.retryAfter, isPrivate: true, body: askView(number.slice(0, 40), words) });
  }
  if (!found) return respond(c, { title: 'Tidak ditemukan', status: 404, isPrivate: true, body: askView(number.slice(0, 40), 'Nomor atau kode tidak cocok. Periksa lagi, satu kelompok demi satu kelompok.') });
  const { ticket } = found;
  return respond(c, { title: ticket.number, isPrivate: true, body: ticketView(aspirationView(await readTicket(context, ticket), true)) });
}
