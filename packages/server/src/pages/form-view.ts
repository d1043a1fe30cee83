/** The aspiration form as plain HTML: works on any browser, without JavaScript. */
import { html } from 'hono/html';
import { ASPIRATION_CATEGORIES, ASPIRATION_KINDS, labels, NOTICE_VERSION, type PrivateNumbers } from '@kentongan/contract';
import { notice } from '@kentongan/contract/labels/id';
import type { FieldError } from '../problem.ts';
import { fieldMessage, fieldName, type FormValues } from './form-fields.ts';
import type { Html } from './html.ts';

const KIND_HINTS = { aspiration: 'Usul atau harapan untuk desa.', complaint: 'Ada yang rusak, salah, atau merugikan.', information_request: 'Bertanya; dijawab paling lama 10 hari kerja.' } as const;
const NAMES: Readonly<Record<string, string>> = { category: 'Tentang apa', title: 'Judul singkat', text: 'Ceritakan', place: 'Letak', name: 'Nama', whatsapp: 'Nomor WhatsApp', email: 'Email', guardianName: 'Nama wali', guardianContact: 'Kontak wali', 'consent-contact': 'Persetujuan dihubungi', region: 'Wilayah', kind: 'Jenis', adult: 'Umur' };

/** Where a complaint about the village itself goes when only the village would read it here. */
const ELSEWHERE = html`<p class="note" id="elsewhere">Ingin <strong>mengadukan perangkat desa atau dana desa</strong>? Di sini hanya desa yang membacanya, jadi jangan kirim lewat formulir ini. Sampaikan lewat SP4N-LAPOR: <a href="https://www.lapor.go.id/" rel="noopener">lapor.go.id</a> atau SMS ke 1708. Gratis.</p>`;

export interface FormView {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  /** What was wrong as a whole, in Indonesian. */
  readonly problem?: string | undefined;
  /** Numbers in the text that its writer may not want to show. */
  readonly numbers?: PrivateNumbers | undefined;
  readonly programName?: string | undefined;
  /** False where no office outside the village can take what is about its officials or its fund. */
  readonly takesAboutVillage: boolean;
}

/** The first button is what the Enter key presses: the one that shows least. */
function numbersWarning({ identity, phone }: PrivateNumbers): Html {
  return html`<div class="note bad" role="alert" tabindex="-1" autofocus><p><strong>Ada nomor pribadi di tulisan Anda</strong></p>
${identity.length ? html`<p>Mirip NIK atau nomor KK: ${identity.join(', ')}.</p>` : ''}${phone.length ? html`<p>Mirip nomor telepon: ${phone.join(', ')}.</p>` : ''}<p>Warga lain mungkin membacanya. Petugas tidak memerlukannya di sini. Aspirasi Anda belum terkirim.</p>
<p class="row"><button name="numbers" value="mask">Samarkan nomornya, lalu kirim</button> <button class="btn plain" name="numbers" value="keep">Kirim apa adanya</button></p></div>`;
}

