/** `/r/{region}/aspirasi`: the form without JavaScript. The POST itself answers with the receipt; reloading it replays the hidden key. */
import { html } from 'hono/html';
import type { Context } from 'hono';
import { randomBytes } from 'node:crypto';
import { findPrivateNumbers, schemas, withoutPrivateNumbers, type AspirationReceipt } from '@kentongan/contract';
import type { AppContext } from '../context.ts';
import { ProblemError } from '../problem.ts';
import { checkFields } from '../routes/body.ts';
import { regionSubject, socialImage } from '../social-picture/subject.ts';
import type { RegionWithParents } from '../store/regions.ts';
import { makeFormToken } from '../use-cases/tickets/form-token.ts';
import { submitAspiration } from '../use-cases/tickets/submit-aspiration.ts';
import { takesAboutVillage } from '../use-cases/tickets/ticket-context.ts';
import { inputOf, type FormValues } from './form-fields.ts';
import { formView, type FormView } from './form-view.ts';
import type { Html } from './html.ts';
import { id, type PageWords } from './locale/index.ts';
import { notFound, oembedOf, respond, type Page, type Shell } from './layout.ts';
import { problemWords } from './problem-words.ts';
import { findProgram } from './program-page.ts';
import { readForm, type Fields } from './read-form.ts';
import { regionLinks, regionOf, regionsBelow } from './region-page.ts';
import { longDate, qr, whatsappShare } from './words.ts';

const heading = (region: RegionWithParents, words: PageWords = id): Html => html`<p class="meta">${[...region.parents, region].map((r) => r.name).join(' › ')}</p><h1>${words.form.heading}</h1>`;

/** What chats and other sites are told of the form. */
const told = (region: RegionWithParents, publicUrl: string): Partial<Page> => ({ description: `Usul, pengaduan, dan pertanyaan warga ${region.name}. Gratis, tanpa akun.`, canonical: `${publicUrl}/r/${region.code}/aspirasi`, oembed: oembedOf(publicUrl, `/r/${region.code}/aspirasi`), image: socialImage(regionSubject(region), publicUrl) });

export async function formPage(c: Context, context: AppContext): Promise<Response> {
  const region = await regionOf(c, context);
  if (!region) return notFound(c);
  // Only what the form knows travels on.
  const known = new URLSearchParams(['program', 'kind'].flatMap((name): [string, string][] => { const value = c.req.query(name); return value ? [[name, value.slice(0, 80)]] : []; })).toString();
  const search = known && `?${known}`;
  if (region.code !== c.req.param('region')) return c.redirect(`/r/${region.code}/aspirasi${search}`, 301);
  if (region.level < 4) return choosePlace(c, context, region, search);
  return respond(c, { title: id.form.title(region.name), isPrivate: true, ...told(region, context.config.publicUrl), body: html`${heading(region)}${await emptyForm(context, region, { program: c.req.query('program'), kind: c.req.query('kind') })}` });
}

/** The form as it is first met. `program`: its slug or id; both as they came. */
export async function emptyForm(context: AppContext, region: RegionWithParents, asked: { program?: string | undefined; kind?: string | undefined }, words: PageWords = id): Promise<Html> {
  const program = asked.program ? await findProgram(context, asked.program.slice(0, 80)) : undefined;
  const kind = asked.kind === 'complaint' ? 'complaint' : program ? 'information_request' : 'aspiration';
  const values: FormValues = { key: randomBytes(16).toString('base64url'), formToken: makeFormToken(context.sealer, context.clock()), program: program?.id ?? '', category: program?.category ?? '', kind };
  return formView({ values, errors: [], programName: program?.name, takesAboutVillage: await takesAboutVillage(context.store, region.code, context.clock()) }, words);
}

