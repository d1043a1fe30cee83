/** Indonesian words of the board: the source dictionary, whose type every translation must have. */
import { category, ticketState } from '@kentongan/contract/labels/id';

export const id = {
  heading: 'Aspirasi warga',
  all: 'Semua aspirasi',
  anonymous: 'Warga',
  support: 'Dukung',
  supported: 'Anda mendukung',
  people: 'orang mendukung',
  supportFailed: 'Dukungan belum terkirim. Periksa sambungan Anda, lalu tekan lagi.',
  outcome: 'Hasilnya',
  more: 'Muat aspirasi lain',
  loading: 'Memuat…',
  emptyTitle: 'Belum ada aspirasi yang ditampilkan',
  emptyText: 'Aspirasi warga tampil di sini setelah diperiksa. Anda boleh menjadi yang pertama.',
  emptyAsk: 'Sampaikan aspirasi',
  figures: { received: 'diterima', answered: 'dijawab', inTime: 'tepat waktu', medianDays: 'hari sampai dijawab' },
  labels: { category, ticketState },
};

export type BoardWords = Readonly<typeof id>;
