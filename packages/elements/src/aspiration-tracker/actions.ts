/** The means to each thing that a holder may do, in the order in which they matter. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AspirationView, CitizenAction } from '@kentongan/contract/schemas';
import { dayText } from '../base/day-text.ts';
import type { Panel } from './panel.ts';
import { lines } from './timeline.ts';

/** Characters of a message and of a reason. */
const MESSAGE = 2000;
const REASON = 1000;

const area = (id: string, label: string, max = REASON, rows = 3): TemplateResult => html`<label for=${id}>${label}</label><textarea class="in" id=${id} rows=${rows} maxlength=${max} autocomplete="off"></textarea>`;

/** Sends the text of the field `name`; an empty one is told. */
function sendMessage(panel: Panel, name: 'complete' | 'reply'): void {
  const text = panel.typed(name);
  if (text) void panel.act(name, '/messages', { text }, panel.words[name].done);
  else panel.fail(name, panel.words.empty);
}

/** What waits for the sender, above everything else: something to complete, or an answer to agree to. */
export function waitingBox(panel: Panel, { holder, history }: AspirationView): TemplateResult | typeof nothing {
  const { words } = panel;
  const { actions, asked } = holder!;
  const box = (title: string, message: string | undefined, body: TemplateResult): TemplateResult => html`<section class="box asked" aria-labelledby="asked"><h4 id="asked">${title}</h4>${message ? html`<blockquote>${lines(message)}</blockquote>` : nothing}${body}</section>`;
  if (asked && actions.includes('complete')) {
    return box(words.asked, asked, html`${area('complete', words.complete.label, MESSAGE, 4)}<p class="hint">${words.askedHint}</p>${panel.button('complete', words.complete.send, () => sendMessage(panel, 'complete'), 'main')}`);
  }
  if (!actions.includes('close')) return nothing;
  const { agree } = words;
  const reopen = (): void => {
    panel.element.renderRoot.querySelector<HTMLDetailsElement>('#fold-reopen')!.open = true;
    panel.ticket.focus('#reason');
  };
  return box(agree.title, [...history].reverse().find(({ action }) => action === 'answer')?.message, html`<p><b>${agree.label}</b></p>${panel.button('close', agree.send, () => void panel.act('close', '/close', {}, agree.done), 'main')}
${actions.includes('reopen') ? html`<button type="button" class="btn" @click=${reopen}>${agree.no}</button>` : nothing}`);
}

/** What each chosen file was made into: sent again, it is the same bytes under the same key. */
const shrunk = new WeakMap<File, Blob>();

/** Small and without its place, where this browser can; else the file itself, from which the API takes it. Undefined when it is no picture or too large. */
async function prepared(file: File): Promise<Blob | undefined> {
  const known = shrunk.get(file);
  if (known) return known;
  const photo = await import('@kentongan/client/photos').then(({ shrinkPhoto }) => shrinkPhoto(file), () => ({ blob: file }));
  if (typeof photo === 'string') return undefined;
  shrunk.set(file, photo.blob);
  return photo.blob;
}

async function sendPhoto(panel: Panel): Promise<void> {
  const { words } = panel;
  const file = panel.control('photo')?.files?.[0];
  if (!file) return panel.fail('attach', words.attach.none);
  const body = await prepared(file);
  if (!body) return panel.fail('attach', words.attach.refused);
  if (!(await panel.request('attach', '/attachments', { method: 'POST', body, type: body.type || 'application/octet-stream' }))) return;
  await panel.refresh();
  panel.arrived(words.attach.done);
}

function sendRating(panel: Panel): void {
  const score = Number(panel.element.renderRoot.querySelector<HTMLInputElement>('[name=score]:checked')?.value);
  const comment = panel.typed('comment');
  if (score) void panel.act('rate', '/rating', { score, ...(comment && { comment }) }, panel.words.rate.done);
  else panel.fail('rate', panel.words.rate.none);
}

