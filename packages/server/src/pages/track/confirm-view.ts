/** Pages that stand before what cannot be taken back: what goes, what stays, then the choice. */
import { html } from 'hono/html';
import type { Html } from '../html.ts';
import { area, holderForm, type Held } from './holder-form.ts';

const back = (held: Held): Html => holderForm(held, undefined, html`<button class="btn plain">Batal, jangan</button>`);

export function withdrawView(held: Held): Html {
  return html`<p class="number">${held.number}</p><h1>Tarik aspirasi ini?</h1><ul><li>Aspirasi tidak ditangani lagi dan hilang dari halaman umum.</li><li>Data pribadi Anda dihapus paling lambat 3 hari.</li><li>Ini tidak dapat dibatalkan.</li></ul>
${holderForm(held, 'withdraw', html`${area(held, 'withdraw', 'reason', { label: 'Alasan (boleh dikosongkan)', max: 1000 })}<button class="btn danger">Ya, tarik</button>`, { more: { confirmed: 'yes' } })}${back(held)}`;
}

export function eraseView(held: Held): Html {
  return html`<p class="number">${held.number}</p><h1>Hapus data pribadi Anda?</h1><ul><li>Nama, kontak, letak, dan foto yang Anda kirim dihapus sekarang juga.</li><li>Petugas tidak dapat mengabari Anda lagi.</li><li>Isi aspirasi tetap ditangani dan tetap bisa Anda lihat dengan kode lacak.</li><li>Ini tidak dapat dibatalkan.</li></ul>
${holderForm(held, 'erase', html`<button class="btn danger">Ya, hapus</button>`, { more: { confirmed: 'yes' } })}${back(held)}`;
}
