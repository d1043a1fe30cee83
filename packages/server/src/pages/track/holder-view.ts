/** What whoever holds the tracking code can do next: what the office waits for first, the rest folded away. */
import { html } from 'hono/html';
import type { AspirationView, CitizenAction } from '@kentongan/contract';
import { MOST_PHOTOS } from '../../use-cases/tickets/add-photo.ts';
import type { Html } from '../html.ts';
import { id } from '../locale/index.ts';
import { longDate } from '../words.ts';
import { area, beside, holderForm, type Doing, type Held } from './holder-form.ts';
import { written } from './timeline.ts';

function asked(view: AspirationView, held: Held): Html {
  return html`<section class="box"><h2>Petugas meminta Anda melengkapi</h2>${view.holder?.asked ? html`<blockquote>${written(view.holder.asked)}</blockquote>` : ''}
${holderForm(held, 'complete', html`${area(held, 'complete', 'text', { label: 'Jawaban Anda', hint: 'Selama menunggu Anda, tenggat kantor berhenti dihitung.', max: 2000, required: true })}<button>Kirim kelengkapan</button>`)}</section>`;
}

function rating(held: Held): Html {
  const { error, value } = beside(held, 'rate', 'score');
  return holderForm(held, 'rate', html`<fieldset><legend>Bagaimana penanganannya?</legend>${id.track.scores.map((word, index) => ({ word, score: String(index + 1) })).reverse().map(({ word, score }) => html`<label class="pick"><input type="radio" name="score" value="${score}" ${value === score ? 'checked' : ''} required><span>${score} · ${word}</span></label>`)}${error}</fieldset>
${area(held, 'rate', 'comment', { label: 'Catatan (boleh dikosongkan)', max: 1000 })}<button>Kirim penilaian</button>`);
}

function reopening(view: AspirationView, held: Held): Html {
  const until = view.holder?.reopenUntil ? `Bisa dibuka kembali sampai ${longDate(view.holder.reopenUntil, view.region.code)}.` : '';
  return holderForm(held, 'reopen', html`${area(held, 'reopen', 'reason', { label: 'Apa yang belum selesai?', hint: until, max: 1000, required: true })}<button>Buka kembali</button>`);
}

function photo(view: AspirationView, held: Held): Html | undefined {
  const left = MOST_PHOTOS - view.photos.filter(({ from }) => from === 'citizen').length;
  if (left <= 0) return undefined;
  const { error, state } = beside(held, 'photo', 'photo', true);
  return holderForm(held, 'photo', html`<div class="field"><label for="photo-photo">Pilih satu foto</label><span class="hint" id="photo-photo-hint">JPG, PNG, atau WebP, paling besar 5 MB. Lokasi di dalam foto dihapus. Masih bisa ${left} foto.</span><input id="photo-photo" name="photo" type="file" accept="image/*" required ${state}>${error}</div><button>Kirim foto</button>`, { photo: true });
}

function confidential(view: AspirationView, held: Held): Html {
  const isOn = view.holder?.confidential === true;
  const said = isOn ? 'Isinya rahasia: hanya petugas yang menangani yang membaca.'
    : view.holder?.published ? 'Isinya tampil untuk umum.' : view.step === 'done' ? 'Isinya tidak tampil untuk umum.'
    : view.holder?.publication ? 'Isinya boleh tampil untuk umum setelah diperiksa.' : 'Tidak ditampilkan untuk umum: Anda tidak menyetujuinya. Persetujuan dapat diubah di “Data saya”.';
  return html`<p>${said}</p>${holderForm(held, 'confidential', html`<button class="btn plain">${isOn ? 'Jangan rahasiakan lagi' : 'Rahasiakan isinya'}</button>`, { more: { on: isOn ? 'no' : 'yes' } })}`;
}

/** What stands on top: the one thing that the citizen is waited for. */
export function firstForHolder(view: AspirationView, held: Held): Html | string {
  const may = (action: CitizenAction): boolean => view.holder?.actions.includes(action) === true;
  if (may('complete')) return asked(view, held);
  if (!may('close')) return '';
  const answer = view.history.findLast(({ action }) => action === 'answer');
  return html`<section class="box"><h2>Petugas sudah menanggapi</h2>${answer?.message ? html`<blockquote>${written(answer.message)}</blockquote>` : ''}<p><strong>Apakah ini sudah selesai?</strong>${may('reopen') ? html` Bila belum, <a href="#reopen">buka kembali</a>.` : ''}</p>${holderForm(held, 'close', html`<button>Ya, sudah selesai</button>`)}</section>`;
}

export function moreForHolder(view: AspirationView, held: Held): Html {
  const may = (action: CitizenAction): boolean => view.holder?.actions.includes(action) === true;
  /** Open when it was just refused, so that what was written is seen. */
  const fold = (doing: Doing, title: string, inner: Html | undefined): Html | string => (inner ? html`<details id="${doing}" ${held.refused?.doing === doing ? 'open' : ''}><summary>${title}</summary>${inner}</details>` : '');
  return html`<section class="todo noprint"><h2>Yang bisa Anda lakukan</h2>
${may('rate') ? fold('rate', 'Nilai penanganannya', rating(held)) : ''}${may('reopen') ? fold('reopen', 'Belum selesai? Buka kembali', reopening(view, held)) : ''}
${may('reply') ? fold('reply', 'Tulis pesan untuk petugas', holderForm(held, 'reply', html`${area(held, 'reply', 'text', { label: 'Pesan', max: 2000, required: true })}<button>Kirim pesan</button>`)) : ''}
${may('attach') ? fold('photo', 'Tambah foto', photo(view, held)) : ''}${may('set_confidential') ? fold('confidential', 'Kerahasiaan', confidential(view, held)) : ''}
${fold('data', 'Data saya', html`<p>Lihat, unduh, perbaiki, atau hapus data Anda.</p>${holderForm(held, 'data', html`<button class="btn plain">Lihat data saya</button>`)}`)}
${may('withdraw') ? fold('withdraw', 'Tarik aspirasi', html`<p>Anda membaca dulu apa yang hilang, lalu memutuskan.</p>${holderForm(held, 'withdraw', html`<button class="btn plain">Tarik aspirasi ini</button>`)}`) : ''}</section>`;
}
