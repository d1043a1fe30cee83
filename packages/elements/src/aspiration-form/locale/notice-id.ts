/** Indonesian words of the privacy notice. */

export const noticeId = {
  text: [
    'Isi aspirasi dipakai kantor yang menanganinya untuk menindaklanjuti dan menjawab. Yang tampil kepada warga selalu diperiksa dulu.',
    'Kontak hanya dipakai untuk mengabari Anda, tidak ditampilkan, dan dihapus 90 hari setelah selesai.',
    'Dengan kode lacak Anda dapat melihat, memperbaiki, mengunduh, menarik, atau menghapus data Anda.',
  ] as readonly string[],
  version: (version: string): string => `Pemberitahuan versi ${version}.`,
};

/** What a translation must have: the same keys, the same parameters. */
export type NoticeWords = Readonly<typeof noticeId>;
