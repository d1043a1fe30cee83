/** Indonesian words of the tracker that everybody sees: the door, and a public aspiration. */
import type { HistoryView } from '@kentongan/contract';

export const track = {
  heading: 'Lacak aspirasi',
  intro: 'Nomor dan kode lacak ada di tanda terima Anda.',
  yours: 'Ini aspirasi Anda?',
  yoursHint: 'Isi kode lacak untuk membaca semuanya, membalas, dan mengatur data Anda.',
  number: 'Nomor',
  code: 'Kode lacak',
  caseHint: 'Huruf besar atau kecil sama saja.',
  codeHint: 'Tanpa kode, yang tampil hanya yang terbuka untuk umum.',
  open: 'Lihat',
  wait: 'Tunggu sebentar',
  closedToAll: 'Nomor ini tidak ada atau belum terbuka untuk umum. Bila ini aspirasi Anda, isi kode lacaknya.',

  progress: 'Perjalanan',
  marks: { done: 'sudah', on: 'sekarang', next: 'belum' },
  heldBy: 'Sekarang ditangani',
  passedTo: 'Urusan ini ditangani kantor lain',
  address: 'Alamat',
  channel: 'Hubungi',
  since: (day: string): string => `Sejak ${day}`,
  bringNumber: 'Bawa nomor ini saat menghubungi mereka.',
  until: (day: string): string => `Paling lambat ${day}`,
  late: (day: string): string => `Batasnya ${day}, sudah lewat. Atasannya ikut diberi tahu.`,
  answerBy: (day: string): string => `Jawaban paling lambat ${day}`,
  merged: 'Digabung dengan aspirasi serupa. Ikuti di',
  ombudsman: 'Sudah lebih dari 60 hari kerja tanpa jawaban. Anda dapat mengadu ke Ombudsman RI: telepon 137, tanpa biaya.',
  supporters: (count: string | number): string => `${count} warga mendukung`,
  outcomes: 'Hasilnya',
  confidential: 'Rahasia',
  text: 'Isi aspirasi',
  place: 'Letak',
  photo: (number: number, of: number): string => `Foto ${number} dari ${of}`,
  photoBy: { citizen: 'Dari pelapor', office: 'Dari petugas' },
  rated: (score: string, number: number): string => `Penilaian: ${score} (${number} dari 5)`,
  scores: ['Sangat tidak puas', 'Tidak puas', 'Cukup', 'Puas', 'Sangat puas'] as readonly string[],
  qr: (number: string): string => `Kode QR halaman ${number}`,
  paper: 'Perlu selembar kertas? Pakai menu Cetak di peramban Anda. Kode lacak tidak ikut tercetak.',

  history: 'Riwayat',
  by: { you: 'Anda', citizen: 'Pelapor', kim: 'KIM', office: 'Kantor', unit: 'Petugas', system: 'Otomatis' } satisfies Record<HistoryView['by'] | 'you', string>,
  /** What was done, where the state it led to does not say it. */
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

export type TrackWords = Readonly<typeof track>;