export function formView({ values, errors, problem, numbers, programName, takesAboutVillage }: FormView): Html {
  const wrong = new Map(errors.map(({ field, message }): [string, string] => [fieldName(field), fieldMessage(fieldName(field), message)]));
  const error = (name: string): Html | string => (wrong.has(name) ? html`<span class="error" id="${name}-error">${wrong.get(name)}</span>` : '');
  const state = (name: string, hint = false): Html => {
    const by = [hint ? `${name}-hint` : '', wrong.has(name) ? `${name}-error` : ''].filter(Boolean).join(' ');
    return html`${by ? html`aria-describedby="${by}"` : ''} ${wrong.has(name) ? html`aria-invalid="true"` : ''}`;
  };
  const input = (name: string, label: string, { type = 'text', hint = '', auto = 'off', max = 120, mode = 'text', required = false } = {}): Html => html`<div class="field"><label for="${name}">${label}</label>${hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : ''}<input id="${name}" name="${name}" type="${type}" inputmode="${mode}" maxlength="${max}" autocomplete="${auto}" value="${values[name] ?? ''}" ${state(name, hint !== '')} ${required ? 'required' : ''}>${error(name)}</div>`;
  const check = (name: string, label: string, hint: string): Html => html`<label class="pick"><input type="checkbox" id="${name}" name="${name}" value="yes" ${values[name] === 'yes' ? 'checked' : ''} ${state(name)}><span><strong>${label}</strong><span class="hint">${hint}</span>${error(name)}</span></label>`;
  const radio = (name: string, value: string, label: string, hint: string): Html => html`<label class="pick"><input type="radio" name="${name}" value="${value}" ${values[name] === value ? 'checked' : ''} required><span><strong>${label}</strong>${hint ? html`<span class="hint">${hint}</span>` : ''}</span></label>`;

  return html`${problem ? html`<div class="note bad" role="alert" tabindex="-1" autofocus><p><strong>${problem}</strong></p>${wrong.size ? html`<ul>${[...wrong].map(([name, message]) => html`<li><a href="#${name}">${NAMES[name] ?? 'Isian'}</a>: ${message}</li>`)}</ul>` : ''}</div>` : ''}
<form method="post" action="" target="_self" accept-charset="utf-8">${numbers ? numbersWarning(numbers) : ''}
${['key', 'formToken', 'program'].map((name) => html`<input type="hidden" name="${name}" value="${values[name] ?? ''}" autocomplete="off">`)}
<p class="pot" aria-hidden="true"><label>Kosongkan ini <input type="text" name="website" tabindex="-1" autocomplete="off"></label></p>
${programName ? html`<p class="note">Tentang program: <strong>${programName}</strong></p>` : ''}
<fieldset id="kind" tabindex="-1" ${state('kind')}><legend>Apa yang ingin Anda sampaikan?</legend>${ASPIRATION_KINDS.map((kind) => radio('kind', kind, labels.id.kind[kind], KIND_HINTS[kind]))}${error('kind')}</fieldset>
<div class="field"><label for="category">Tentang apa?</label><select id="category" name="category" ${state('category')} required><option value="">Pilih bidang</option>${ASPIRATION_CATEGORIES.map((key) => html`<option value="${key}" ${values['category'] === key ? 'selected' : ''}>${labels.id.category[key]}</option>`)}</select>${error('category')}</div>
${input('title', 'Judul singkat', { hint: 'Satu kalimat, misalnya: Lampu jalan padam di RT 03.', required: true })}
<div class="field"><label for="text">Ceritakan</label><span class="hint" id="text-hint">Apa, di mana, sejak kapan. Tidak perlu menulis NIK.</span><textarea id="text" name="text" maxlength="4000" ${state('text', true)} required>${values['text'] ?? ''}</textarea>${error('text')}</div>
${input('place', 'Letak (boleh dikosongkan)', { hint: 'Misalnya: depan SD, ujung gang.', max: 300 })}
<fieldset><legend>Siapa yang boleh tahu?</legend>${check('anonymous', 'Sembunyikan nama saya', 'Petugas dan warga tidak melihat siapa Anda.')}${check('confidential', 'Rahasiakan isinya', 'Hanya petugas yang menangani yang membaca.')}${takesAboutVillage ? check('aboutVillageOfficials', 'Menyangkut perangkat desa', 'Langsung ke kabupaten/kota, tidak lewat desa.') : ELSEWHERE}</fieldset>
<fieldset><legend>Kontak (boleh dikosongkan)</legend>${input('name', 'Nama', { auto: 'name' })}${input('whatsapp', 'Nomor WhatsApp', { type: 'tel', mode: 'tel', auto: 'tel', max: 20, hint: 'Hanya untuk mengabari jawaban. Dihapus 90 hari setelah selesai.' })}${input('email', 'Email', { type: 'email', mode: 'email', auto: 'email', max: 254 })}
<fieldset id="adult" tabindex="-1" ${state('adult')}><legend>Umur Anda</legend>${radio('adult', 'yes', '18 tahun ke atas', '')}${radio('adult', 'no', 'Di bawah 18 tahun', 'Kosongkan kontak Anda, atau isi kontak wali.')}${error('adult')}</fieldset>${input('guardianName', 'Nama wali (bila di bawah 18 tahun)')}${input('guardianContact', 'Kontak wali', { max: 254 })}</fieldset>
<fieldset><legend>Persetujuan</legend>${check('consent-contact', labels.id.consent.contact, 'Perlu dicentang bila Anda mengisi kontak. Dapat ditarik kapan saja lewat kode lacak.')}${check('consent-publication', labels.id.consent.publication, 'Nama Anda disamarkan.')}</fieldset>
<button>Kirim aspirasi</button><p class="hint">Gratis. Tanpa akun. Anda mendapat nomor dan kode lacak.</p>
<h2 id="data">Apa yang terjadi dengan data Anda</h2>${notice.text.map((line) => html`<p>${line}</p>`)}<p class="hint">${notice.version(NOTICE_VERSION)}</p></form>`;
}
