/** Indonesian words of the privacy notice in full, as `NOTICE_VERSION` names it. Part of the entry `/labels/id`; apart, so that only who shows the notice loads it. */

export const notice = {
  text: [
    'Isi aspirasi dipakai kantor yang menanganinya untuk menindaklanjuti dan menjawab. Yang tampil kepada warga selalu diperiksa dulu.',
    'Kontak hanya dipakai untuk mengabari Anda, tidak ditampilkan, dan dihapus 90 hari setelah selesai.',
    'Dengan kode lacak Anda dapat melihat, memperbaiki, mengunduh, menarik, atau menghapus data Anda.',
  ] as readonly string[],
  /** `version`: the date of the wording, `2026-11`. */
  version: (version: string): string => `Pemberitahuan versi ${version}.`,
};
