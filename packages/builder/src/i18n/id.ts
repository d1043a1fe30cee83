/** The builder's words in Indonesian: the source. */
import { guidesId } from './guides-id.ts';
import { pasteId } from './paste-id.ts';
import type { Words } from './words.ts';

/** Regencies and cities bear theirs in their names already. */
const KINDS: Readonly<Record<string, string>> = { province: 'Provinsi', regency: 'Kabupaten', city: 'Kota', district: 'Kecamatan', village: 'Desa', urban_village: 'Kelurahan', customary_village: 'Desa adat' };

export const id: Words = {
  title: 'Pasang di situs Anda', lead: 'Pilih, salin, tempel. Hasilnya bisa dilihat di halaman ini sebelum dipasang.', skip: 'Langsung ke isi', language: 'Bahasa', console: 'Meja kerja', build: 'Buat potongan kode', test: 'Tes tempel',
  step: { host: 'Situs Anda memakai apa?', place: 'Wilayah mana?', widgets: 'Apa yang ditampilkan?', look: 'Tampilan', updates: 'Pembaruan', key: 'Kunci situs', result: 'Salin dan tempel' },
  host: {
    opensid_dynamic: ['OpenSID: widget dinamis', 'Admin Web › Widget, jenis Dinamis'], opensid_article: ['OpenSID: artikel', 'Ditempel di dalam tulisan'], opensid_static: ['OpenSID: widget statis atau berkas tema', 'Anda bisa menaruh berkas .php'],
    wordpress: ['WordPress, satu situs', 'Anda administratornya'], wordpress_multisite: ['WordPress jaringan (multisite)', 'Situs dari kabupaten atau penyedia; Anda bukan super admin'], joomla: ['Joomla', 'Penyaring teks bawaan'],
    blogger: ['Blogger', 'alamat blogspot.com'], google_sites: ['Google Sites', ''], php: ['Laravel, CodeIgniter, atau PHP buatan sendiri', 'Anda bisa menyunting berkas tampilan'], html: ['HTML biasa', 'Berkas .html'],
  },
  modes: 'Cara memasang',
  mode: {
    script: ['Kode dengan skrip', 'Paling lengkap: menyatu dengan halaman, tinggi mengikuti isi.'], frame: ['Bingkai (iframe)', 'Untuk penyunting yang membuang skrip tetapi membiarkan bingkai.'], oembed: ['Tempel alamat saja', 'Situs membukanya sendiri menjadi kartu. Bila tidak, tautannya tetap ada.'],
    placeholder: ['Kode di isi, skrip di tema', 'Skrip ditaruh sekali di tema oleh pengelola situs; isi halaman cukup kodenya.'], link: ['Tautan atau kode QR', 'Selalu bisa, juga di kertas dan WhatsApp.'],
  },
  place: {
    label: 'Cari desa, kelurahan, kecamatan, atau kabupaten', hint: 'Nama atau kode Kemendagri.', none: 'Tidak ada wilayah bernama itu. Coba sebagian namanya saja.', found: (count) => `${count} wilayah ditemukan`, chosen: (name, code) => `${name} (${code})`, titled: (kind, name) => (name.startsWith(KINDS[kind] ?? '') ? name : `${KINDS[kind] ?? ''} ${name}`), change: 'Ganti wilayah',
    failed: 'Daftar wilayah belum dapat dibaca. Coba lagi sebentar.', more: 'Masih ada yang lain: tulis namanya lebih lengkap.', missing: 'Pilih wilayah dulu',
  },
  widget: {
    'news-feed': ['Berita', 'Kabar desa dan KIM, yang terbaru di atas'], 'program-list': ['Program', 'Siapa boleh, sampai kapan, bawa apa, di mana'], 'aspiration-form': ['Formulir aspirasi', 'Aspirasi, pengaduan, dan permintaan informasi'],
    'aspiration-tracker': ['Lacak aspirasi', 'Dengan nomor dan kode lacak'], 'aspiration-board': ['Papan aspirasi', 'Suara warga yang terbuka, dan sejauh mana ditangani'], 'alert-bar': ['Pengumuman darurat', 'Satu baris yang selalu ada; menyebut bila tidak ada pengumuman'],
  },
  widgetSettings: (name) => `Pengaturan ${name}`,
  attribute: {
    limit: ['Jumlah di awal', '1 sampai 50'], layout: ['Susunan', ''], category: ['Kategori', 'Kosongkan untuk semua'], scope: ['Dari wilayah mana', ''], search: ['Kotak cari', ''], detail: ['Bila judul ditekan', ''], heading: ['Judul di atasnya', 'Kosongkan untuk judul bawaan'],
    status: ['Status program', 'Kosongkan untuk semua; boleh beberapa, misalnya open closing_soon'], kind: ['Jenis yang terpilih di awal', ''], program: ['Nomor program', 'Bila formulir ini khusus bertanya tentang satu program'], number: ['Nomor aspirasi', 'Bila menampilkan satu aspirasi saja'],
  },
  value: {
    'layout:list': 'Daftar', 'layout:grid': 'Kotak-kotak', 'layout:compact': 'Ringkas, untuk kolom samping', 'layout:ticker': 'Baris berjalan', 'scope:exact': 'Wilayah ini saja', 'scope:down': 'Wilayah ini dan di bawahnya', 'scope:up': 'Wilayah ini dan di atasnya',
    'detail:inline': 'Dibaca di tempat', 'detail:link': 'Buka halamannya', 'kind:aspiration': 'Aspirasi', 'kind:complaint': 'Pengaduan', 'kind:information_request': 'Permintaan informasi',
  },
  usual: (value) => (value ? `${value} (bawaan)` : 'Warga yang memilih'),
  look: {
    accent: 'Warna utama', accentHint: 'Kosongkan untuk hijau bawaan, atau tulis seperti #8a1c1c.', accentWrong: 'Tulis seperti #8a1c1c: tanda pagar lalu enam angka atau huruf a–f.', contrast: (scheme, colour, ratio) => `${scheme}: tulisan memakai ${colour}, kontras ${ratio} : 1`, moved: 'digeser supaya terbaca',
    theme: 'Terang atau gelap', themes: { auto: 'Ikut halaman', light: 'Selalu terang', dark: 'Selalu gelap' }, lang: 'Bahasa widget', langs: ['Ikut halaman', 'Bahasa Indonesia', 'English'], light: 'Terang', dark: 'Gelap', own: 'Pilih warna',
  },
  updates: { floating: ['Perbarui otomatis', 'Perbaikan datang sendiri. Cocok untuk hampir semua situs.'], pinned: ['Kunci satu versi', 'Peramban menolak berkas yang berubah (integrity). Anda yang memperbarui. Lebih besar: satu berkas berisi semua widget.'], unknown: 'Versi server belum dapat dibaca; sementara dipakai pembaruan otomatis.', notHere: 'Cara memasang ini tidak memakai skrip dari halaman Anda; pilihan ini tidak berpengaruh.' },
  key: {
    label: 'Kunci situs, bila sudah punya', hint: 'Diawali pk_. Tanpa kunci pun widget tampil; aspirasi yang masuk diperiksa dulu.', ask: 'Minta kunci situs', askHint: 'Kabupaten memeriksa permintaan ini. Kunci bukan rahasia: hanya menyebut situs mana yang mengirim.', name: 'Nama situs', url: 'Alamat situs', email: 'Email kantor', emailHint: 'Email kantor desa, bukan pribadi. Keputusannya dikirim ke sini. Hanya dibaca yang memeriksa; dihapus 90 hari setelah diputuskan.', send: 'Kirim permintaan', sending: 'Mengirim …',
    sent: (office) => `Permintaan diterima dan menunggu ${office}.`, code: 'Kode permintaan Anda, hanya tampil sekali. Salin dan simpan:', codeHint: 'Dengan kode ini Anda melihat keputusannya di bagian ini.', status: 'Sudah pernah meminta?', statusLabel: 'Kode permintaan', look: 'Lihat keputusan',
    states: { pending: 'Menunggu diperiksa.', approved: 'Disetujui. Kunci situs Anda:', refused: 'Belum dapat disetujui.' }, reason: 'Alasan', use: 'Pakai kunci ini', trap: 'Biarkan kosong', failed: 'Belum terkirim. Periksa sambungan, lalu coba lagi.', placeFirst: 'Pilih wilayah dulu di langkah 2.', offices: { village: 'kantor desa', regency: 'admin kabupaten', province: 'admin provinsi' },
  },
  result: {
    wait: 'Pilih wilayah di langkah 2 dan paling sedikit satu widget di langkah 3, lalu kodenya muncul di sini.', code: 'Tempel ini di tempat widget akan tampil', once: 'Sekali saja di tema, sebelum </body>', address: 'Tempel alamat ini di baris tersendiri', copy: 'Salin', copied: 'Tersalin', byHand: 'Peramban ini tidak mengizinkan salin otomatis. Kodenya sudah terpilih: tekan Ctrl+C, atau tahan lalu Salin.', where: 'Langkah di situs Anda', sketch: 'Sketsa, bukan tangkapan layar: letak dan nama bisa sedikit berbeda di versi Anda.',
    preview: 'Pratinjau', widths: 'Lebar', width: { narrow: '280 px, kolom samping', phone: '420 px, ponsel', wide: '768 px, halaman' }, frameTitle: 'Pratinjau widget', qr: 'Kode QR menuju halaman ini', qrSave: 'Simpan QR (SVG)',
    link: (widget, place) => ({ 'news-feed': `Berita ${place}`, 'program-list': `Program di ${place}`, 'aspiration-form': `Sampaikan aspirasi, ${place}`, 'aspiration-tracker': 'Lacak aspirasi', 'aspiration-board': `Aspirasi warga ${place}`, 'alert-bar': `Pengumuman ${place}` })[widget] ?? place,
  },
  guide: guidesId, paste: pasteId,
};
