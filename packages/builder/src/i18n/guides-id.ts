/** Where to click in each software, in Indonesian. Names of menus stand as the software shows them. */
import type { Guide, Words } from './words.ts';

const opensid = (title: string, fields: readonly string[], active = 1): NonNullable<Guide['screen']> => ({ menu: ['Admin Web', 'Widget', 'Artikel', 'Tema'], active, title, fields, button: 'Simpan' });
const opensidTheme = 'Buka berkas tema yang memuat </body> (di folder desa/themes), tempel baris <script> tepat sebelum </body>. Cukup sekali untuk semua halaman.';
const see = 'Buka halaman itu sebagai pengunjung. Bila yang tampak hanya tautan, salin sumber halamannya ke Tes tempel.';
const link: Guide = { steps: ['Salin tautannya ke tulisan, menu, atau pesan WhatsApp.', 'Untuk papan pengumuman, simpan kode QR dan cetak.'] };

export const guidesId: Words['guide'] = {
  opensid_dynamic: {
    frame: { steps: ['Masuk ke OpenSID, buka Admin Web, lalu Widget.', 'Tekan Tambah. Pada Jenis Widget pilih Dinamis.', 'Tempel kode di kotak isi widget, lalu Simpan.', 'Aktifkan widget itu dan atur urutannya.', see], screen: opensid('Tambah Widget', ['Judul Widget', 'Jenis Widget: Dinamis', '*Kode Widget'], 1) },
    placeholder: { steps: [opensidTheme, 'Buka Admin Web › Widget › Tambah, jenis Dinamis.', 'Tempel kode di kotak isi widget, lalu Simpan.', see], screen: opensid('Tambah Widget', ['Judul Widget', 'Jenis Widget: Dinamis', '*Kode Widget'], 1) }, link,
  },
  opensid_article: {
    frame: { steps: ['Buka Admin Web › Artikel, lalu Tambah atau sunting tulisan.', 'Di penyunting tekan tombol <> (Source code).', 'Tempel kode di tempatnya, tekan Ok, lalu Simpan.', see], screen: opensid('Tulis Artikel', ['Judul Artikel', '*Isi Artikel: tombol <>'], 2) },
    placeholder: { steps: [opensidTheme, 'Buka tulisan di Admin Web › Artikel, tekan tombol <> (Source code).', 'Tempel kode di tempatnya, tekan Ok, lalu Simpan.', see], screen: opensid('Tulis Artikel', ['Judul Artikel', '*Isi Artikel: tombol <>'], 2) }, link,
  },
  opensid_static: {
    script: { steps: ['Simpan kode sebagai berkas, misalnya kentongan.php, lalu unggah ke folder widget tema Anda.', 'Buka Admin Web › Widget › Tambah. Pada Jenis Widget pilih Statis.', 'Pilih nama berkas tadi, Simpan, lalu aktifkan.', see], screen: opensid('Tambah Widget', ['Judul Widget', 'Jenis Widget: Statis', 'Nama File Widget (.php): kentongan.php'], 1) },
    frame: { steps: ['Sama seperti di atas: simpan sebagai berkas .php, unggah, lalu pilih di widget Statis.', see] }, link,
  },
  wordpress: {
    script: { steps: ['Buka Laman atau Tulisan, lalu Sunting.', 'Tekan + dan cari blok HTML Khusus (Custom HTML).', 'Tempel kode di blok itu. Jangan di blok Paragraf.', 'Tekan Perbarui.', see], screen: { menu: ['Dasbor', 'Tulisan', 'Laman', 'Tampilan'], active: 2, title: 'Sunting Laman', fields: ['+ HTML Khusus', '*HTML'], button: 'Perbarui' } },
    frame: { steps: ['Tambah blok HTML Khusus dan tempel kode.', 'Tekan Perbarui.', see] }, oembed: { steps: ['Tempel alamat di baris tersendiri pada blok Paragraf; jangan dijadikan tautan.', 'Tekan Perbarui.', see] }, link,
  },
  wordpress_multisite: {
    oembed: { steps: ['Buka Laman atau Tulisan, lalu Sunting.', 'Tempel alamat di baris tersendiri; jangan dijadikan tautan.', 'Bila tidak berubah menjadi kartu, jaringan Anda belum mengenal alamat ini: minta super admin memasang plugin Kentongan, atau biarkan sebagai tautan.', 'Tekan Perbarui.'], screen: { menu: ['Dasbor', 'Tulisan', 'Laman', 'Media'], active: 2, title: 'Sunting Laman', fields: ['Judul', '*Paragraf: satu baris alamat'], button: 'Perbarui' } }, link,
  },
  joomla: {
    placeholder: { steps: ['Minta Super User menaruh baris <script> di berkas index.php templat, sebelum </body>. Cukup sekali.', 'Buka Content › Site Modules › New › Custom.', 'Tekan Toggle Editor, tempel kode, pilih posisi, lalu Save.', see], screen: { menu: ['Home', 'Content', 'Menus', 'Users'], active: 1, title: 'Module: Custom', fields: ['Title', 'Position', '*Toggle Editor'], button: 'Save' } },
    link: { steps: ['Buka Content › Site Modules › New › Custom, tekan Toggle Editor.', 'Tempel tautannya, pilih posisi, lalu Save.'] },
  },
  blogger: {
    script: { steps: ['Buka Tata Letak, lalu Tambahkan Gadget.', 'Pilih HTML/JavaScript.', 'Tempel kode di kotak Konten, lalu Simpan.', see], screen: { menu: ['Postingan', 'Halaman', 'Tata Letak', 'Tema'], active: 2, title: 'HTML/JavaScript', fields: ['Judul', '*Konten'], button: 'Simpan' } }, frame: { steps: ['Tata Letak › Tambahkan Gadget › HTML/JavaScript, tempel, Simpan.', see] }, link,
  },
  google_sites: {
    script: { steps: ['Buka halaman, lalu Sisipkan › Sematkan.', 'Pilih Sematkan kode, tempel, tekan Berikutnya, lalu Sisipkan.', 'Tarik tepi kotaknya sampai cukup tinggi, lalu Publikasikan.', 'Google menjalankannya dalam bingkai sendiri: draf dan kiriman yang menunggu sinyal tidak tersimpan di sana.'], screen: { menu: ['Sisipkan', 'Halaman', 'Tema'], active: 0, title: 'Sematkan dari web', fields: ['Dengan URL', '*Sematkan kode'], button: 'Sisipkan' } },
    frame: { steps: ['Sisipkan › Sematkan › Sematkan kode, tempel, Sisipkan.', 'Tarik tepi kotaknya sampai cukup tinggi, lalu Publikasikan.'] }, link,
  },
  php: {
    script: { steps: ['Buka berkas tampilan (Laravel: resources/views, CodeIgniter: application/views atau app/Views).', 'Tempel kode di tempat widget akan tampil. Bila ada beberapa, baris <script> cukup sekali.', 'Bila situs mengirim Content-Security-Policy, izinkan server ini di script-src, connect-src, dan img-src.', see], screen: { menu: ['resources', 'views', 'beranda.blade.php'], active: 2, title: 'beranda.blade.php', fields: ['<main>', '*', '</main>'], button: 'Simpan' } }, frame: { steps: ['Tempel kode di berkas tampilan, lalu simpan.', see] }, link,
  },
  html: {
    script: { steps: ['Buka berkas .html dengan penyunting teks.', 'Tempel kode di tempat widget akan tampil, lalu simpan dan unggah.', see], screen: { menu: ['index.html', 'gaya.css'], active: 0, title: 'index.html', fields: ['<body>', '*', '</body>'], button: 'Simpan' } }, frame: { steps: ['Tempel kode di berkas .html, lalu simpan dan unggah.', see] }, link,
  },
};
