/** Indonesian words of the form's first step and frame: the source dictionary. The words of the later steps come with their code. */

import { category, consent, kind } from '@kentongan/contract/labels/id';

export const labels = { category, consent, kind };

export const id = {
  heading: 'Sampaikan aspirasi',
  free: 'Gratis.',
  freeNote: 'Tanpa akun, tanpa biaya.',
  steps: { tell: 'Isi', place: 'Tempat', photo: 'Foto', send: 'Kirim' },
  progress: (step: number, of: number, name: string): string => `Langkah ${step} dari ${of}: ${name}`,
  optional: '(boleh dikosongkan)',

  kind: 'Apa yang ingin Anda sampaikan?',
  kindHints: {
    aspiration: 'Usul atau harapan untuk desa',
    complaint: 'Ada yang rusak, salah, atau merugikan',
    information_request: 'Bertanya, dijawab paling lama 10 hari kerja',
  },
  category: 'Tentang apa?',
  choose: 'Pilih bidang',
  title: 'Judul singkat',
  titleHint: 'Satu kalimat, misalnya: Lampu jalan padam di RT 03.',
  text: 'Ceritakan',
  textHint: 'Apa, di mana, sejak kapan. Tidak perlu menulis NIK.',
  aboutProgram: 'Tentang program',

  next: 'Lanjut ke tempat',
  loading: 'Menyiapkan langkah berikutnya…',
  notLoaded: 'Langkah berikutnya belum dapat dimuat. Tulisan Anda masih di sini. Periksa sinyal, lalu coba lagi.',
  onPage: 'Atau isi lewat halaman kami',
};

/** What a translation must have: the same keys, the same parameters. */
export type FormWords = Readonly<typeof id>;
