/** "Data saya": everything held about the sender, to read, take along, correct and erase. */
import { html } from 'hono/html';
import { CONSENT_PURPOSES, labels, type PersonalData } from '@kentongan/contract';
import type { Html } from '../html.ts';
import { longDate } from '../words.ts';
import { beside, holderForm, type Held } from './holder-form.ts';

const NOTHING = '–';

function contactForm(data: PersonalData, held: Held): Html {
  const isAgain = held.refused?.doing === 'contact';
  const input = (name: 'name' | 'whatsapp' | 'email', label: string, type: string, auto: string, max: number): Html => {
    const { error, state, value } = beside(held, 'contact', name);
    return html`<div class="field"><label for="contact-${name}">${label}</label><input id="contact-${name}" name="${name}" type="${type}" autocomplete="${auto}" maxlength="${max}" value="${isAgain ? value : data.reporter?.[name] ?? ''}" ${state}>${error}</div>`;
  };
  const given = (purpose: string): boolean => (isAgain ? held.refused?.fields[`consent-${purpose}`] === 'yes' : data.consents.some((consent) => consent.purpose === purpose && consent.withdrawnAt === null));
  const { error } = beside(held, 'contact', 'consents');
  return holderForm(held, 'contact', html`<p class="hint">Hanya untuk mengabari Anda. Kosongkan untuk menghapusnya.</p>${data.anonymous ? '' : input('name', 'Nama', 'text', 'name', 120)}${input('whatsapp', 'Nomor WhatsApp', 'tel', 'tel', 20)}${input('email', 'Email', 'email', 'email', 254)}
<fieldset id="consents"><legend>Persetujuan</legend><p class="hint">Lepas centangnya untuk menarik persetujuan: isi atau foto yang sudah tampil langsung disembunyikan.</p>${CONSENT_PURPOSES.map((purpose) => html`<label class="pick"><input type="checkbox" name="consent-${purpose}" value="yes" ${given(purpose) ? 'checked' : ''}><span>${labels.id.consent[purpose]}</span></label>`)}${error}</fieldset><button>Simpan</button>`);
}

export function dataView(data: PersonalData, held: Held, { canChange, said = '' }: { canChange: boolean; said?: Html | string | undefined }): Html {
  const day = (at: string): string => longDate(at, data.region.code);
  const row = (term: string, value: Html | string | undefined): Html => html`<dt>${term}</dt><dd>${value ?? NOTHING}</dd>`;
  return html`<p class="number">${data.number}</p><h1>Data saya</h1>${said}<p>Inilah yang disimpan tentang Anda. Hanya pemegang kode lacak yang melihat halaman ini.</p>
<dl>${row('Nama', data.reporter?.name)}${row('WhatsApp', data.reporter?.whatsapp)}${row('Email', data.reporter?.email)}${data.guardian ? row('Wali', `${data.guardian.name}, ${data.guardian.contact}`) : ''}${row('Letak', data.place)}${row('Nama disembunyikan', data.anonymous ? 'Ya' : 'Tidak')}${row('Isi rahasia', data.confidential ? 'Ya' : 'Tidak')}${row('Foto', String(data.photos.length))}${row('Dikirim', day(data.createdAt))}</dl>
<h2>Persetujuan yang tercatat</h2>${data.consents.length ? html`<ul>${data.consents.map(({ purpose, at, withdrawnAt }) => html`<li>${labels.id.consent[purpose]} <span class="meta">(${day(at)}${withdrawnAt ? `, ditarik ${day(withdrawnAt)}` : ''})</span></li>`)}</ul>` : html`<p>Tidak ada.</p>`}
${data.contactErasedAt ? html`<p class="meta">${canChange ? `Kontak dihapus sendiri ${day(data.contactErasedAt)}.` : `Data pribadi dihapus ${day(data.contactErasedAt)}.`}</p>` : ''}
${holderForm(held, 'download', html`<p class="row"><button class="btn plain">Unduh semuanya (JSON)</button></p>`)}
${canChange ? html`<h2>Perbaiki kontak dan persetujuan</h2>${contactForm(data, held)}<h2>Hapus</h2><p>Anda membaca dulu apa yang hilang, lalu memutuskan.</p>${holderForm(held, 'erase', html`<p class="row"><button class="btn plain">Hapus data pribadi saya</button></p>`)}` : ''}
<hr>${holderForm(held, undefined, html`<p class="row"><button class="btn plain">Kembali ke aspirasi</button></p>`)}`;
}
