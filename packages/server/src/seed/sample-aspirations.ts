/** The sample aspirations: invented, marked as such. */
import type { AspirationInput } from '@kentongan/contract';

type Sample = Pick<AspirationInput, 'kind' | 'category' | 'title' | 'text' | 'place'> & Partial<Pick<AspirationInput, 'anonymous' | 'confidential' | 'aboutVillageOfficials'>>;

export const SAMPLE_ASPIRATIONS: readonly Sample[] = [
  { kind: 'complaint', category: 'electricity', title: 'Lampu jalan depan SD padam sejak dua minggu', text: 'Contoh: lampu jalan di depan SD padam sejak dua minggu. Anak-anak yang mengaji pulang dalam gelap.', place: 'Depan SD' },
  { kind: 'aspiration', category: 'health', title: 'Usul jadwal posyandu sore', text: 'Contoh: mohon posyandu dibuka juga sore hari karena banyak ibu bekerja di kebun sampai siang.' },
  { kind: 'complaint', category: 'social_aid', title: 'Nama saya hilang dari daftar penerima bantuan', text: 'Contoh: tahun lalu nama saya ada di daftar penerima bantuan, sekarang tidak ada. Mohon diperiksa apa sebabnya.', confidential: true },
  { kind: 'information_request', category: 'civil_registry', title: 'Berapa biaya urus akta kelahiran terlambat?', text: 'Contoh: anak saya umur dua tahun belum punya akta. Apa syaratnya dan berapa biayanya?' },
  { kind: 'complaint', category: 'transport', title: 'Dermaga licin dan papan lapuk', text: 'Contoh: papan dermaga desa lapuk dan licin sesudah hujan. Kemarin hampir ada anak yang terpeleset.', place: 'Dermaga desa' },
  { kind: 'aspiration', category: 'water', title: 'Mohon sumur bor untuk RT 03', text: 'Contoh: setiap kemarau sumur warga RT 03 kering. Mohon dibuatkan satu sumur bor bersama.', place: 'RT 03' },
  { kind: 'complaint', category: 'social_aid', title: 'Ada pungutan saat ambil bantuan', text: 'Contoh: saat mengambil bantuan kami diminta membayar uang administrasi. Padahal katanya gratis.', anonymous: true, confidential: true, aboutVillageOfficials: true },
];
