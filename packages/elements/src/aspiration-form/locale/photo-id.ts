/** Indonesian words of the photos that were chosen. */

export const photoId = {
  removeShort: 'Hapus',
  remove: (at: number): string => `Hapus foto ${at}`,
  count: (count: number, most: number): string => `${count} dari ${most} foto.`,
  consentHint: 'Tanpa ini, foto hanya dilihat petugas.',
  problems: {
    photo_too_large: 'terlalu besar, lebih dari 5 MB.',
    photo_unreadable: 'tidak dapat dibuka. Pilih foto JPG atau PNG.',
    photo_not_image: 'bukan foto.',
    photos_too_many: 'tidak ikut, sudah ada 3 foto.',
  },
};

/** What a translation must have: the same keys, the same parameters. */
export type PhotoWords = Readonly<typeof photoId>;
