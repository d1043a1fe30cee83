/** Words of the base and the news feed, in Indonesian: the source from which every translation takes its keys. */
export const id = {
  allNews: 'Semua berita',
  category: 'Kategori',
  allCategories: 'Semua',
  close: 'Tutup',
  emptyNews: 'Belum ada berita di sini',
  emptyFound: 'Tidak ada berita yang cocok',
  emptyHint: 'Berita baru akan tampil di sini. Sementara itu, lihat kabar dari wilayah sekitarnya.',
  error: 'Isi belum dapat dimuat.',
  errorHint: 'Coba lagi sebentar lagi.',
  loading: 'Sedang memuat',
  more: 'Muat berita lain',
  news: 'Berita',
  newsOf: (region: string): string => `Berita ${region}`,
  newsAround: 'Lihat berita sekitar',
  noSignal: 'Belum ada sinyal.',
  openPage: 'Buka halaman berita',
  pinned: 'Disematkan',
  retry: 'Coba lagi',
  saved: (age: string): string => `Disimpan ${age}`,
  search: 'Cari berita',
  share: 'Bagikan ke WhatsApp',
  showPictures: 'Tampilkan gambar',
};

export type Words = Readonly<typeof id>;
