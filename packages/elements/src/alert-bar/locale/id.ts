/** Indonesian words of the alert bar: the source dictionary, whose type every translation must have. */
export const id = {
  heading: 'Pengumuman penting',
  level: { danger: 'Bahaya', warning: 'Waspada', info: 'Pemberitahuan' },
  calm: 'Tidak ada pengumuman penting.',
  unknown: 'Pengumuman penting belum dapat diperiksa.',
  hidden: (count: number): string => `${count} pengumuman Anda sembunyikan.`,
  showAgain: 'Tampilkan lagi',
  read: 'Baca',
  announcements: 'pengumuman',
  fold: 'Tutup',
  until: (when: string): string => `Berlaku sampai ${when}`,
  more: 'Selengkapnya',
  hide: 'Sembunyikan',
  saved: (age: string): string => `Disimpan ${age}`,
};

export type AlertWords = Readonly<typeof id>;
