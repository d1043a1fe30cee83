/** Indonesian words of what pages and frames share: the source dictionary, whose type every translation must have. */
import { id as labels } from '@kentongan/contract/labels';
import { notice } from '@kentongan/contract/labels/id';
import { form } from './form-id.ts';
import { track } from './track-id.ts';

export const id = {
  language: 'id', locale: 'id-ID',
  labels, notice, form, track,

  ownPage: 'Buka di halamannya sendiri',
  next: 'Berikutnya',

  frame: {
    notShown: 'Belum dapat ditampilkan',
    stopped: 'Tidak dapat dilanjutkan',
    find: 'Cari desa Anda',
    home: { heading: 'Kabar, program, dan aspirasi desa', text: 'Berita dari desa dan KIM, program untuk warga, dan tempat menyampaikan aspirasi. Gratis, tanpa akun.' },
    widgetUnknown: 'Bingkai ini menyebut widget yang tidak dikenal.',
    itemGone: 'Isinya tidak ditemukan, atau sudah ditarik.',
    regionMissing: 'Alamat bingkai ini belum menyebut wilayah: tambahkan ?region= dengan kode wilayah.',
    regionMalformed: 'Yang tertulis sesudah region= di alamat bingkai ini bukan kode wilayah. Tulis kode seperti 33.01.02.2001, dengan atau tanpa titik.',
    regionUnknown: 'Wilayah atau kunci situs di alamat bingkai ini tidak dikenal.',
    serverTrouble: 'Ada gangguan di server kami. Coba lagi sebentar.',
  },

  news: {
    of: (region: string): string => `Berita ${region}`,
    all: (region: string): string => `Semua kabar ${region}`,
    none: 'Belum ada berita di sini.',
    others: 'Berita lain',
    pinned: 'Disematkan',
    source: 'Sumber',
    original: 'Tulisan asli',
  },

  alerts: {
    heading: 'Pengumuman',
    of: (region: string): string => `Pengumuman ${region}`,
    all: (region: string): string => `Kabar ${region}`,
    none: 'Tidak ada pengumuman mendesak saat ini.',
    until: (day: string): string => `sampai ${day}`,
    more: 'Selengkapnya',
  },

  board: {
    heading: 'Aspirasi warga',
    of: (region: string): string => `Aspirasi warga ${region}`,
    none: 'Belum ada aspirasi yang terbuka untuk umum.',
    others: 'Aspirasi lain',
    figures: { received: 'diterima', answered: 'dijawab', inTime: 'dijawab tepat waktu', medianDays: 'lama menunggu jawaban (median)' },
    days: (count: string): string => `${count} hari`,
  },

  program: {
    of: (region: string): string => `Program ${region}`,
    heading: (region: string): string => `Program untuk warga ${region}`,
    all: (region: string): string => `Semua program ${region}`,
    none: 'Belum ada pengumuman program.',
    others: 'Program lain',
    outdated: 'Informasi lama, konfirmasi ke kantor desa.',
    audience: 'Untuk siapa',
    when: 'Kapan',
    registerUntil: (day: string): string => `Daftar sampai ${day}`,
    from: (day: string): string => `mulai ${day}`,
    until: (day: string): string => `sampai ${day}`,
    noDeadline: 'Tanpa batas waktu',
    quota: 'Kuota',
    taken: (taken: number, size: number, unit: string): string => `${taken} dari ${size} ${unit} terisi`,
    bring: 'Bawa',
    places: 'Tempat',
    fee: 'Biaya',
    free: 'Gratis.',
    freeReport: 'Ada yang memungut?',
    feeReport: 'Ada yang memungut lebih?',
    report: 'Laporkan',
    requirements: 'Syarat',
    documents: 'Berkas',
    optional: 'bila ada',
    or: 'atau',
    steps: 'Langkah',
    benefit: 'Yang didapat',
    registration: 'Pendaftaran',
    opens: (day: string): string => `Dibuka ${day}.`,
    closes: (day: string): string => `Ditutup ${day} pukul 23.59.`,
    through: (channels: string): string => `Lewat: ${channels}.`,
    openRegistration: 'Buka pendaftaran',
    period: 'Pelaksanaan',
    contacts: 'Hubungi',
    questions: 'Tanya jawab',
    attachments: 'Lampiran',
    organiser: 'Penyelenggara',
    funding: 'Dana',
    source: 'Sumber',
    regions: 'Wilayah',
    checked: (day: string): string => `Diperiksa ${day}`,
    share: 'Bagikan ke WhatsApp',
    saveToCalendar: 'Simpan ke kalender',
    ask: 'Tanya soal program ini',
    qr: 'Kode QR halaman program ini',
    scan: 'Pindai untuk membuka halaman ini di ponsel.',
  },
};

/** What a translation must have: the same keys, the same parameters. */
export type PageWords = Readonly<typeof id>;
