/** Indonesian words for every key of the contract: the source. */
import type { AspirationCategory, AspirationKind, CitizenStep, ConsentPurpose, ProgramStatus, TicketState } from '../status.ts';

export interface Labels {
  readonly kind: Readonly<Record<AspirationKind, string>>;
  readonly category: Readonly<Record<AspirationCategory, string>>;
  readonly ticketState: Readonly<Record<TicketState, string>>;
  readonly step: Readonly<Record<CitizenStep, string>>;
  readonly programStatus: Readonly<Record<ProgramStatus, string>>;
  readonly consent: Readonly<Record<ConsentPurpose, string>>;
  readonly programLevel: Readonly<Record<'central' | 'province' | 'regency' | 'village', string>>;
}

export const id: Labels = {
  kind: { aspiration: 'Aspirasi', complaint: 'Pengaduan', information_request: 'Permintaan Informasi' },
  category: {
    roads: 'Jalan & Jembatan', transport: 'Transportasi & Dermaga', water: 'Air Bersih & Sanitasi', electricity: 'Listrik & Penerangan', connectivity: 'Sinyal & Internet',
    health: 'Kesehatan, Posyandu & Stunting', education: 'Pendidikan', social_aid: 'Bantuan Sosial', civil_registry: 'Administrasi Kependudukan', housing: 'Rumah Layak Huni',
    farming: 'Pertanian, Kebun & Perikanan', business: 'UMKM, Koperasi & KUR', environment: 'Sampah & Lingkungan', disaster: 'Banjir, Karhutla & Asap', safety: 'Ketertiban & Keamanan',
    village_fund: 'Pemerintahan & Dana Desa', land: 'Pertanahan & Batas Desa', other: 'Lainnya',
  },
  ticketState: {
    received: 'Diterima', needs_detail: 'Perlu Dilengkapi', verified: 'Terverifikasi', rejected: 'Tidak Dapat Diproses', merged: 'Digabung', out_of_scope: 'Bukan Kewenangan',
    forwarded: 'Diteruskan', in_progress: 'Ditindaklanjuti', answered: 'Ditanggapi', closed: 'Selesai', reopened: 'Dibuka Kembali', withdrawn: 'Ditarik', archived: 'Diarsipkan',
  },
  step: { received: 'Diterima', checked: 'Diperiksa', acted_on: 'Ditindaklanjuti', done: 'Selesai' },
  programStatus: {
    upcoming: 'Segera Dibuka', open: 'Dibuka', closing_soon: 'Segera Tutup', full: 'Kuota Penuh', closed: 'Ditutup', running: 'Berlangsung', finished: 'Selesai', cancelled: 'Dibatalkan', always: 'Dibuka Terus',
  },
  consent: {
    contact: 'Saya setuju dihubungi tentang aspirasi ini', publication: 'Saya setuju isi aspirasi ini ditampilkan kepada warga setelah diperiksa', photo: 'Saya setuju foto ditampilkan kepada warga setelah diperiksa',
  },
  programLevel: { central: 'Pemerintah pusat', province: 'Provinsi', regency: 'Kabupaten/kota', village: 'Desa' },
};
