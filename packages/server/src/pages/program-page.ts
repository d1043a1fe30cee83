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
import { programData } from './structured-data.ts';
import { localDay, qr, rupiah, whatsappChat, whatsappShare } from './words.ts';

/** Days after which content that nobody checked is called old. */
const OLD_AFTER = 90;
const list = (values: readonly (string | Html)[]): Html => html`<ul>${values.map((value) => html`<li>${value}</li>`)}</ul>`;
const section = (title: string, body: Html | string | undefined, show: boolean): Html | string => (show && body ? html`<h2>${title}</h2>${body}` : '');

/** Undefined when there is no such program. */
export async function findProgram({ store, config, clock }: AppContext, slug: string): Promise<Program | undefined> {
  const row = await programById(store, idOfSlug(slug));
  return row && (await programItems(store, [row], config.publicUrl, clock()))[0];
}

function until({ registration, period }: Program): string {
  if (registration?.closes) return `Daftar sampai ${localDay(registration.closes)}`;
  if (period?.starts && period.starts === period.ends) return localDay(period.starts);
  if (period?.starts || period?.ends) return [period.starts && `mulai ${localDay(period.starts)}`, period.ends && `sampai ${localDay(period.ends)}`].filter(Boolean).join(' ');
  return 'Tanpa batas waktu';
}

/** The program itself, in the order in which people ask. */
export function programArticle(p: Program, now: number): Html {
  const region = p.regions[0]?.code ?? '';
  const old = now - Date.parse(p.lastChecked) > OLD_AFTER * 86_400_000;
  return html`<article><p class="status">${labels.id.programStatus[p.status]}</p><h1>${p.name}</h1><p>${p.summary}</p>
${old ? html`<p class="note">Informasi lama, konfirmasi ke kantor desa.</p>` : ''}
<dl><dt>Untuk siapa</dt><dd>${p.audience}</dd><dt>Kapan</dt><dd>${until(p)}</dd>
${p.quota ? html`<dt>Kuota</dt><dd>${p.quota.taken} dari ${p.quota.size} ${p.quota.unit} terisi</dd>` : ''}
${p.documents.length ? html`<dt>Bawa</dt><dd>${p.documents.map((d) => d.name).join(', ')}</dd>` : ''}
${p.places.length ? html`<dt>Tempat</dt><dd>${p.places.join('; ')}</dd>` : ''}
<dt>Biaya</dt><dd><strong>${p.fee === 0 ? 'Gratis.' : rupiah(p.fee)}</strong> Ada yang memungut${p.fee === 0 ? '' : ' lebih'}? <a href="/r/${region}/aspirasi?program=${p.id}&amp;kind=complaint">Laporkan</a>.</dd></dl>
${section('Syarat', list(p.requirements), p.requirements.length > 0)}
${section('Berkas', list(p.documents.map((d) => `${d.name}${d.required ? '' : ' (bila ada)'}${d.note ? `, ${d.note}` : ''}${d.alternative ? `; atau ${d.alternative}` : ''}`)), p.documents.length > 0)}
${section('Langkah', html`<ol>${p.steps.map((step) => html`<li>${step}</li>`)}</ol>`, p.steps.length > 0)}
${section('Yang didapat', html`<p>${p.benefit ?? ''}</p>`, p.benefit !== undefined)}
${section('Pendaftaran', html`<p>${p.registration?.opens ? `Dibuka ${localDay(p.registration.opens)}. ` : ''}${p.registration?.closes ? `Ditutup ${localDay(p.registration.closes)} pukul 23.59. ` : ''}${p.registration?.channels.length ? `Lewat: ${p.registration.channels.join(', ')}.` : ''} ${p.registration?.link ? html`<a href="${p.registration.link}" rel="noopener nofollow">Buka pendaftaran</a>` : ''}</p>`, p.registration !== undefined)}
${section('Pelaksanaan', html`<p>${[p.period?.starts && localDay(p.period.starts), p.period?.ends && p.period.ends !== p.period.starts && localDay(p.period.ends)].filter(Boolean).join(' – ')}</p>`, p.period !== undefined)}
${section('Hubungi', list(p.contacts.map((k) => html`${k.office}${k.whatsapp ? html` · <a href="${whatsappChat(k.whatsapp)}" rel="noopener">WhatsApp ${k.whatsapp}</a>` : ''}${k.phone ? html` · <a href="tel:${k.phone.replace(/[^\d+]/g, '')}">${k.phone}</a>` : ''}${k.hours ? ` · ${k.hours}` : ''}`)), p.contacts.length > 0)}
${section('Tanya jawab', html`${p.questions.map((q) => html`<h3>${q.question}</h3><p>${q.answer}</p>`)}`, p.questions.length > 0)}
${section('Lampiran', list(p.attachments.map((a) => html`<a href="${a.url}" rel="noopener nofollow">${a.name}</a>`)), p.attachments.length > 0)}
<p class="meta">Penyelenggara: ${p.organiser} (${labels.id.programLevel[p.level]})${p.fundingSource ? `. Dana: ${p.fundingSource}` : ''}. ${p.source ? html`Sumber: ${p.source.url ? html`<a href="${p.source.url}" rel="noopener nofollow">${p.source.name}</a>` : p.source.name}. ` : ''}Wilayah: ${p.regions.map((r) => r.name).join(', ')}. Diperiksa ${localDay(p.lastChecked)}.</p>
<p class="row"><a class="btn" href="${whatsappShare(`${p.name} ${p.url}`)}" rel="noopener">Bagikan ke WhatsApp</a> ${isDated(p) ? html`<a class="btn plain" href="/p/${p.slug}.ics">Simpan ke kalender</a>` : ''} <a class="btn plain" href="/r/${region}/aspirasi?program=${p.id}">Tanya soal program ini</a></p>
<div class="scan">${qr(p.url, 'Kode QR halaman program ini')}<p class="meta">Pindai untuk membuka halaman ini di ponsel.</p></div></article>`;
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
