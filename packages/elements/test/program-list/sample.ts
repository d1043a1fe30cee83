/** One complete sample program, changed by each test where it matters. Places are real, the event is a sample. */
import type { Program } from '@kentongan/contract/schemas';

/** 24 November 2026, 09.00 in Pontianak. */
export const NOW = Date.parse('2026-11-24T02:00:00Z');

export function sampleProgram(changes: Partial<Program> = {}): Program {
  return {
    id: '7q4m2xkd9a', slug: 'bedah-rumah-7q4m2xkd9a', url: 'http://127.0.0.1:8787/p/bedah-rumah-7q4m2xkd9a',
    name: 'Pendaftaran Bedah Rumah Tidak Layak Huni 2027 (contoh)', summary: 'Perbaikan atap, lantai, dan dinding untuk rumah yang tidak layak huni.',
    status: 'open', type: 'service', organiser: 'Pemerintah Desa Sungai Raya', level: 'village', fundingSource: 'Dana Desa 2027', audience: 'Keluarga ber-KK Sungai Raya, rumah milik sendiri',
    requirements: ['Belum pernah menerima bantuan perumahan', 'Bersedia bergotong royong'],
    documents: [
      { name: 'KTP', required: true }, { name: 'Kartu keluarga', required: true, note: 'fotokopi satu lembar' },
      { name: 'Surat tanah', required: true, alternative: 'surat keterangan dari desa' }, { name: 'Foto rumah', required: false },
    ],
    steps: ['Ambil formulir di kantor desa', 'Serahkan berkas', 'Tunggu kunjungan tim'], benefit: 'Bahan bangunan senilai paling banyak Rp 20.000.000', fee: 0,
    quota: { size: 40, unit: 'unit', taken: 25 },
    registration: { opens: '2026-11-01', closes: '2026-12-05', channels: ['Datang ke kantor desa', 'Lewat ketua RT'], link: 'https://example.test/daftar' },
    period: { starts: '2027-02-01', ends: '2027-06-30' }, places: ['Kantor Desa Sungai Raya'],
    contacts: [{ office: 'Kantor Desa Sungai Raya', whatsapp: '0812-0000-0000', phone: '(0561) 000-000', hours: 'Senin–Jumat 08.00–14.00' }],
    regions: [{ code: '61.12.01.2001', name: 'Sungai Raya' }], source: { name: 'Peraturan Desa (contoh)', url: 'https://example.test/perdes' }, lastChecked: '2026-11-20',
    questions: [{ question: 'Apakah penyewa boleh mendaftar?', answer: 'Tidak, rumah harus milik sendiri.' }],
    attachments: [{ name: 'Formulir pendaftaran', url: 'https://example.test/formulir.pdf' }],
    category: 'housing', cancelled: false, updatedAt: '2026-11-20T03:00:00Z', ...changes,
  };
}
