/** Samples of everything that the API sends, one of each shape that a widget must be able to draw. A test validates them against the contract. */
import type { Alert, AspirationReceipt, AspirationView, CategoryList, Challenge, NewsItem, NewsList, PersonalData, Program, ProgramList, Region, RegionList, SiteInfo, Stats } from '@kentongan/contract/schemas';
import { ASPIRATION_CATEGORIES } from '@kentongan/contract/status';
import { en, id } from '@kentongan/contract/labels';
import { erasure, personalData, tickets, TRACKING_CODE } from './tickets.ts';

export { FIXTURE_NOW } from './now.ts';

const VILLAGE = { code: '61.12.01.2001', name: 'Sungai Raya' };
const SITE = { name: 'Website Desa Sungai Raya', url: 'https://desa.example/' };
/** One grey pixel, so that no picture is fetched from anywhere. */
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';

function newsItem(number: number, more: Partial<NewsItem>): NewsItem {
  const itemId = `contoh000${number}`;
  const day = String(24 - number).padStart(2, '0');
  return {
    id: itemId, slug: `berita-contoh-${itemId}`, url: `https://api.example/n/berita-contoh-${itemId}`, title: 'Berita contoh', summary: 'Ringkasan berita contoh untuk uji tampilan.', category: 'Informasi',
    region: VILLAGE, site: SITE, publishedAt: `2026-11-${day}T08:00:00+07:00`, updatedAt: `2026-11-${day}T08:00:00+07:00`, pinned: false, ...more,
  };
}

const news: NewsItem[] = [
  newsItem(1, { title: 'Posyandu Buka Layanan Sore, Ibu Pekerja Kini Bisa Menimbang Balita', summary: 'Penimbangan dilayani sampai pukul 17.30. Bawa buku KIA dan kartu keluarga; tidak dipungut biaya.', category: 'Kesehatan', pinned: true, image: { src: PIXEL, srcset: '', width: 960, height: 640, alt: 'Meja penimbangan di balai dusun' } }),
  newsItem(2, { title: 'Jembatan Gantung Selesai Diperbaiki', summary: 'Papan dan tali baja diganti dengan dana desa tahap dua.', category: 'Infrastruktur' }),
  newsItem(3, { title: 'KataTanpaJedaYangSangatPanjangSekaliUntukMengujiApakahKartuTetapMuatDiLayarSempit', summary: '', category: '' }),
  newsItem(4, { title: '<b>Bukan tebal</b> & "kutip" <script>alert(1)</script>', summary: 'Tanda <kurung> tampil sebagai tulisan.', region: { code: '61.12.01', name: 'Sungai Raya' } }),
];
const newsDetail: NewsItem = { ...news[0]!, html: '<p>Mulai pekan ini penimbangan dilayani sampai <strong>pukul 17.30</strong>.</p><h3>Yang dibawa</h3><ul><li>Buku KIA</li><li>Kartu keluarga</li></ul><p><a href="https://desa.example/posyandu">Jadwal lengkap</a></p>' };

function program(number: number, more: Partial<Program>): Program {
  const programId = `contohpro${number}`;
  return {
    id: programId, slug: `program-contoh-${programId}`, url: `https://api.example/p/program-contoh-${programId}`, name: 'Program contoh', summary: 'Program contoh untuk uji tampilan.', status: 'open', type: 'service', organiser: 'Pemerintah Desa Sungai Raya', level: 'village',
    audience: 'Keluarga ber-KK Sungai Raya', requirements: [], documents: [], steps: [], fee: 0, places: [], contacts: [], regions: [VILLAGE], lastChecked: '2026-11-20', questions: [], attachments: [], category: 'other', cancelled: false, updatedAt: '2026-11-20T08:00:00+07:00', ...more,
  };
}

const programs: Program[] = [
  program(1, {
    name: 'Pendaftaran Bedah Rumah Tidak Layak Huni 2027', status: 'open', category: 'housing', benefit: 'Bahan bangunan dan upah tukang', requirements: ['Rumah milik sendiri'],
    documents: [{ name: 'KTP', required: true }, { name: 'Surat tanah', required: true, alternative: 'Keterangan desa' }], steps: ['Ambil formulir di kantor desa', 'Serahkan bersama berkas'], quota: { size: 40, unit: 'unit', taken: 25 },
    registration: { opens: '2026-11-01', closes: '2026-12-05', channels: ['Kantor Desa, Senin–Jumat 08.00–14.00'] }, places: ['Kantor Desa Sungai Raya'], contacts: [{ office: 'Kantor Desa Sungai Raya', whatsapp: '+62 800 0000 0000', hours: 'Senin–Jumat 08.00–14.00' }],
    questions: [{ question: 'Apakah dipungut biaya?', answer: 'Tidak.' }], source: { name: 'Pemerintah Desa Sungai Raya', url: 'https://desa.example/' },
  }),
  program(2, { name: 'Bimbingan KUR untuk Petani Lada', status: 'closing_soon', category: 'business', registration: { closes: '2026-11-26', channels: [] }, fee: 25_000 }),
  program(3, { name: 'Layanan KTP Keliling', status: 'always', category: 'civil_registry', lastChecked: '2026-06-01' }),
  program(4, { name: 'Pelatihan Menjahit', status: 'cancelled', cancelled: true, category: 'business' }),
];

