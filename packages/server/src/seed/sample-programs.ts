/** The sample programs: invented, marked as such, with dates around the day they are seeded, so that each shows the status it is meant to show. */
import { createHash } from 'node:crypto';
import type { ProgramInput } from '@kentongan/contract';

/** Too short to be anybody's: whoever presses the link reaches no stranger. */
const NOBODYS_NUMBER = '+62 812 0000';

/** The same in every install, so that making it twice is seen: ten of the letters and digits that ids are made of. */
export const sampleId = ({ name }: Pick<ProgramInput, 'name'>): string => createHash('sha256').update(name).digest('hex').slice(0, 10);

/** `day(n)`: the local date `n` days from today, `YYYY-MM-DD`. */
export function samplePrograms(day: (offset: number) => string): ProgramInput[] {
  const none = { requirements: [], documents: [], steps: [], places: [], contacts: [], questions: [], attachments: [], fee: 0, cancelled: false, publish: true } satisfies Partial<ProgramInput>;
  const doc = (name: string, required = true, note?: string, alternative?: string) => ({ name, required, ...(note ? { note } : {}), ...(alternative ? { alternative } : {}) });
  const villageOffice = { office: 'Kantor Desa (contoh)', whatsapp: NOBODYS_NUMBER, hours: 'Senin–Jumat 08.00–14.00' };
  return ([
    {
      ...none, name: 'Pendaftaran Bedah Rumah Tidak Layak Huni 2027', summary: 'Perbaikan atap, lantai, dan dinding untuk keluarga yang rumahnya tidak layak huni. (Contoh)', type: 'assistance', organiser: 'Pemerintah Desa (contoh)', level: 'village', category: 'housing', fundingSource: 'Dana desa dan APBD kabupaten',
      audience: 'Keluarga ber-KK desa ini yang menempati rumah milik sendiri', requirements: ['Rumah milik sendiri dan tidak dalam sengketa', 'Belum pernah menerima bantuan rumah lima tahun terakhir'],
      documents: [doc('KTP dan kartu keluarga'), doc('Surat tanah', true, undefined, 'Keterangan kepala desa'), doc('Foto rumah dari depan dan dalam', false)], steps: ['Serahkan berkas ke kantor desa', 'Petugas datang melihat rumah', 'Musyawarah dusun menetapkan urutan', 'Hasil ditempel di papan pengumuman'],
      benefit: 'Bahan bangunan dan upah tukang senilai paling banyak Rp 20 juta', quota: { size: 40, unit: 'unit', taken: 25 }, registration: { opens: day(-12), closes: day(11), channels: ['Kantor desa'] }, places: ['Kantor desa'], contacts: [villageOffice], regions: ['61.12.01.2001'],
      questions: [{ question: 'Apakah harus punya sertifikat?', answer: 'Tidak. Keterangan kepala desa cukup.' }], source: { name: 'Keputusan kepala desa (contoh)' },
    },
    {
      ...none, name: 'Bimbingan KUR untuk Petani Lada', summary: 'Pendampingan menyiapkan berkas Kredit Usaha Rakyat untuk kebun lada. (Contoh)', type: 'training', organiser: 'Balai Penyuluhan Pertanian (contoh)', level: 'regency', category: 'business', audience: 'Petani lada, usia 21 tahun ke atas',
      documents: [doc('KTP'), doc('Keterangan usaha dari desa'), doc('Catatan hasil panen', false)], steps: ['Daftar lewat WhatsApp', 'Datang ke balai penyuluhan', 'Petugas memeriksa berkas', 'Berkas diteruskan ke bank penyalur'],
      registration: { opens: day(-20), closes: day(2), channels: ['Balai penyuluhan', 'WhatsApp'] }, places: ['Balai Penyuluhan'], contacts: [{ office: 'Penyuluh (contoh)', whatsapp: NOBODYS_NUMBER, hours: 'Senin–Kamis 08.00–15.00' }], regions: ['61.12'],
    },
    {
      ...none, name: 'Makanan Tambahan Balita Berisiko Stunting', summary: 'Makanan tambahan setiap hari kerja selama 90 hari untuk balita yang dirujuk posyandu. (Contoh)', type: 'assistance', organiser: 'Puskesmas (contoh)', level: 'regency', category: 'health', audience: 'Balita yang dirujuk kader posyandu',
      documents: [doc('Buku KIA')], steps: ['Timbang di posyandu', 'Kader membuat rujukan', 'Ambil makanan di posyandu'], places: ['Semua posyandu'], contacts: [{ office: 'Puskesmas (contoh)', phone: '0561 000000', hours: 'Senin–Sabtu 07.30–13.00' }], regions: ['61.12'],
    },
    {
      ...none, name: 'BLT Desa Tahap IV: Jadwal dan Tempat Pembayaran', summary: 'Pembayaran bantuan langsung tunai desa tahap empat. Penerima sudah ditetapkan lewat musyawarah desa. (Contoh)', type: 'assistance', organiser: 'Pemerintah Desa (contoh)', level: 'village', category: 'social_aid', fundingSource: 'Dana desa', audience: 'Penerima yang sudah ditetapkan',
      documents: [doc('KTP asli'), doc('Undangan', true, undefined, 'Keterangan RT')], period: { starts: day(-2), ends: day(3) }, places: ['Balai desa, pukul 08.00–12.00'], contacts: [villageOffice], regions: ['61.12.01.2001'],
      questions: [{ question: 'Boleh diwakilkan?', answer: 'Boleh oleh anggota satu kartu keluarga, dengan KTP keduanya.' }],
    },
    {
      ...none, name: 'Beasiswa Pelajar Daerah Perbatasan', summary: 'Bantuan biaya sekolah satu tahun untuk pelajar SMA dan SMK di daerah perbatasan. (Contoh)', type: 'scholarship', organiser: 'Dinas Pendidikan Provinsi (contoh)', level: 'province', category: 'education', audience: 'Pelajar kelas 10–12 dari keluarga kurang mampu',
      documents: [doc('Kartu pelajar'), doc('Kartu keluarga'), doc('Rapor semester terakhir')], benefit: 'Rp 2.400.000 setahun', quota: { size: 300, unit: 'pelajar', taken: 0 }, registration: { opens: day(7), closes: day(37), channels: ['Sekolah'] }, places: ['Sekolah masing-masing'], contacts: [{ office: 'Bagian beasiswa (contoh)', whatsapp: NOBODYS_NUMBER }], regions: ['61'],
    },
    {
      ...none, name: 'Pelatihan Las Dasar 5 Hari', summary: 'Belajar las listrik dari awal, alat dan makan siang disediakan. (Contoh)', type: 'training', organiser: 'Balai Latihan Kerja (contoh)', level: 'regency', category: 'business', audience: 'Warga 18–40 tahun yang sedang mencari kerja',
      documents: [doc('KTP')], quota: { size: 20, unit: 'orang', taken: 20 }, registration: { opens: day(-15), closes: day(5), channels: ['Balai Latihan Kerja'] }, period: { starts: day(10), ends: day(14) }, places: ['Balai Latihan Kerja'], contacts: [{ office: 'BLK (contoh)', phone: '0561 000001' }], regions: ['61.12'],
    },
    {
      ...none, name: 'Pengobatan Gratis Perahu Sehat', summary: 'Dokter umum, dokter gigi, dan obat dasar di atas perahu, satu hari. (Contoh)', type: 'event', organiser: 'Dinas Kesehatan (contoh)', level: 'regency', category: 'health', audience: 'Semua warga tepi sungai; lansia dan balita didahulukan',
      documents: [doc('KTP atau kartu keluarga', false), doc('Kartu BPJS', false, 'bila punya')], period: { starts: day(5), ends: day(5) }, places: ['Dermaga desa, pukul 08.00–13.00'], contacts: [{ office: 'Puskesmas (contoh)', phone: '0561 000000' }], regions: ['61.12.01.2001', '61.12.01.2002'],
    },
    {
      ...none, name: 'Perekaman KTP-el Jemput Bola untuk Lansia', summary: 'Petugas datang ke rumah lansia dan penyandang disabilitas untuk perekaman KTP-el. (Contoh)', type: 'service', organiser: 'Dinas Kependudukan (contoh)', level: 'regency', category: 'civil_registry', audience: 'Lansia dan penyandang disabilitas yang belum merekam KTP-el',
      documents: [doc('Kartu keluarga')], registration: { opens: day(-30), closes: day(-3), channels: ['Kantor desa'] }, places: ['Rumah pemohon'], contacts: [villageOffice], regions: ['61.12'],
    },
  ] satisfies ProgramInput[]);
}