function sendReopen(panel: Panel): void {
  const reason = panel.typed('reason');
  if (reason.length < 5) panel.fail('reopen', panel.words.reopen.short);
  else void panel.act('reopen', '/reopen', { reason }, panel.words.reopen.done);
}

/** Asks once more before something that cannot be undone; says what goes. */
export function confirmation(panel: Panel, what: 'withdraw' | 'erase', send: () => unknown, more: unknown = nothing): TemplateResult {
  const words = panel.words[what];
  return html`<div class="box stop" role="group" aria-labelledby="confirm"><h5 id="confirm" tabindex="-1">${words.ask}</h5><p>${words.goes}</p>${more}
<div class="row">${panel.button(what, words.send, send, 'danger')}<button type="button" class="btn" @click=${() => panel.confirm('')}>${panel.words.cancel}</button></div></div>`;
}

/** Every action of the ticket's own list, and the sender's data. */
export function todo(panel: Panel, view: AspirationView): TemplateResult {
  const { words, confirming } = panel;
  const { actions, confidential, publication, published, reopenUntil } = view.holder!;
  const say = (action: CitizenAction, draw: () => TemplateResult): TemplateResult | typeof nothing => (actions.includes(action) ? draw() : nothing);
  const folded = (id: string, label: string, body: unknown): TemplateResult => html`<details id="fold-${id}"><summary>${label}</summary><div class="fold">${body}</div></details>`;
  const withdraw = (): void => {
    const reason = panel.typed('why');
    void panel.act('withdraw', '/withdraw', reason ? { reason } : {}, words.withdraw.done);
  };
  return html`<section class="todo" aria-labelledby="todo"><h4 id="todo" tabindex="-1">${words.next}</h4>
${say('rate', () => html`<fieldset class="part"><legend>${words.rate.label}</legend>${panel.scores.map((score, index) => html`<label class="opt"><input type="radio" name="score" value=${index + 1}><span>${score}</span></label>`)}
${area('comment', words.rate.comment, REASON, 2)}${panel.button('rate', words.rate.send, () => sendRating(panel))}</fieldset>`)}
${say('reopen', () => folded('reopen', words.reopen.label, html`${area('reason', words.reopen.why)}${reopenUntil ? html`<p class="hint">${words.reopen.until(dayText(reopenUntil, view.region.code, panel.element.language))}</p>` : nothing}${panel.button('reopen', words.reopen.send, () => sendReopen(panel))}`))}
${say('reply', () => folded('reply', words.reply.label, html`${area('reply', words.reply.label, MESSAGE)}${panel.button('reply', words.reply.send, () => sendMessage(panel, 'reply'))}`))}
${say('attach', () => folded('attach', words.attach.label, html`<label for="photo">${words.attach.choose}</label><input id="photo" type="file" accept="image/*" aria-describedby="photo-hint"><p class="hint" id="photo-hint">${words.attach.hint}</p>${panel.button('attach', words.attach.send, () => void sendPhoto(panel))}`))}
${say('set_confidential', () => folded('confidential', words.confidential.label, html`<p>${confidential ? words.confidential.on : published ? words.confidential.shown : view.step === 'done' ? words.confidential.never : publication ? words.confidential.off : words.confidential.unagreed}</p>${panel.button('confidential', confidential ? words.confidential.turnOff : words.confidential.turnOn, () => void panel.act('confidential', '/confidential', { on: !confidential }, confidential ? words.confidential.doneOff : words.confidential.doneOn))}`))}
${panel.data.render(view)}
${say('withdraw', () => folded('withdraw', words.withdraw.label, confirming === 'withdraw' ? confirmation(panel, 'withdraw', withdraw, area('why', words.withdraw.why, REASON, 2)) : html`<button type="button" class="btn" @click=${() => panel.confirm('withdraw')}>${words.withdraw.label}</button>`))}
</section>`;
}
