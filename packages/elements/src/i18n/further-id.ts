/** Words of the base and the news feed that the first card does not need, in Indonesian. */
export const id = {
  category: 'Kategori',
  allCategories: 'Semua topik',
  close: 'Tutup',
  emptyNews: 'Belum ada berita di sini',
  emptyFound: 'Tidak ada berita yang cocok',
  emptyHint: 'Berita baru akan tampil di sini. Sementara itu, lihat kabar dari wilayah sekitarnya.',
  error: 'Isi belum dapat dimuat.',
  errorHint: 'Coba lagi sebentar lagi.',
  loading: 'Sedang memuat',
  more: 'Muat berita lain',
  newsAround: 'Lihat berita sekitar',
  newsIn: (region: string): string => `Lihat berita ${region}`,
  next: 'Berita berikutnya',
  previous: 'Berita sebelumnya',
  pause: 'Jeda',
  play: 'Jalankan',
  ticker: 'Berita',
  noSignal: 'Belum ada sinyal.',
  openPage: 'Buka halaman berita',
  retry: 'Coba lagi',
  saved: (age: string, unanswered?: boolean): string => `${unanswered ? 'Server belum menjawab; ini' : 'Ini'} salinan yang disimpan ${age}`,
  search: 'Cari berita',
  share: 'Bagikan ke WhatsApp',
  showPictures: 'Tampilkan gambar',
};

export type FurtherWords = Readonly<typeof id>;