/** A place is a village; from higher up people walk down by links. */
async function choosePlace(c: Context, { store, config }: AppContext, region: RegionWithParents, search: string): Promise<Response> {
  return respond(c, { title: id.form.title(region.name), ...told(region, config.publicUrl), body: html`${heading(region)}<p>Di mana? Pilih sampai desa atau kelurahan Anda.</p>${regionLinks(await regionsBelow(store, region.code), `/aspirasi${search}`)}` });
}

export async function sendForm(c: Context, context: AppContext): Promise<Response> {
  const region = await regionOf(c, context);
  if (!region || region.level < 4) return notFound(c);
  return takeForm(c, context, region, { sent: await readForm(c, context.config.publicUrl), shell: respond });
}

export interface Taken {
  readonly sent: Fields;
  /** What stands around the answer. */
  readonly shell: Shell;
  readonly siteKey?: string | undefined;
  readonly words?: PageWords;
}

/** Answers with the receipt, or with the form and what to do about it. */
export async function takeForm(c: Context, context: AppContext, region: RegionWithParents, { sent, shell, siteKey, words = id }: Taken): Promise<Response> {
  const values: FormValues = sent['numbers'] === 'mask' ? { ...sent, title: withoutPrivateNumbers(sent['title'] ?? ''), text: withoutPrivateNumbers(sent['text'] ?? '') } : sent;
  const again = (view: Omit<FormView, 'programName' | 'takesAboutVillage'>): Promise<Response> => askAgain(c, context, region, { shell, words }, view);
  try {
    const input = checkFields(schemas.aspirationInput, inputOf(values, region.code));
    const numbers = findPrivateNumbers(`${input.title}\n${input.text}`);
    if (sent['numbers'] !== 'keep' && numbers.identity.length + numbers.phone.length > 0) return await again({ values, errors: [], numbers });
    const receipt = await submitAspiration(context, { input, idempotencyKey: values['key'], siteKey, origin: c.req.header('origin'), filledTrap: Boolean(values['website']) });
    return await shell(c, { title: words.form.receipt.title(receipt.number), status: 201, isPrivate: true, body: receiptView(receipt, region, words) });
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code === 'internal') throw error;
    // Other content under a key that is used up is a new sending.
    const key = error.code === 'idempotency_key_reused' || error.code === 'idempotency_key_missing' ? randomBytes(16).toString('base64url') : values['key'] ?? '';
    return again({ values: { ...values, key }, errors: error.errors ?? [], problem: problemWords(error.code, words) });
  }
}

/** The form with what was written and what to do about it; nothing is stored yet. */
async function askAgain(c: Context, context: AppContext, region: RegionWithParents, { shell, words }: Required<Pick<Taken, 'shell' | 'words'>>, view: Omit<FormView, 'programName' | 'takesAboutVillage'>): Promise<Response> {
  const program = view.values['program'] ? await findProgram(context, view.values['program']) : undefined;
  return shell(c, { title: words.form.again, status: 422, isPrivate: true, body: html`${heading(region, words)}${formView({ ...view, programName: program?.name, takesAboutVillage: await takesAboutVillage(context.store, region.code, context.clock()) }, words)}` });
}

function receiptView(receipt: AspirationReceipt, region: RegionWithParents, { form: { receipt: words }, locale }: PageWords): Html {
  const day = (at: string): string => longDate(at, region.code, locale);
  return html`<h1>${words.heading}</h1><div class="receipt"><p>${words.number}</p><p class="big">${receipt.number}</p>
<p>${words.checked} <strong>${day(receipt.dueAt)}</strong>. ${words.answered} <strong>${day(receipt.finalDueAt)}</strong>.</p>
<p>${words.code}</p><p class="code">${receipt.trackingCode}</p>
<p class="hint">${words.codeHint}</p>
${qr(receipt.url, words.qr)}</div>
<p class="row"><a class="btn" href="/a/${receipt.number}">${words.track}</a> <a class="btn plain" href="${whatsappShare(words.shareText(receipt.number, receipt.url))}" rel="noopener">${words.share}</a></p>`;
}
