/** The sample sites, feeds and accounts. */
import type { Role } from '@kentongan/contract';

export const SAMPLE_SITES = [
  { key: 'pk_desa_sungairaya_contoh', name: 'Desa Sungai Raya (contoh)', path: '/desa/', region: '61.12.01.2001' },
  { key: 'pk_portal_kuburaya_contoh', name: 'Kabupaten Kubu Raya (contoh)', path: '/portal/', region: '61.12' },
] as const;

/** Files under `/feeds/` of the sample sites. */
export const SAMPLE_SOURCES = [
  { file: 'opensid-sungai-raya.xml', region: '61.12.01.2001', site: 'pk_desa_sungairaya_contoh' },
  { file: 'wordpress-kubu-raya.xml', region: '61.12', site: 'pk_portal_kuburaya_contoh' },
  { file: 'blogger-kapuas-hulu.xml', region: '61.06.01.2004', site: null },
  { file: 'atom-sambas.xml', region: '61.01.01.2001', site: null },
  { file: 'rss-tanggal-indonesia.xml', region: '61.04.01.2011', site: null },
  { file: 'feed-sanggau.json', region: '61.03.01.2007', site: null },
  { file: 'rdf-kayong-utara.xml', region: '61.11.01.2001', site: null },
  { file: 'rss-windows-1252.xml', region: '61.71.01.1002', site: null },
  { file: 'wp-json-melawi.json', region: '61.10.01.2001', site: null },
] as const;

/** One account per role; passwords are made anew for every install. */
export const SAMPLE_STAFF: readonly { role: Role; scope: string | null; unit: string | null; name: string }[] = [
  { role: 'operator', scope: null, unit: null, name: 'Operator (contoh)' },
  { role: 'province_admin', scope: '61', unit: null, name: 'Admin provinsi (contoh)' },
  { role: 'regency_admin', scope: '61.12', unit: null, name: 'Admin kabupaten (contoh)' },
  { role: 'unit_officer', scope: '61.12', unit: 'dinas-perhubungan', name: 'Petugas dinas (contoh)' },
  { role: 'village_officer', scope: '61.12.01.2001', unit: null, name: 'Perangkat desa (contoh)' },
  { role: 'kim_editor', scope: '61.12.01.2001', unit: null, name: 'Penyunting KIM (contoh)' },
];

/** Units to which tickets are forwarded. */
export const SAMPLE_UNITS = [
  { region: '61.12', key: 'dinas-perhubungan', name: 'Dinas Perhubungan (contoh)' },
  { region: '61.12', key: 'dinas-sosial', name: 'Dinas Sosial (contoh)' },
  { region: '61.12', key: 'dinas-pupr', name: 'Dinas Pekerjaan Umum dan Penataan Ruang (contoh)' },
  { region: '61.12.01.2001', key: 'seksi-pelayanan', name: 'Seksi Pelayanan Desa (contoh)' },
] as const;
