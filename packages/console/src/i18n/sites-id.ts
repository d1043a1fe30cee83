/** Requests for site keys, in Indonesian. */

export interface SitesWords {
  readonly title: string; readonly lead: string; readonly empty: readonly [string, string]; readonly failed: string; readonly suspect: string; readonly email: string;
  readonly asked: (date: string) => string; readonly reason: string; readonly reasonHint: string; readonly approve: string; readonly refuse: string; readonly approved: (name: string, key: string) => string; readonly refused: (name: string) => string; readonly reasonFirst: string;
  /** Before approving: what it opens. */
  readonly sure: (name: string) => string; readonly opens: string; readonly exactly: string; readonly yes: string;
}

export const sitesId: SitesWords = {
  title: 'Permintaan kunci situs', lead: 'Buka alamatnya dulu: benarkah situs itu milik kantor di wilayah Anda? Kunci bukan rahasia; kiriman dari situs yang disetujui tidak perlu diperiksa satu per satu.',
  empty: ['Tidak ada yang menunggu', 'Permintaan dari halaman Pasang di situs Anda muncul di sini.'], failed: 'Daftar belum dapat dibaca.', suspect: 'Mungkin diisi mesin', email: 'Email kantor', asked: (date) => `Diminta ${date}`,
  reason: 'Alasan bila ditolak', reasonHint: 'Dibaca peminta.', approve: 'Setujui', refuse: 'Tolak', approved: (name, key) => `${name} disetujui. Kuncinya ${key}; peminta melihatnya dengan kode permintaannya.`, refused: (name) => `${name} ditolak.`, reasonFirst: 'Tulis alasannya dulu.',
  sure: (name) => `Setujui ${name}?`, opens: 'Kiriman dengan kunci ini tidak perlu diperiksa satu per satu bila datang dari alamat ini saja:', exactly: 'Dari alamat lain tetap diperiksa dulu. http dan https, dengan dan tanpa www, adalah alamat yang berbeda. Persetujuan tidak dapat dicabut di sini.', yes: 'Ya, setujui',
};
