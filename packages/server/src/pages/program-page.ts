/** `/p/{slug}`: one program, in the order in which people ask. */
import { html } from 'hono/html';
import type { Context } from 'hono';
import { idOfSlug, labels, type Program } from '@kentongan/contract';
import type { AppContext } from '../context.ts';
import { isDated } from '../feeds-out/calendar.ts';
import { programById } from '../store/programs.ts';
import { programSubject, socialImage } from '../social-picture/subject.ts';
import { programItems } from '../views/program-view.ts';
import type { Html } from './html.ts';
import { notFound, oembedOf, respond } from './layout.ts';
import { id, type PageWords } from './locale/index.ts';
import { programData } from './structured-data.ts';
import { localDay, qr, rupiah, whatsappChat, whatsappShare } from './words.ts';

/** Days after which content that nobody checked is called old. */
const OLD_AFTER = 90;
/** Of what an office wrote: Indonesian, whatever language stands round it. */
const list = (values: readonly (string | Html)[]): Html => html`<ul lang="id">${values.map((value) => html`<li>${value}</li>`)}</ul>`;
const section = (title: string, body: Html | string | undefined, show: boolean): Html | string => (show && body ? html`<h2>${title}</h2>${body}` : '');

/** Undefined when there is no such program. */
export async function findProgram({ store, config, clock }: AppContext, slug: string): Promise<Program | undefined> {
  const row = await programById(store, idOfSlug(slug));
  return row && (await programItems(store, [row], config.publicUrl, clock()))[0];
}

function until({ registration, period }: Program, { program: words, locale }: PageWords): string {
  const day = (date: string): string => localDay(date, locale);
  if (registration?.closes) return words.registerUntil(day(registration.closes));
  if (period?.starts && period.starts === period.ends) return day(period.starts);
  if (period?.starts || period?.ends) return [period.starts && words.from(day(period.starts)), period.ends && words.until(day(period.ends))].filter(Boolean).join(' ');
  return words.noDeadline;
}

/** The program itself, in the order in which people ask. */
export function programArticle(p: Program, now: number, all: PageWords = id): Html {
  const { program: words, labels: { programLevel, programStatus }, locale } = all;
  const day = (date: string): string => localDay(date, locale);
  const region = p.regions[0]?.code ?? '';
  const old = now - Date.parse(p.lastChecked) > OLD_AFTER * 86_400_000;
  return html`<article><p class="status">${programStatus[p.status]}</p><h1 lang="id">${p.name}</h1><p lang="id">${p.summary}</p>
${old ? html`<p class="note">${words.outdated}</p>` : ''}
<dl><dt>${words.audience}</dt><dd lang="id">${p.audience}</dd><dt>${words.when}</dt><dd>${until(p, all)}</dd>
${p.quota ? html`<dt>${words.quota}</dt><dd>${words.taken(p.quota.taken, p.quota.size, p.quota.unit)}</dd>` : ''}
${p.documents.length ? html`<dt>${words.bring}</dt><dd lang="id">${p.documents.map((d) => d.name).join(', ')}</dd>` : ''}
${p.places.length ? html`<dt>${words.places}</dt><dd lang="id">${p.places.join('; ')}</dd>` : ''}
<dt>${words.fee}</dt><dd><strong>${p.fee === 0 ? words.free : rupiah(p.fee, locale)}</strong> ${p.fee === 0 ? words.freeReport : words.feeReport} <a href="/r/${region}/aspirasi?program=${p.id}&amp;kind=complaint">${words.report}</a>.</dd></dl>
${section(words.requirements, list(p.requirements), p.requirements.length > 0)}
${section(words.documents, list(p.documents.map((d) => `${d.name}${d.required ? '' : ` (${words.optional})`}${d.note ? `, ${d.note}` : ''}${d.alternative ? `; ${words.or} ${d.alternative}` : ''}`)), p.documents.length > 0)}
${section(words.steps, html`<ol lang="id">${p.steps.map((step) => html`<li>${step}</li>`)}</ol>`, p.steps.length > 0)}
${section(words.benefit, html`<p lang="id">${p.benefit ?? ''}</p>`, p.benefit !== undefined)}
${section(words.registration, html`<p>${p.registration?.opens ? `${words.opens(day(p.registration.opens))} ` : ''}${p.registration?.closes ? `${words.closes(day(p.registration.closes))} ` : ''}${p.registration?.channels.length ? words.through(p.registration.channels.join(', ')) : ''} ${p.registration?.link ? html`<a href="${p.registration.link}" rel="noopener nofollow">${words.openRegistration}</a>` : ''}</p>`, p.registration !== undefined)}
${section(words.period, html`<p>${[p.period?.starts && day(p.period.starts), p.period?.ends && p.period.ends !== p.period.starts && day(p.period.ends)].filter(Boolean).join(' – ')}</p>`, p.period !== undefined)}
${section(words.contacts, list(p.contacts.map((k) => html`${k.office}${k.whatsapp ? html` · <a href="${whatsappChat(k.whatsapp)}" rel="noopener">WhatsApp ${k.whatsapp}</a>` : ''}${k.phone ? html` · <a href="tel:${k.phone.replace(/[^\d+]/g, '')}">${k.phone}</a>` : ''}${k.hours ? ` · ${k.hours}` : ''}`)), p.contacts.length > 0)}
${section(words.questions, html`${p.questions.map((q) => html`<h3 lang="id">${q.question}</h3><p lang="id">${q.answer}</p>`)}`, p.questions.length > 0)}
${section(words.attachments, list(p.attachments.map((a) => html`<a href="${a.url}" rel="noopener nofollow">${a.name}</a>`)), p.attachments.length > 0)}
<p class="meta">${words.organiser}: ${p.organiser} (${programLevel[p.level]})${p.fundingSource ? `. ${words.funding}: ${p.fundingSource}` : ''}. ${p.source ? html`${words.source}: ${p.source.url ? html`<a href="${p.source.url}" rel="noopener nofollow">${p.source.name}</a>` : p.source.name}. ` : ''}${words.regions}: ${p.regions.map((r) => r.name).join(', ')}. ${words.checked(day(p.lastChecked))}.</p>
<p class="row"><a class="btn" href="${whatsappShare(`${p.name} ${p.url}`)}" rel="noopener">${words.share}</a> ${isDated(p) ? html`<a class="btn plain" href="/p/${p.slug}.ics">${words.saveToCalendar}</a>` : ''} <a class="btn plain" href="/r/${region}/aspirasi?program=${p.id}">${words.ask}</a></p>
<div class="scan">${qr(p.url, words.qr)}<p class="meta">${words.scan}</p></div></article>`;
}

export async function programPage(c: Context, context: AppContext): Promise<Response> {
  const slug = c.req.param('slug') ?? '';
  const p = await findProgram(context, slug);
  if (!p) return notFound(c);
  if (p.slug !== slug) return c.redirect(`/p/${p.slug}`, 301);
  const image = socialImage(programSubject(p), context.config.publicUrl);
  return respond(c, {
    title: `${p.name} – ${labels.id.programStatus[p.status]}`, description: p.summary.slice(0, 160), canonical: p.url, oembed: oembedOf(context.config.publicUrl, `/p/${p.slug}`), image, data: programData(p, image.src),
    body: programArticle(p, context.clock()),
  });
}
