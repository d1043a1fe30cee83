/** Words of the first card, in Indonesian: the source from which every translation takes its keys. */
export const id = {
  allNews: 'Semua berita',
  loading: 'Sedang memuat',
  news: 'Berita',
  pinned: 'Disematkan',
};

/** The words of the first card, of each language. */
export type Words = Readonly<typeof id>;
