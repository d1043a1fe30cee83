/** Indonesian words for whoever holds the tracking code. */

export const holderId = {
  next: 'Yang bisa Anda lakukan',
  sending: 'Sedang mengirim…',
  cancel: 'Batal',
  empty: 'Tulis dulu isinya.',
  failed: {
    conflict: 'Ada kabar baru saat Anda menulis, kini sudah tampil. Baca dulu, lalu kirim lagi bila masih perlu.',
    refused: 'Belum dapat diterima.',
    network: 'Belum terkirim: server belum terjangkau. Tulisan Anda masih di sini. Tekan lagi saat ada sinyal; tidak akan tercatat dua kali.',
    server: 'Server sedang bermasalah. Tulisan Anda masih di sini. Tekan lagi sebentar lagi; tidak akan tercatat dua kali.',
    gone: 'Aspirasi ini tidak dapat dibuka lagi dengan kode ini.',
  },
  asked: 'Petugas meminta Anda melengkapi',
  askedHint: 'Selama menunggu Anda, tenggat kantor berhenti dihitung.',
  complete: { label: 'Jawaban Anda', send: 'Kirim kelengkapan', done: 'Kelengkapan terkirim.' },
  reply: { label: 'Tulis pesan untuk petugas', send: 'Kirim pesan', done: 'Pesan terkirim.' },
  attach: { label: 'Tambah foto', hint: 'JPG, PNG, atau WebP, paling besar 5 MB. Lokasi di dalam foto dihapus.', send: 'Kirim foto', done: 'Foto terkirim.', none: 'Pilih foto dulu.', refused: 'Ini bukan foto yang dapat dibuka, atau lebih dari 5 MB. Pilih yang lain.', choose: 'Pilih foto' },
  agree: { title: 'Petugas sudah menanggapi', label: 'Apakah ini sudah selesai?', send: 'Ya, sudah selesai', no: 'Belum selesai', done: 'Terima kasih. Aspirasi ini selesai.' },
  reopen: { label: 'Belum selesai? Buka kembali', why: 'Apa yang belum selesai?', until: (day: string): string => `Bisa dibuka kembali sampai ${day}.`, send: 'Buka kembali', done: 'Dibuka kembali. Petugas akan memeriksanya.', short: 'Tulis alasannya, paling sedikit 5 huruf.' },
  rate: { label: 'Bagaimana penanganannya?', comment: 'Catatan (boleh dikosongkan)', send: 'Kirim penilaian', done: 'Penilaian terkirim. Terima kasih.', none: 'Pilih salah satu dulu.' },
  confidential: {
    label: 'Kerahasiaan', on: 'Isinya rahasia: hanya petugas yang menangani yang membaca.', off: 'Isinya boleh tampil untuk umum setelah diperiksa.', shown: 'Isinya tampil untuk umum.', never: 'Isinya tidak tampil untuk umum.', unagreed: 'Tidak ditampilkan untuk umum: Anda tidak menyetujuinya.',
    turnOn: 'Rahasiakan isinya', turnOff: 'Jangan rahasiakan lagi', doneOn: 'Isinya sekarang rahasia.', doneOff: 'Isinya tidak rahasia lagi.',
  },
  withdraw: {
    label: 'Tarik aspirasi', ask: 'Tarik aspirasi ini?',
    goes: 'Aspirasi tidak ditangani lagi dan hilang dari halaman umum. Data pribadi Anda dihapus paling lambat 3 hari. Ini tidak dapat dibatalkan.',
    why: 'Alasan (boleh dikosongkan)', send: 'Ya, tarik', done: 'Aspirasi ditarik.',
  },
  data: {
    label: 'Data saya', hint: 'Lihat, unduh, perbaiki, atau hapus data Anda.', open: 'Lihat data saya', loading: 'Sedang membuka…',
    name: 'Nama', whatsapp: 'WhatsApp', email: 'Email', guardian: 'Orang tua atau wali', place: 'Patokan tempat', anonymous: 'Nama disembunyikan', confidential: 'Rahasia', consents: 'Persetujuan', none: 'Tidak ada', yes: 'Ya', no: 'Tidak',
    withdrawn: (day: string): string => `ditarik ${day}`, erasedAt: (day: string): string => `Kontak dihapus sendiri ${day}.`,
    download: 'Unduh (JSON)', asText: 'Tidak ada berkas yang terunduh? Salin di sini', copy: 'Salin', copied: 'Tersalin.', copyFailed: 'Belum tersalin. Tekan lama teksnya, lalu salin.',
    correct: 'Perbaiki kontak', correctHint: 'Hanya untuk mengabari Anda. Kosongkan untuk menghapusnya.', save: 'Simpan kontak', saved: 'Kontak disimpan.', consent: 'Centang persetujuan dihubungi, atau kosongkan WhatsApp dan email.', badEmail: 'Periksa alamat email, misalnya nama@contoh.id.',
  },
  erase: {
    label: 'Hapus data pribadi saya', ask: 'Hapus data pribadi Anda?',
    goes: 'Nama, kontak, dan semua yang menunjukkan siapa pengirimnya dihapus. Petugas tidak dapat mengabari Anda lagi. Ini tidak dapat dibatalkan. Isi aspirasi tetap ditangani.',
    send: 'Ya, hapus', done: (day: string): string => `Data pribadi Anda dihapus paling lambat ${day}.`,
  },
};

/** What a translation must have: the same keys, the same parameters. */
export type HolderWords = Readonly<typeof holderId>;
