/** Indonesian words of what everybody sees: the door and the ticket. What only a holder of the code sees comes with its code. */
import { category, consent, kind, step, ticketState } from '@kentongan/contract/labels/id';
import type { HistoryView } from '@kentongan/contract/schemas';

export const labels = { category, consent, kind, step, ticketState };

export const id = {
  heading: 'Lacak aspirasi',
  intro: 'Nomor dan kode lacak ada di tanda terima Anda.',
  number: 'Nomor aspirasi',
  code: 'Kode lacak',
  codeHint: 'Tanpa kode, yang tampil hanya yang terbuka untuk umum.',
  yours: 'Ini aspirasi Anda?',
  yoursHint: 'Isi kode lacak untuk membaca semuanya, membalas, dan mengatur data Anda.',
  open: 'Lihat',
  opening: 'Sedang membuka…',
  close: 'Tutup',
  closed: 'Aspirasi ditutup. Kode tidak disimpan di perangkat ini.',
  problem: {
    number: 'Periksa nomornya: KB lalu sembilan huruf dan angka, satu kelompok demi satu kelompok.',
    code: 'Periksa kodenya: tujuh belas huruf dan angka, satu kelompok demi satu kelompok.',
  },
  failed: {
    unknown: 'Nomor atau kode tidak cocok. Periksa lagi, satu kelompok demi satu kelompok.',
    closedToAll: 'Nomor ini tidak ada atau belum terbuka untuk umum. Bila ini aspirasi Anda, isi kode lacaknya.',
    busy: (when: string): string => `Terlalu banyak percobaan. Coba lagi ${when}.`,
    soon: 'sebentar lagi',
    network: 'Belum tersambung ke server. Yang Anda isi masih di sini. Periksa sinyal, lalu tekan lagi.',
    server: 'Server sedang bermasalah. Yang Anda isi masih di sini. Coba lagi sebentar lagi.',
  },

  progress: 'Perjalanan',
  marks: { done: 'sudah', on: 'sekarang', next: 'belum' },
  heldBy: 'Sekarang ditangani',
  passedTo: 'Diteruskan ke kantor lain',
  address: 'Alamat',
  channel: 'Hubungi',
  since: (day: string): string => `Sejak ${day}`,
  until: (day: string): string => `Paling lambat ${day}`,
  late: (day: string): string => `Batasnya ${day}, sudah lewat. Atasannya ikut diberi tahu.`,
  answerBy: (day: string): string => `Jawaban paling lambat ${day}`,
  merged: 'Digabung dengan aspirasi serupa. Ikuti di',
  ombudsman: 'Sudah lebih dari 60 hari kerja tanpa jawaban. Anda dapat mengadu ke Ombudsman RI: telepon 137, tanpa biaya.',
  supporters: (count: number): string => `${count} warga mendukung`,
  outcomes: 'Hasilnya',
  confidential: 'Rahasia',
  text: 'Isi aspirasi',
  photoBy: { citizen: 'Foto dari pelapor', office: 'Foto dari petugas' },
  rated: (score: string): string => `Penilaian: ${score}`,
  scores: ['Sangat tidak puas', 'Tidak puas', 'Cukup', 'Puas', 'Sangat puas'] as readonly string[],

  print: 'Cetak',
  scan: 'Pindai untuk melihat kabarnya',
  printFailed: (url: string): string => `Halaman ini tidak dapat mencetak. Buka ${url}, lalu cetak dari sana.`,
  history: 'Riwayat',
  by: { you: 'Anda', citizen: 'Pelapor', kim: 'KIM', office: 'Kantor', unit: 'Petugas', system: 'Otomatis' },
  did: {
    submit: 'Dikirim', relay: 'Dititipkan lewat KIM', import: 'Dipindahkan dari sistem lain', complete: 'Dilengkapi', reply: 'Pesan', attach: 'Foto ditambahkan', rate: 'Dinilai', extend: 'Waktu menjawab ditambah',
    return: 'Dikembalikan untuk diarahkan lagi', set_confidential: 'Kerahasiaan diubah', edit_public_text: 'Teks untuk umum disunting', recommend: 'Didukung KIM',
  } as Readonly<Partial<Record<HistoryView['action'], string>>>,
  planned: (day: string): string => `Rencana selesai ${day}`,
  reasons: {
    unclear: 'Kurang jelas', too_general: 'Terlalu umum', not_public_service: 'Bukan pelayanan publik', hate_speech: 'Ujaran kebencian', personal_data_of_others: 'Memuat data pribadi orang lain', spam: 'Bukan aspirasi',
    unfounded: 'Tidak berdasar', in_court: 'Sedang di pengadilan', duplicate: 'Sudah pernah disampaikan', emergency_redirected: 'Keadaan darurat, diarahkan ke layanan darurat',
  } satisfies Record<NonNullable<HistoryView['reason']>, string>,
};

/** What a translation must have: the same keys, the same parameters. */
export type TrackerWords = Readonly<typeof id>;