const PARENTS = [{ code: '61.12.01', name: 'Sungai Raya' }, { code: '61.12', name: 'Kabupaten Kubu Raya' }, { code: '61', name: 'Kalimantan Barat' }];
const regions: Region[] = [
  { ...VILLAGE, level: 4, kind: 'village', parents: PARENTS },
  { code: '61.12', name: 'Kabupaten Kubu Raya', level: 2, kind: 'regency', parents: PARENTS.slice(2) },
  { code: '61', name: 'Kalimantan Barat', level: 1, kind: 'province', parents: [] },
];

const aspiration: AspirationView = {
  number: 'KB-7Q4M-2XKD-B', kind: 'aspiration', category: 'transport', title: 'Dermaga licin dan papan lapuk', text: 'Papan dermaga lapuk dan licin saat hujan. Mohon diganti sebelum ada yang terpeleset.', status: 'verified', step: 'checked', region: VILLAGE, sender: 'S***',
  dueAt: '2026-11-27T23:59:59.999+07:00', finalDueAt: '2026-12-14T23:59:59.999+07:00', createdAt: '2026-11-20T09:00:00+07:00',
  heldBy: { name: 'Pemerintah Desa Sungai Raya', level: 'village', since: '2026-11-20T09:00:00+07:00', until: '2026-11-27T23:59:59.999+07:00' },
  history: [{ at: '2026-11-20T09:00:00+07:00', status: 'received', action: 'submit', by: 'citizen' }, { at: '2026-11-21T10:00:00+07:00', status: 'verified', action: 'verify', by: 'office', office: 'Pemerintah Desa Sungai Raya', message: 'Kami periksa ke lokasi pekan ini.' }],
  photos: [], supporters: 7, outcomes: [], url: 'https://api.example/a/KB-7Q4M-2XKD-B',
};

export interface Fixtures {
  readonly news: NewsList;
  readonly newsDetail: NewsItem;
  readonly programs: ProgramList;
  readonly regions: RegionList;
  readonly categories: CategoryList;
  readonly site: SiteInfo;
  readonly alerts: { readonly items: readonly Alert[] };
  readonly stats: Stats;
  readonly challenge: Challenge;
  readonly receipt: AspirationReceipt;
  readonly aspirations: { readonly items: readonly AspirationView[]; readonly nextCursor: string | null };
  /** With `holder`, as the code `receipt.trackingCode` opens them. */
  readonly tickets: { readonly items: readonly AspirationView[]; readonly nextCursor: string | null };
  readonly personalData: PersonalData;
  readonly erasure: { readonly erasedAt: string };
}

export const fixtures: Fixtures = {
  news: { items: news, nextCursor: null },
  newsDetail,
  programs: { items: programs, nextCursor: null },
  regions: { items: regions, nextCursor: null },
  categories: { items: ASPIRATION_CATEGORIES.map((key) => ({ key, labels: { id: id.category[key], en: en.category[key] } })), newsCategories: ['Informasi', 'Infrastruktur', 'Kesehatan'] },
  site: { key: 'pk_contoh', ...SITE, region: VILLAGE },
  alerts: { items: [{ id: 'contohalr1', title: 'Waspada banjir', text: 'Air sungai naik sejak pagi.', severity: 'warning', region: VILLAGE, startsAt: '2026-11-24T06:00:00+07:00', endsAt: '2026-11-25T18:00:00+07:00' }] },
  stats: { region: VILLAGE, news: 4, programs: 4, aspirations: { received: 12, answered: 9, inTime: 89, medianDays: 6 } },
  challenge: { formToken: 'contoh', proof: null },
  receipt: { number: 'KB-7Q4M-2XKD-B', trackingCode: TRACKING_CODE, status: 'received', dueAt: '2026-11-27T23:59:59.999+07:00', finalDueAt: '2026-12-14T23:59:59.999+07:00', url: 'https://api.example/a/KB-7Q4M-2XKD-B' },
  aspirations: { items: [aspiration], nextCursor: null },
  tickets: { items: tickets, nextCursor: null },
  personalData,
  erasure,
};
