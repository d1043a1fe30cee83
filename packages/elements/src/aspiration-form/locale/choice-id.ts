/** Indonesian words of choosing a village. */

export const choiceId = {
  find: 'Cari nama desa atau kelurahan',
  findHint: 'Tulis paling sedikit 3 huruf.',
  found: (count: number): string => (count ? `${count} tempat ditemukan. Pilih salah satu.` : 'Tidak ditemukan. Coba ejaan lain atau pilih bertahap.'),
  finding: 'Sedang mencari…',
  orStepwise: 'Atau pilih bertahap',
  levels: ['Provinsi', 'Kabupaten atau kota', 'Kecamatan', 'Desa atau kelurahan'] as readonly string[],
  chooseOne: 'Pilih',
  loadingList: 'Memuat…',
  credit: 'Data wilayah: idn-area-data (ODbL)',
};

/** What a translation must have: the same keys, the same parameters. */
export type ChoiceWords = Readonly<typeof choiceId>;
