/** "Tes tempel" in Indonesian. */
import type { Words } from './words.ts';

export const pasteId: Words['paste'] = {
  title: 'Tes tempel', lead: 'Sudah ditempel tetapi tidak muncul? Salin isi halaman Anda ke sini. Pemeriksaan terjadi di peramban ini; tidak ada yang dikirim.', how: 'Di komputer: buka halamannya, tekan Ctrl+U, lalu Ctrl+A dan Ctrl+C.', label: 'Sumber (HTML) halaman Anda', host: 'Situs itu memakai',
  url: 'Atau alamat halamannya', urlHint: 'Hanya untuk yang sudah masuk di meja kerja; server yang membukanya.', fetch: 'Ambil halaman', fetching: 'Mengambil …', signedOut: 'Masuk dulu di meja kerja, lalu coba lagi.', go: 'Periksa', empty: 'Tempel dulu sumber halamannya.',
  verdict: { works: 'Bisa tampil. Yang dibutuhkan widget ada semua.', link: 'Yang tersisa hanya tautan. Warga masih bisa membukanya, tetapi widget tidak tampil.', broken: 'Ada, tetapi belum bisa jalan.', nothing: 'Tidak ada jejak kode kami di halaman ini.' },
  weight: { good: 'Baik', note: 'Catatan', bad: 'Perlu diperbaiki' },
  finding: {
    nothing: () => 'Kodenya tidak ditemukan. Pastikan yang disalin adalah halaman yang sudah terbit, bukan halaman penyunting.',
    escaped: () => 'Kodenya tampil sebagai tulisan: penyunting menganggapnya teks. Tempel lewat mode HTML atau kode sumber, bukan mode biasa.',
    commented: () => 'Kodenya berada di dalam komentar <!-- -->. Keluarkan dari sana.',
    smart_quotes: () => 'Tanda kutipnya berubah menjadi kutip miring (“ ”), biasanya karena lewat Word atau WhatsApp. Salin lagi langsung dari halaman ini.',
    script_ok: () => 'Baris skrip ada dan benar.', script_missing: () => 'Baris <script> dibuang oleh penyunting situs.', script_twice: () => 'Baris skrip ada lebih dari sekali. Tidak merusak, tetapi cukup satu.',
    script_elsewhere: (what) => `Alamatnya menuju server lain (${what}), bukan server ini.`, script_not_module: () => 'Tulisan type="module" pada baris skrip hilang, jadi tidak jalan.',
    script_parked: () => 'Plugin percepatan menunda skrip ini. Widget baru tampil setelah pengunjung menyentuh halaman; kecualikan kentongan.js di pengaturan plugin itu.',
    script_pinned_floating: () => 'Ada integrity pada berkas yang ikut pembaruan; suatu hari akan ditolak peramban. Hapus integrity, atau pilih "Kunci satu versi".',
    mixed: () => 'Halaman ini https tetapi kodenya memanggil http; peramban menolaknya. Ganti menjadi https.',
    placeholder_ok: (what) => `Tempat widget ${what} utuh.`, placeholder_bare: () => 'Kotaknya tinggal kosong: tulisan data-kim-widget dibuang oleh penyunting.', element_ok: (what) => `Unsur <kim-${what}> utuh.`,
    widget_unknown: (what) => `Tidak ada widget bernama "${what}". Periksa ejaannya.`, attribute_unknown: (what) => `Pengaturan ${what} tidak dikenal dan diabaikan.`,
    region_missing: (what) => `Widget ${what} tidak tahu wilayahnya: data-region hilang.`, region_odd: (what) => `Kode wilayah pada ${what} tidak mungkin ada, jadi widget itu tetap kosong. Kode Kemendagri terdiri dari 2, 4, 6, atau 10 angka, misalnya 61.12.01.2001; salin lagi kodenya dari halaman ini.`, key_sample: () => 'Kunci situsnya masih contoh. Isi kunci Anda, atau hapus data-site.',
    height_missing: (what) => `Tinggi untuk ${what} tidak disisakan; halaman akan melompat saat widget datang.`, paragraphs: () => 'Penyunting menyelipkan <p> atau <br> di dalam kode. Widget tetap tampil; tempel sebagai satu baris supaya rapi.',
    frame_ok: (what) => `Bingkai ${what} ada.`, frame_low: () => 'Bingkainya terlalu pendek atau tanpa tinggi. Beri height="900".', link_ok: () => 'Tautan cadangan ada.', link_missing: (what) => `Tautan di dalam ${what} hilang: saat sinyal lemah warga melihat kotak kosong.`,
    address_plain: () => 'Alamatnya masih berupa tulisan biasa: situs ini belum mengenalnya. Jadikan tautan.',
    policy: (what) => `Aturan keamanan halaman (Content-Security-Policy, ${what}) menolak server ini. Minta pengelola menambahkannya.`,
  },
  instead: (mode) => `Yang akan bertahan di situs ini: ${mode}`,
};
